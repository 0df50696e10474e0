import * as React from 'react';
import type { DocumentActionProps } from '@strapi/content-manager/strapi-admin';
import { useNotification } from '@strapi/strapi/admin';

import type { Mode, Run } from '../../../shared/contracts/erasure';
import { useForgetDocumentsMutation } from '../erasure/erasure-api';
import { hasErased, isOver } from '../erasure/run-state';
import type { ErasureWatch } from '../erasure/use-erasure-flow';
import { useTranslate } from '../ui/use-translate';
import { useRecordScreen } from './use-record-screen';

interface Watched {
  readonly watch: ErasureWatch;
  /** to be called when the modal closes */
  readonly leave: () => void;
}

/** Follows the modal's run, so that nothing read before it stays on screen or in memory. */
export function useErasureWatch(mode: Mode, props: DocumentActionProps): Watched {
  const announce = useAnnounce();
  const refresh = useRefresh(mode, props);
  const started = React.useRef(false);
  const last = React.useRef<Run | null>(null);

  const watch = React.useMemo(
    (): ErasureWatch => ({
      started() {
        started.current = true;
      },
      seen(run) {
        last.current = run;
      },
      endedUnseen(run) {
        announce(run);
        refresh(run);
      },
    }),
    [announce, refresh],
  );
  const leave = React.useCallback(() => {
    if (started.current) refresh(last.current);
    started.current = false;
    last.current = null;
  }, [refresh]);

  return { watch, leave };
}

/** Says how a run ended whose modal was closed before. */
function useAnnounce(): (run: Run) => void {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const tools = React.useRef({ t, toggleNotification });
  // Through a ref: Strapi gives new functions at each render, and the watch must keep its identity.
  tools.current = { t, toggleNotification };
  return React.useCallback(({ state }) => {
    const message = tools.current.t(`erasure.finished.heading.${state}`);
    tools.current.toggleNotification({ type: state === 'done' ? 'success' : 'warning', message });
  }, []);
}

/** Brings the screen up to date with a run: the list or the record read anew, a record that is gone left. */
function useRefresh(mode: Mode, props: DocumentActionProps): (run: Run | null) => void {
  const [forget] = useForgetDocumentsMutation();
  const screen = useRecordScreen(props);
  return React.useCallback(
    (run) => {
      if (mode === 'delete' && mayBeGone(run)) screen.leave();
      const reloads =
        mode === 'anonymise' && run !== null && hasErased(run.state) && screen.reload();
      if (!reloads) void forget(undefined);
    },
    [forget, mode, screen],
  );
}

/** A run that was not seen to fail may have deleted the record, or be about to. */
const mayBeGone = (run: Run | null): boolean =>
  run === null || hasErased(run.state) || !isOver(run.state);
