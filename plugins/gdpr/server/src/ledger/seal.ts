import type { Core } from '@strapi/types';
import { errorCode } from '../kernel/error-code';
import { inTransaction, type Sql } from '../kernel/sql/sql';
import { GENESIS, sealOf, type Entry, type Seal } from './entry';
import { LEDGER, SEALS } from './ledger-tables';
import { toEntry, type EntryRow } from './rows';

const BATCH = 200;

/**
 * Chains every unsealed entry, in the order they were written; returns how many.
 * Two sealers at once are harmless: `seq` is a primary key, so the slower one fails, writes nothing and returns 0.
 */
export async function sealEntries(strapi: Core.Strapi): Promise<number> {
  let sealed = 0;
  for (;;) {
    const batch = await sealBatch(strapi);
    sealed += batch;
    if (batch < BATCH) return sealed;
  }
}

async function sealBatch(strapi: Core.Strapi): Promise<number> {
  try {
    return await inTransaction(strapi, async (sql) => {
      const entries = await unsealed(sql);
      if (entries.length > 0)
        await sql.table(SEALS).insert(chain(entries, await lastSeal(sql)).map(toRow));
      return entries.length;
    });
  } catch (error) {
    if (isDuplicate(error)) return 0;
    throw error;
  }
}

async function unsealed(sql: Sql): Promise<Entry[]> {
  const rows = (await sql
    .table(LEDGER)
    .leftJoin(sql.table(SEALS).as('seal'), 'seal.entry_id', `${LEDGER}.entry_id`)
    .whereNull('seal.seq')
    .orderBy(`${LEDGER}.id`)
    .limit(BATCH)
    .select(`${LEDGER}.*`)) as EntryRow[];
  return rows.map(toEntry);
}

/** The head of the chain as [seq, hash]. */
async function lastSeal(sql: Sql): Promise<readonly [number, string]> {
  const row = (await sql.table(SEALS).orderBy('seq', 'desc').first()) as
    | { seq: number | string; hash: string }
    | undefined;
  return row ? [Number(row.seq), row.hash] : [0, GENESIS];
}

function chain(entries: readonly Entry[], [seq, hash]: readonly [number, string]): Seal[] {
  const seals: Seal[] = [];
  let previous = hash;
  for (const [index, entry] of entries.entries()) {
    const seal = sealOf(entry, seq + index + 1, previous);
    previous = seal.hash;
    seals.push(seal);
  }
  return seals;
}

const toRow = ({ entryId, ...seal }: Seal) => ({ ...seal, entry_id: entryId });

/** SQLite, PostgreSQL and MySQL each say "duplicate key" with a code of their own. */
const isDuplicate = (error: unknown): boolean =>
  ['SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_UNIQUE', '23505', 'ER_DUP_ENTRY'].includes(
    errorCode(error) ?? '',
  );
