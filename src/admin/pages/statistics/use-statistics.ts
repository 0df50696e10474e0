import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { Statistics } from '../../../api/statistics/figures';

/** Where reading the figures stands. */
export type Reading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'read'; readonly statistics: Statistics };

interface Answer {
  readonly attempt: number;
  readonly reading: Reading;
}

/** The broker's figures, and a way to read them again. */
export function useStatistics(): { reading: Reading; retry: () => void } {
  const { get } = useFetchClient();
  const [attempt, setAttempt] = React.useState(0);
  const [answer, setAnswer] = React.useState<Answer>();

  React.useEffect(() => {
    let isCurrent = true;
    const settle = (reading: Reading) => {
      if (isCurrent) setAnswer({ attempt, reading });
    };
    get<{ data: Statistics }>('/statistics').then(
      ({ data }) => settle({ state: 'read', statistics: data.data }),
      () => settle({ state: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [get, attempt]);

  const reading = answer?.attempt === attempt ? answer.reading : ({ state: 'loading' } as const);
  return { reading, retry: () => setAttempt((count) => count + 1) };
}
