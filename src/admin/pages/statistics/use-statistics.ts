import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { Statistics } from '../../../api/statistics/figures';

/** Where reading the figures stands. */
export type Reading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'read'; readonly statistics: Statistics };

/** The broker's figures, and a way to read them again. */
export function useStatistics(): { reading: Reading; retry: () => void } {
  const { get } = useFetchClient();
  const [attempt, setAttempt] = React.useState(0);
  const [reading, setReading] = React.useState<Reading>({ state: 'loading' });

  React.useEffect(() => {
    let isCurrent = true;
    setReading({ state: 'loading' });
    get<{ data: Statistics }>('/statistics').then(
      ({ data }) => isCurrent && setReading({ state: 'read', statistics: data.data }),
      () => isCurrent && setReading({ state: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [get, attempt]);

  return { reading, retry: () => setAttempt((count) => count + 1) };
}
