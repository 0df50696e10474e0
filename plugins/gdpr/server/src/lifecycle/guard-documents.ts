import type { Core } from '@strapi/types';
import { during, WRITE_ACTIONS, type DocumentAct, type WriteAction } from './document-act';
import { firstLocked, firstRow, isInGraph } from './locked-rows';
import { lockedBecause, nativeDelete } from './refusals';
import { withoutState } from './state-attributes';

/** A call of the Document Service, as its middlewares see it. */
interface DocumentCall {
  readonly uid: string;
  readonly action: string;
  readonly params: { readonly documentId?: unknown; readonly data?: unknown };
}

const VERBS = {
  create: 'Creation',
  update: 'Update',
  delete: 'Deletion',
  clone: 'Copy',
  publish: 'Publication',
  unpublish: 'Unpublication',
  discardDraft: 'Discarding the draft',
} as const satisfies Record<WriteAction, string>;

/**
 * The Document Service's door: one look-up by documentId before any write, then the write runs as a known act, so
 * that the row guards tell Strapi's own steps from somebody else's.
 */
export function guardDocuments(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next): Promise<Awaited<ReturnType<typeof next>>> => {
    const call = context as unknown as DocumentCall;
    const action = WRITE_ACTIONS.find((name) => name === call.action);
    if (!action) return next();
    const documentId =
      typeof call.params.documentId === 'string' ? call.params.documentId : undefined;
    if (isInGraph(strapi, call.uid))
      await refuse(strapi, { uid: call.uid, action, documentId, data: call.params.data });
    return during(actOf(call.uid, action, documentId), async () => next());
  });
}

interface GuardedCall {
  readonly uid: string;
  readonly action: WriteAction;
  readonly documentId: string | undefined;
  readonly data: unknown;
}

async function refuse(
  strapi: Core.Strapi,
  { uid, action, documentId, data }: GuardedCall,
): Promise<void> {
  if (isRecord(data)) withoutState(data);
  if (documentId === undefined || action === 'create') return;
  if (action === 'delete') {
    if (await firstRow(strapi, uid, { where: { documentId } })) throw nativeDelete(uid, documentId);
    return;
  }
  const locked = await firstLocked(strapi, uid, { where: { documentId } });
  if (locked) throw lockedBecause(locked, VERBS[action]);
}

const actOf = (uid: string, action: WriteAction, documentId: string | undefined): DocumentAct => ({
  uid,
  action,
  // a new document gets its own id, whatever the caller says; a clone's is not its source's
  documentId: action === 'create' || action === 'clone' ? undefined : documentId,
  copying: action === 'publish' || action === 'discardDraft',
  held: false,
  ended: false,
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
