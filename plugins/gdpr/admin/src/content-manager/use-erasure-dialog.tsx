import * as React from 'react';
import type {
  DocumentActionDescription,
  DocumentActionProps,
} from '@strapi/content-manager/strapi-admin';
import { unstable_useDocument as useDocument } from '@strapi/strapi/admin';
import { useMatch, useNavigate } from 'react-router-dom';

import type { Mode, Run } from '../../../shared/contracts/erasure';
import { useForgetDocumentsMutation } from '../erasure/erasure-api';
import { ErasureModal, type ErasureTarget } from '../erasure/erasure-modal';
import { hasErased, isOver } from '../erasure/run-state';
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
  const run = React.useRef<Run | null>(null);
  const leave = useLeave(props);

  const content = React.useCallback(
    ({ onClose }: { onClose: () => void }) =>
      target ? (
        <ErasureModal
          target={target}
          onRun={(seen) => {
            run.current = seen;
          }}
          onClose={onClose}
        />
      ) : null,
    [target],
  );
  const onClose = React.useCallback(() => {
    if (run.current) leave(run.current);
    run.current = null;
  }, [leave]);

  if (!target) return null;
  return { type: 'modal', title: t(`erasure.action.${mode}`), content, onClose };
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

/** What follows a run: nothing read before it stays in memory, and a deleted record is left. */
function useLeave({ model, collectionType }: DocumentActionProps): (run: Run) => void {
  const [forget] = useForgetDocumentsMutation();
  const navigate = useNavigate();
  const inList = useMatch('/content-manager/:collectionType/:model') !== null;
  return React.useCallback(
    (run) => {
      const gone = run.mode === 'delete' && (hasErased(run.state) || !isOver(run.state));
      if (gone && !inList) {
        navigate(`/content-manager/${collectionType}/${model}`, { replace: true });
      }
      void forget();
    },
    [forget, navigate, inList, collectionType, model],
  );
}
