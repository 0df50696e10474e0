import * as React from 'react';

import type { DictionaryChanges } from '../../../shared/contracts/detection';
import { differences, rebase, type Difference } from './differences';
import type { Stored } from './dictionary-view';

/** Changes being made: what is stored, and what it shall become. */
export interface Draft {
  readonly stored: Stored;
  readonly changes: DictionaryChanges;
  readonly pending: readonly Difference[];
  readonly edit: (change: (changes: DictionaryChanges) => DictionaryChanges) => void;
  readonly discard: () => void;
  /** begins anew from what is stored now; one's own changes are made again on it */
  readonly moveTo: (stored: Stored) => void;
}

interface State {
  readonly stored: Stored;
  readonly changes: DictionaryChanges;
}

type Event =
  | { readonly type: 'edited'; readonly change: (changes: DictionaryChanges) => DictionaryChanges }
  | { readonly type: 'discarded' }
  | { readonly type: 'moved'; readonly stored: Stored };

/** Keeps changes in this page until they are saved. */
export function useDraft(initial: Stored): Draft {
  const [{ stored, changes }, dispatch] = React.useReducer(next, initial, start);
  const pending = React.useMemo(
    () => differences(stored.changes, changes),
    [stored.changes, changes],
  );
  return {
    ...{ stored, changes, pending },
    edit: React.useCallback((change) => dispatch({ type: 'edited', change }), []),
    discard: React.useCallback(() => dispatch({ type: 'discarded' }), []),
    moveTo: React.useCallback((now) => dispatch({ type: 'moved', stored: now }), []),
  };
}

const start = (stored: Stored): State => ({ stored, changes: stored.changes });

function next(state: State, event: Event): State {
  switch (event.type) {
    case 'edited':
      return { ...state, changes: event.change(state.changes) };
    case 'discarded':
      return start(state.stored);
    case 'moved':
      return {
        stored: event.stored,
        changes: rebase(state.stored.changes, state.changes, event.stored.changes),
      };
  }
}
