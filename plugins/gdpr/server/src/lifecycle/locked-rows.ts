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

const ID_NAMES = ['id', 'documentId'];
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

/** Values of one attribute that rows of a type may have. */
export interface Wanted {
  readonly attribute: string;
  readonly values: readonly (string | number)[];
  readonly anyCase?: boolean;
}

/** The first locked row that has one of these values; however many there are, a query a thousand. */
export async function firstLockedAmong(
  strapi: Core.Strapi,
  uid: string,
  { attribute, values, anyCase = false }: Wanted,
): Promise<LockedDocument | undefined> {
  const unique = [...new Set(values)];
  const size = anyCase ? 100 : 1000;
  for (let start = 0; start < unique.length; start += size) {
    const some = unique.slice(start, start + size);
    const where = anyCase
      ? { $or: some.map((value) => ({ [attribute]: { $eqi: value } })) }
      : { [attribute]: { $in: some } };
    const locked = await firstLocked(strapi, uid, { where });
    if (locked) return locked;
  }
  return undefined;
}

/**
 * The locked ones among these rows, by row id. All of them are held for the caller's transaction: a row that is being
 * erased is waited for, so that nothing is attached to it while its erasure looks elsewhere.
 */
export async function lockedByIds(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly (number | string)[],
): Promise<ReadonlyMap<string, LockedDocument>> {
  if (ids.length === 0 || !isInGraph(strapi, uid)) return new Map();
  const rows = await strapi.db
    .queryBuilder(uid)
    .init({ where: { id: { $in: [...ids] } }, select: COLUMNS, orderBy: { id: 'asc' } })
    .forUpdate()
    .execute<GuardedRow[]>();
  return new Map(
    rows.filter(isLocked).map((row) => [String(row.id), { uid, documentId: row.documentId }]),
  );
}

/**
 * The first row a caller's selection matches. Selected by its ids, it is also held for the caller's transaction: an
 * erasure under way is waited for, and its outcome seen.
 */
export async function firstRow(
  strapi: Core.Strapi,
  uid: string,
  selection: Selection,
): Promise<GuardedRow | undefined> {
  const query = strapi.db
    .queryBuilder(uid)
    .init({ ...selection, select: COLUMNS })
    .first();
  if (isByIds(selection)) query.forUpdate();
  return (await query.execute<GuardedRow | null>()) ?? undefined;
}

/** What a look at the rows of a write tells. */
export interface Look {
  readonly locked: LockedDocument | undefined;
  /** false when no row is left of those selected by their ids */
  readonly found: boolean;
}

/** Looks for a locked row, holding the rows for the caller's transaction where they are selected by their ids. */
export async function lookAndHold(
  strapi: Core.Strapi,
  uid: string,
  selection: Selection,
): Promise<Look> {
  if (!isByIds(selection))
    return { locked: await firstLocked(strapi, uid, selection), found: true };
  const rows = await strapi.db
    .queryBuilder(uid)
    .init({ ...selection, select: COLUMNS })
    .forUpdate()
    .execute<GuardedRow[]>();
  const row = rows.find(isLocked);
  return { locked: row && { uid, documentId: row.documentId }, found: rows.length > 0 };
}

const isLocked = ({ gdprState }: GuardedRow): boolean => gdprState === ANONYMISED;

/** PostgreSQL locks no rows of a join, which any other selection may turn into. */
function isByIds({ where, filters, _q }: Selection): boolean {
  if (typeof where !== 'object' || where === null || filters || _q) return false;
  const entries = Object.entries(where);
  return (
    entries.length > 0 &&
    entries.every(([name, value]) => ID_NAMES.includes(name) && typeof value !== 'object')
  );
}
