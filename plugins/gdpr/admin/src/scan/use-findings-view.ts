import * as React from 'react';
import { useSearchParams } from 'react-router-dom';

import { readFindingsView, type FindingsView } from './findings-view';

/** Parameters of the address to set; `undefined` or nothing takes one away. */
export type ViewChange = Readonly<
  Partial<
    Record<
      'uid' | 'category' | 'state' | 'confidence' | 'author' | 'age' | 'sort',
      string | undefined
    >
  >
>;

/** The list's view, kept in the address so that it can be shared and survives a reload. */
export function useFindingsView(): [FindingsView, (change: ViewChange) => void] {
  const [params, setParams] = useSearchParams();
  const view = React.useMemo(() => readFindingsView(params), [params]);
  const change = React.useCallback(
    (next: ViewChange) => {
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries<string | undefined>({ ...next })) {
            if (value) after.set(name, value);
            else after.delete(name);
          }
          after.delete('page');
          return after;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  return [view, change];
}
