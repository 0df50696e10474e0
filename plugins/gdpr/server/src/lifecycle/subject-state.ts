import type { Core } from '@strapi/types';
import type { DocumentRef, SubjectState } from '../../../shared/contracts/erasure';
import { GdprNotFound } from '../kernel/errors';
import { subjectGraph } from '../subject-graph';
import { ownersOf } from './find-owners';
import { mayRead, readableTitle, type Ability } from './readable';
import { ANONYMISED, SINCE, STATE } from './state-attributes';

/**
 * Where a record stands and whose it is. What the caller may not read, and what is not there, is the same 404: the
 * answer never tells which ids exist.
 */
export async function subjectState(
  strapi: Core.Strapi,
  { uid, documentId }: DocumentRef,
  ability: Ability,
): Promise<SubjectState> {
  const node = subjectGraph(strapi).graph().nodes.get(uid);
  if (!node || !(await mayRead(strapi, ability, { uid, documentId }))) {
    throw new GdprNotFound(
      'E_GDPR_NO_SUCH_RECORD',
      `${uid} ${documentId}: no such record, or none you may read`,
    );
  }
  const { state, since } = await stateOf(strapi, { uid, documentId });
  return {
    uid,
    documentId,
    role: node.root ? 'root' : 'owned',
    actions: node.actions,
    state,
    ...(since ? { since } : {}),
    subjects: await titled(strapi, await ownersOf(strapi, { uid, documentId }), ability),
  };
}

async function stateOf(
  strapi: Core.Strapi,
  { uid, documentId }: DocumentRef,
): Promise<Pick<SubjectState, 'state' | 'since'>> {
  const row = await strapi.db
    .queryBuilder(uid)
    .init({ where: { documentId, [STATE]: ANONYMISED }, select: [STATE, SINCE] })
    .first()
    .execute<Record<string, unknown> | null>();
  if (!row) return { state: 'active' };
  const since = row[SINCE];
  const when =
    typeof since === 'string' || typeof since === 'number' || since instanceof Date
      ? new Date(since)
      : undefined;
  return { state: 'anonymised', ...(when ? { since: when.toISOString() } : {}) };
}

async function titled(
  strapi: Core.Strapi,
  documents: readonly DocumentRef[],
  ability: Ability,
): Promise<DocumentRef[]> {
  const refs: DocumentRef[] = [];
  for (const document of documents) {
    const title = await readableTitle(strapi, ability, document);
    refs.push(title === undefined ? document : { ...document, title });
  }
  return refs;
}
