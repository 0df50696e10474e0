import * as React from 'react';
import { useForm } from '@strapi/strapi/admin';

import { askLive } from './guard-api';
import { createLiveCheck, type LiveCheck } from './live-check';

type Form = Parameters<Parameters<typeof useForm>[1]>[0];

// A form is known by its `getValues`, which stays the same for as long as the form is on screen.
const checks = new WeakMap<Form['getValues'], LiveCheck>();

/** The check that all fields of the form around share. */
export function useLiveCheck(): LiveCheck {
  const getValues = useForm('gdpr', (form) => form.getValues);
  return React.useMemo(() => checkOf(getValues), [getValues]);
}

function checkOf(getValues: Form['getValues']): LiveCheck {
  const known = checks.get(getValues);
  if (known) return known;
  const check = createLiveCheck(askLive);
  checks.set(getValues, check);
  return check;
}
