import type { Core } from '@strapi/types';
import { subjectGraph } from '../subject-graph';
import type { LockedDocument } from './refusals';
import { ANONYMISED, STATE } from './state-attributes';

/** A row as the guards need it. */
export interface GuardedRow {
  readonly id: number | string;
  readonly documentId: string;
  readonly publishedAt: unknown;
  readonly gdprState: string | null;
}

/** What a caller asked the database for: its `where`, `filters` and `_q`. */
export interface Selection {
  readonly where?: unknown;
  readonly filters?: unknown;
  readonly _q?: unknown;
}

const COLUMNS = ['id', 'documentId', 'publishedAt', STATE];

/** Whether the type is in the graph. */
export const isInGraph = (strapi: Core.Strapi, uid: string): boolean =>
  subjectGraph(strapi).graph().nodes.has(uid);

/** The first locked row among those a write would touch; one query, through the caller's own transaction. */
export function firstLocked(
  strapi: Core.Strapi,
  uid: string,
  { where, filters, _q }: Selection,
): Promise<LockedDocument | undefined> {
  const selection = { filters, _q, where: { $and: [where ?? {}, { [STATE]: ANONYMISED }] } };
  return firstRow(strapi, uid, selection).then((row) => row && { uid, documentId: row.documentId });
}

/** The locked ones among these rows, by row id. */
export async function lockedByIds(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly (number | string)[],
): Promise<ReadonlyMap<string, LockedDocument>> {
  if (ids.length === 0 || !isInGraph(strapi, uid)) return new Map();
  const rows = await strapi.db
    .queryBuilder(uid)
    .init({ where: { id: { $in: [...ids] }, [STATE]: ANONYMISED }, select: COLUMNS })
    .execute<GuardedRow[]>();
  return new Map(rows.map((row) => [String(row.id), { uid, documentId: row.documentId }]));
}

/** The first row a caller's selection matches. */
export async function firstRow(
  strapi: Core.Strapi,
  uid: string,
  selection: Selection,
): Promise<GuardedRow | undefined> {
  const query = strapi.db
    .queryBuilder(uid)
    .init({ ...selection, select: COLUMNS })
    .first();
  return (await query.execute<GuardedRow | null>()) ?? undefined;
}
