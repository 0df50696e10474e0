import * as React from 'react';
import type {
  DocumentActionDescription,
  DocumentActionProps,
} from '@strapi/content-manager/strapi-admin';
import { unstable_useDocument as useDocument } from '@strapi/strapi/admin';

import type { Mode } from '../../../shared/contracts/erasure';
import { ErasureModal, type ErasureTarget } from '../erasure/erasure-modal';
import { useTranslate } from '../ui/use-translate';
import { useErasureWatch } from './use-erasure-watch';
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
  const { watch, leave } = useErasureWatch(mode, props);

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
