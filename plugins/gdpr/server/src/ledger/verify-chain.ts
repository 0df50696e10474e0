import type { Core } from '@strapi/types';
import { openSql, type Sql } from '../kernel/sql/sql';
import { GENESIS, sealOf } from './entry';
import { LEDGER, SEALS } from './ledger-tables';
import { toEntry, toSeal, type EntryRow, type SealedRow } from './rows';

const BATCH = 2000;

/** The state of the chain; `broken` names the first place where it no longer holds. */
export interface ChainReport {
  readonly valid: boolean;
  readonly sealed: number;
  readonly unsealed: number;
  readonly head: string;
  readonly broken?: { readonly seq: number; readonly entryId: string; readonly why: BreakReason };
}
type BreakReason = 'entry-missing' | 'entry-changed' | 'seal-missing' | 'previous-differs';

/** Recomputes every hash from the first entry on. */
export async function verifyChain(strapi: Core.Strapi): Promise<ChainReport> {
  const sql = openSql(strapi);
  const unsealed = await countUnsealed(sql);
  let previous = GENESIS;
  let seq = 0;
  for (;;) {
    const rows = await sealsAfter(sql, seq);
    for (const row of rows) {
      const why = breakOf(row, seq, previous);
      if (why) {
        const broken = { seq: seq + 1, entryId: row.seal_entry_id, why };
        return { valid: false, sealed: seq, unsealed, head: previous, broken };
      }
      ({ seq, hash: previous } = toSeal(row));
    }
    if (rows.length < BATCH) return { valid: true, sealed: seq, unsealed, head: previous };
  }
}

function breakOf(row: SealedRow, lastSeq: number, previous: string): BreakReason | undefined {
  const seal = toSeal(row);
  if (seal.seq !== lastSeq + 1) return 'seal-missing';
  if (seal.previous !== previous) return 'previous-differs';
  if (!isComplete(row)) return 'entry-missing';
  return sealOf(toEntry(row), seal.seq, previous).hash === seal.hash ? undefined : 'entry-changed';
}

const isComplete = (row: SealedRow): row is SealedRow & EntryRow =>
  typeof row.entry_id === 'string';

async function sealsAfter(sql: Sql, seq: number): Promise<SealedRow[]> {
  return (await sql
    .table(SEALS)
    .leftJoin(sql.table(LEDGER).as('entry'), 'entry.entry_id', `${SEALS}.entry_id`)
    .where(`${SEALS}.seq`, '>', seq)
    .orderBy(`${SEALS}.seq`)
    .limit(BATCH)
    .select('entry.*', {
      seal_seq: `${SEALS}.seq`,
      seal_entry_id: `${SEALS}.entry_id`,
      seal_previous: `${SEALS}.previous`,
      seal_hash: `${SEALS}.hash`,
    })) as SealedRow[];
}

async function countUnsealed(sql: Sql): Promise<number> {
  const row = (await sql
    .table(LEDGER)
    .leftJoin(sql.table(SEALS).as('seal'), 'seal.entry_id', `${LEDGER}.entry_id`)
    .whereNull('seal.seq')
    .count({ n: '*' })
    .first()) as { n: number | string } | undefined;
  return Number(row?.n ?? 0);
}
