import * as React from 'react';

/** Rows ticked on the page, or all that match the filters. */
export interface Ticked {
  readonly ids: ReadonlySet<string>;
  readonly all: boolean;
  readonly tick: (id: string, on: boolean) => void;
  readonly tickPage: (ids: readonly string[]) => void;
  readonly tickAll: () => void;
  readonly clear: () => void;
}

const NONE: ReadonlySet<string> = new Set();

/** What is ticked in one list; another filter, order or page begins anew. */
export function useTicked(list: string): Ticked {
  const [state, setState] = React.useState({ list, ids: NONE, all: false });
  const current = state.list === list ? state : { list, ids: NONE, all: false };
  const set = (ids: ReadonlySet<string>, all = false) => setState({ list, ids, all });
  return {
    ids: current.ids,
    all: current.all,
    tick: (id, on) => {
      const ids = new Set(current.ids);
      if (on) ids.add(id);
      else ids.delete(id);
      set(ids);
    },
    tickPage: (ids) => set(new Set(ids)),
    tickAll: () => set(current.ids, true),
    clear: () => set(NONE),
  };
}
