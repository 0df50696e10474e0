import * as React from 'react';
import { unstable_useDocument as useDocument, useForm, useQueryParams } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

import type { GuardCheckRequest } from '../../../shared/contracts/guard';
import { isFilled } from './field-verdict';
import { useLiveCheck } from './form-checks';
import { isJson } from './json';
import { valueAt } from './quote';
import { onlyOurs } from './our-errors';
import { useFieldName } from './use-field-name';
import type { Watch } from './watched';
import { onWrite } from './written';

/** One field of a form's type, by which the form is told from that of a relation opened above it. */
export interface FormSample {
  readonly name: string;
  readonly attribute: unknown;
}

interface FieldWatchProps {
  readonly watch: Watch;
  readonly sample: FormSample | undefined;
}

/** Has the form checked when this field, or one that its rule depends on, has changed; shows nothing itself. */
export function FieldWatch({ watch, sample }: FieldWatchProps) {
  const name = useFieldName();
  const check = useLiveCheck();
  const request = useRequest(sample);
  const value = useForm('gdpr', ({ values }) => valueAt(values, name.split('.')));
  const siblings = useSiblings(name, watch);
  const disabled = useForm('gdpr', (form) => form.disabled);
  useOwnErrorsGone(value);

  const filled = isFilled(value) || watch.onFinding === undefined;
  const touched = React.useRef(false);
  React.useEffect(() => {
    // An empty field has nothing to say for itself, until it was filled.
    if (disabled || !(filled || touched.current)) return;
    touched.current = true;
    check.later(request);
  }, [check, request, value, siblings, disabled, filled]);
  React.useEffect(() => onWrite(() => check.later(request)), [check, request]);

  return <span hidden data-gdpr-field={name} />;
}

/** The values of the fields that the rule asks for, as one word that changes with them. */
function useSiblings(name: string, { forbidden }: Watch): string {
  return useForm('gdpr', ({ values }) => {
    const row = name.split('.').slice(0, -1);
    const asked = Object.keys(forbidden?.unless ?? {});
    return JSON.stringify(asked.map((sibling) => valueAt(values, [...row, sibling]) ?? null));
  });
}

/** What to ask, when the moment has come; null where the form on screen is not that of the address. */
function useRequest(sample: FormSample | undefined): () => GuardCheckRequest | null {
  const { slug = '', id } = useParams<{ slug: string; id: string }>();
  const { schema } = useDocument({ model: slug, collectionType: '' }, { skip: true });
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const getValues = useForm('gdpr', (form) => form.getValues);
  const locale = query.plugins?.i18n?.locale;
  const attribute: unknown = sample && schema?.attributes[sample.name];
  const isOwn = sample !== undefined && attribute === sample.attribute;
  return React.useCallback(() => {
    const data: unknown = getValues();
    if (!isOwn || !isJson(data)) return null;
    return {
      uid: slug,
      ...(id === undefined || id === 'create' ? {} : { documentId: id }),
      ...(locale === undefined ? {} : { locale }),
      data: { ...data },
    };
  }, [getValues, isOwn, slug, id, locale]);
}

/**
 * Takes a refusal away as soon as she corrects it; the hint below says from then on how it stands. Errors of others
 * stay: taking away some would make Strapi move the focus to the next while she types.
 */
function useOwnErrorsGone(value: unknown): void {
  const errors = useForm('gdpr', (form) => form.errors);
  const setErrors = useForm('gdpr', (form) => form.setErrors);
  const form = React.useRef({ errors, setErrors });
  form.current = { errors, setErrors };
  const before = React.useRef(value);
  React.useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    if (onlyOurs(form.current.errors)) form.current.setErrors({});
  }, [value]);
}
