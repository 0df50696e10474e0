import * as React from 'react';
import { useQueryParams } from '@strapi/strapi/admin';

import { isReadOnly, withReadOnly } from './lock';

/**
 * Keeps the URL's read-only mark true to the record on screen.
 * @param locked `undefined` while the record is loading: the mark then stays as it is
 */
export function useReadOnlyMark(locked: boolean | undefined): void {
  const [{ query }, setQuery] = useQueryParams<{ plugins?: Record<string, unknown> }>();
  const marked = isReadOnly(query);

  React.useEffect(() => {
    if (locked === undefined || locked === marked) return;
    setQuery({ plugins: withReadOnly(query, locked) }, 'push', true);
  }, [locked, marked, query, setQuery]);
}

/** Whether the URL marks the record on screen as read-only. */
export function useReadOnly(): boolean {
  const [{ query }] = useQueryParams();
  return isReadOnly(query);
}
