import * as React from 'react';

/**
 * Whether «all that match» is chosen in the list. Strapi draws each bulk action on its own, with nothing in common
 * but the rows ticked; the choice is kept here, under the list and the rows that it was made for.
 */
let chosen: string | null = null;
const listeners = new Set<() => void>();

/** The choice for one list, filter and set of ticked rows; any other has none. */
export function useSelectAll(key: string): [boolean, (all: boolean) => void] {
  const current = React.useSyncExternalStore(subscribe, () => chosen);
  const choose = React.useCallback((all: boolean) => set(all ? key : null), [key]);
  return [current === key, choose];
}

function set(key: string | null): void {
  chosen = key;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
