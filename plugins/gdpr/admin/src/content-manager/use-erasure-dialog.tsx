import * as React from 'react';
import type {
  DocumentActionDescription,
  DocumentActionProps,
} from '@strapi/content-manager/strapi-admin';
import { unstable_useDocument as useDocument, useNotification } from '@strapi/strapi/admin';
import { useMatch, useNavigate } from 'react-router-dom';

import type { Mode, Run } from '../../../shared/contracts/erasure';
import { useForgetDocumentsMutation } from '../erasure/erasure-api';
import { ErasureModal, type ErasureTarget } from '../erasure/erasure-modal';
import { hasErased, isOver } from '../erasure/run-state';
import type { ErasureWatch } from '../erasure/use-erasure-flow';
import { useTranslate } from '../ui/use-translate';
import { useGraphType } from './use-graph-type';

type Dialog = NonNullable<DocumentActionDescription['dialog']>;

/**
 * The modal of an action, as the content manager wants it.
 * Its component keeps one identity for as long as the record does: with another, React would throw
 * away what the user has typed each time the action is computed anew.
 */
export function useErasureDialog(mode: Mode, props: DocumentActionProps): Dialog | null {
  const t = useTranslate();
  const target = useTarget(mode, props);
  const { watch, leave } = useWatch(mode, props);

  const content = React.useCallback(
    ({ onClose }: { onClose: () => void }) =>
      target ? <ErasureModal target={target} watch={watch} onClose={onClose} /> : null,
    [target, watch],
  );

  if (!target) return null;
  return { type: 'modal', title: t(`erasure.action.${mode}`), content, onClose: leave };
}

function useTarget(mode: Mode, { model, documentId }: DocumentActionProps): ErasureTarget | null {
  const type = useGraphType(model);
  const { schema } = useDocument({ model, collectionType: '' }, { skip: true });
  const typeLabel = schema?.info.displayName ?? model;
  const kind = type?.actions === 'owner' ? 'owner' : type?.role === 'root' ? 'root' : 'record';
  return React.useMemo(
    () => (documentId ? { mode, uid: model, documentId, typeLabel, kind } : null),
    [mode, model, documentId, typeLabel, kind],
  );
}

/** Follows the modal's run, so that nothing read before it stays on screen or in memory. */
function useWatch(mode: Mode, props: DocumentActionProps): { watch: ErasureWatch; leave: () => void } {
  const t = useTranslate();
  const [forget] = useForgetDocumentsMutation();
  const { toggleNotification } = useNotification();
  const leaveRecord = useLeaveRecord(props);
  const started = React.useRef(false);
  const last = React.useRef<Run | null>(null);

  // All through a ref: the texts and the router's functions change, the watch must not.
  const tools = React.useRef({ t, forget, toggleNotification });
  tools.current = { t, forget, toggleNotification };

  const watch = React.useMemo(
    (): ErasureWatch => ({
      started() {
        started.current = true;
      },
      seen(run) {
        last.current = run;
      },
      endedUnseen({ state }) {
        void tools.current.forget();
        const message = tools.current.t(`erasure.finished.heading.${state}`);
        tools.current.toggleNotification({ type: state === 'done' ? 'success' : 'warning', message });
      },
    }),
    [],
  );
  const leave = React.useCallback(() => {
    if (!started.current) return;
    if (mode === 'delete' && mayBeGone(last.current)) leaveRecord();
    void tools.current.forget();
    started.current = false;
    last.current = null;
  }, [mode, leaveRecord]);

  return { watch, leave };
}

/** A run that was not seen to fail may have deleted the record, or be about to. */
const mayBeGone = (run: Run | null): boolean =>
  run === null || hasErased(run.state) || !isOver(run.state);

/** Goes back to the list from the screen of a record that is no more; in the list there is nothing to leave. */
function useLeaveRecord({ model, collectionType }: DocumentActionProps): () => void {
  const navigate = useNavigate();
  const inList = useMatch('/content-manager/:collectionType/:model') !== null;
  return React.useCallback(() => {
    if (!inList) navigate(`/content-manager/${collectionType}/${model}`, { replace: true });
  }, [navigate, inList, collectionType, model]);
}
