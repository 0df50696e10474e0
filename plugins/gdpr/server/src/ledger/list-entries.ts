import type { Core } from '@strapi/types';
import { openSql } from '../kernel/sql/sql';
import type { Entry } from './entry';
import { LEDGER, SEALS } from './ledger-tables';
import { toEntry, type EntryRow } from './rows';

/** An entry with its place in the chain, once it has one. */
export interface ListedEntry extends Omit<Entry, 'payload'> {
  readonly payload: unknown;
  readonly seq: number | null;
  readonly hash: string | null;
}

/** Entries, newest first; `job` narrows to one act. */
export async function listEntries(
  strapi: Core.Strapi,
  {
    page,
    pageSize,
    job,
  }: { readonly page: number; readonly pageSize: number; readonly job?: string | undefined },
): Promise<ListedEntry[]> {
  const sql = openSql(strapi);
  const query = sql
    .table(LEDGER)
    .leftJoin(sql.table(SEALS).as('seal'), 'seal.entry_id', `${LEDGER}.entry_id`)
    .orderBy(`${LEDGER}.id`, 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .select(`${LEDGER}.*`, 'seal.seq', 'seal.hash');
  if (job) void query.where(`${LEDGER}.job`, job);
  const rows = (await query) as (EntryRow & { seq: number | string | null; hash: string | null })[];
  return rows.map((row) => ({
    ...toEntry(row),
    payload: JSON.parse(row.payload) as unknown,
    seq: row.seq === null ? null : Number(row.seq),
    hash: row.hash,
  }));
}
