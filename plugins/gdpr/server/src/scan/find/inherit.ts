import { FINDINGS, type FindingRow } from '../../findings';
import { inList } from '../../kernel/sql/in-list';
import type { Sql } from '../../kernel/sql/sql';
import type { Found } from './detect-texts';

/** A decision that was made about the same words of the same text elsewhere in the record. */
export interface Inherited {
  readonly decidedBy: number | null;
  readonly decidedAt: number | null;
  readonly reason: string | null;
}

/**
 * The false positives among new findings: somebody has decided about the very same text of the same record already,
 * in its draft before it was published, in another locale, or before it moved to another place.
 */
export async function decisionsOn(
  sql: Sql,
  fresh: readonly Found[],
): Promise<ReadonlyMap<string, Inherited>> {
  const inherited = new Map<string, Inherited>();
  for (const uid of new Set(fresh.map(({ row }) => row.uid))) {
    const own = fresh.filter(({ row }) => row.uid === uid);
    const documentIds = [...new Set(own.map(({ row }) => row.documentId))];
    const rows = (await sql
      .table(FINDINGS)
      .where({ uid, state: 'false-positive' })
      .where(inList(sql, 'document_id', documentIds))
      .select()) as FindingRow[];
    const decided = new Map(rows.map((row) => [keyOfRow(row), row]));
    for (const one of own) {
      const row = decided.get(keyOf(one));
      if (row) inherited.set(one.findingId, toInherited(row));
    }
  }
  return inherited;
}

const keyOf = ({ row, textHash, rule, category, start, end }: Found): string =>
  JSON.stringify([row.documentId, textHash, rule, category, start, end]);

const keyOfRow = (row: FindingRow): string =>
  JSON.stringify([
    ...[row.document_id, row.text_hash, row.rule, row.category],
    ...[row.from_offset, row.to_offset],
  ]);

const toInherited = ({ decided_by, decided_at, reason }: FindingRow): Inherited => ({
  decidedBy: decided_by,
  decidedAt: decided_at === null ? null : Number(decided_at),
  reason,
});
