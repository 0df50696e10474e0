import * as React from 'react';
import { useSearchParams } from 'react-router-dom';

import { readView, type FieldView } from './field-filter';

/** A change of the view: `undefined` takes the parameter away. */
export interface ViewChange {
  readonly type?: string | undefined;
  readonly status?: string | undefined;
  readonly category?: string | undefined;
  readonly q?: string | undefined;
  readonly sort?: string | undefined;
}

/** The table's view, kept in the URL so that it can be shared and survives a reload. */
export function useFieldView(): [FieldView, (change: ViewChange) => void] {
  const [params, setParams] = useSearchParams();
  const view = React.useMemo(() => readView(params), [params]);
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

/** The sort parameter after a click on a header: a second click turns it round. */
export const nextSort = (view: FieldView, column: string): string =>
  `${column}:${view.sort === column && !view.descending ? 'DESC' : 'ASC'}`;
