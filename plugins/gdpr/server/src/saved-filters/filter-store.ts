import type { Sql } from '../kernel/sql/sql';
import { SAVED_FILTERS } from './filter-table';

/** A filter as it is kept. */
export interface StoredFilter {
  readonly filterId: string;
  readonly uid: string;
  readonly name: string;
  readonly filters: Readonly<Record<string, unknown>>;
  readonly shared: boolean;
  readonly author: number;
  readonly createdAt: Date;
}

interface Row {
  readonly filter_id: string;
  readonly uid: string;
  readonly name: string;
  readonly filters: string;
  readonly shared: number;
  readonly author: number;
  readonly created_at: number | string;
}

/** Keeps a filter. */
export async function insertFilter(sql: Sql, filter: StoredFilter): Promise<void> {
  await sql.table(SAVED_FILTERS).insert({
    filter_id: filter.filterId,
    uid: filter.uid,
    name: filter.name,
    filters: JSON.stringify(filter.filters),
    shared: filter.shared ? 1 : 0,
    author: filter.author,
    created_at: filter.createdAt.getTime(),
  });
}

/** The filters of a type that this administrator sees: the shared ones and their own, by name. */
export async function filtersOf(
  sql: Sql,
  { uid, userId }: { readonly uid: string | undefined; readonly userId: number },
): Promise<StoredFilter[]> {
  const rows = (await sql
    .table(SAVED_FILTERS)
    .where(uid === undefined ? {} : { uid })
    .where((visible) => void visible.where({ shared: 1 }).orWhere({ author: userId }))
    .orderBy(['name', 'id'])) as Row[];
  return rows.map(toFilter);
}

/** One filter by its id, or undefined. */
export async function filterById(sql: Sql, filterId: string): Promise<StoredFilter | undefined> {
  const row = (await sql.table(SAVED_FILTERS).where({ filter_id: filterId }).first()) as
    | Row
    | undefined;
  return row && toFilter(row);
}

/** Forgets a filter. */
export async function deleteFilter(sql: Sql, filterId: string): Promise<void> {
  await sql.table(SAVED_FILTERS).where({ filter_id: filterId }).delete();
}

const toFilter = (row: Row): StoredFilter => ({
  filterId: row.filter_id,
  uid: row.uid,
  name: row.name,
  filters: JSON.parse(row.filters) as StoredFilter['filters'],
  shared: row.shared === 1,
  author: row.author,
  createdAt: new Date(Number(row.created_at)),
});
