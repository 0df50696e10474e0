import { FINDINGS, type FindingRow } from '../../findings';
import type { Sql } from '../../kernel/sql/sql';
import type { RecordOrder } from './record-order';

/** The findings of one record, and those of them that are decided about. */
export interface RecordFindings {
  readonly all: readonly FindingRow[];
  readonly wanted: readonly FindingRow[];
}

/** Reads the findings of a record, and holds them for the transaction. */
export async function findingsOfRecord(
  sql: Sql,
  { uid, documentId, chosen }: Pick<RecordOrder, 'uid' | 'documentId' | 'chosen'>,
): Promise<RecordFindings> {
  const query = sql.table(FINDINGS).where({ uid, document_id: documentId }).orderBy('finding_id');
  const held = sql.dialect === 'sqlite' ? query : query.forUpdate();
  const all = (await held.select()) as FindingRow[];
  if ('jobId' in chosen)
    return { all, wanted: all.filter((one) => one.decision_job === chosen.jobId) };
  const ids = new Set(chosen.findingIds);
  return { all, wanted: all.filter((one) => ids.has(one.finding_id)) };
}

/** Whether two findings are about the same words of the same text of a record. */
export const areTwins = (one: FindingRow, other: FindingRow): boolean =>
  one.text_hash === other.text_hash &&
  one.rule === other.rule &&
  one.category === other.category &&
  one.from_offset === other.from_offset &&
  one.to_offset === other.to_offset;
