import type { FindingCategory } from '../../../../shared/contracts/detection-vocabulary';
import { FINDINGS } from '../../findings';
import { inList } from '../../kernel/sql/in-list';
import type { Sql } from '../../kernel/sql/sql';
import type { TextRow } from '../texts/placed-text';
import type { ScannedType } from '../texts/scan-schema';
import { CONTENT } from '../texts/stored-file';
import type { Found } from './detect-texts';
import { decisionsOn, type Inherited } from './inherit';
import { reconcile, type Known } from './reconcile';
import { moveFindings, writeFindings, type NewFinding } from './write-findings';

/** What a scan saw in some rows. */
export interface Seen {
  readonly type: ScannedType;
  readonly rows: readonly TextRow[];
  readonly found: readonly Found[];
  /** whether files were opened too */
  readonly withContent: boolean;
  /** the scan; null where a record is only looked at again */
  readonly jobId: string | null;
  readonly now: Date;
}

/** How many findings are new, and of which categories. */
export interface Kept {
  readonly fresh: number;
}

/**
 * Brings the table of findings up to what was seen, in the transaction given: new ones in, what the rows no longer say
 * is gone, and what was decided about a text stays decided as long as it is that text.
 */
export async function keepFound(sql: Sql, seen: Seen): Promise<Kept> {
  const known = await knownOf(sql, seen);
  const { write, fresh, gone } = reconcile(seen.found, known);
  await moveFindings(sql, gone, { from: ['open', 'false-positive'], state: 'gone' });
  if (write.length === 0) return { fresh: 0 };
  const open = await stillOpen(sql, seen.type, write);
  const standing = write.filter(({ row }) => open.has(row.id));
  const decided = await decisionsOn(sql, fresh);
  await writeFindings(
    sql,
    standing.map((one) => toFinding(one, seen, decided.get(one.findingId))),
  );
  return { fresh: fresh.filter(({ row }) => open.has(row.id)).length };
}

const KNOWN = [
  ...(['finding_id', 'row_id', 'state', 'text_hash'] as const),
  ...(['changed_at', 'author', 'path'] as const),
];

/** What the table holds about these rows, by a range of ids: one of two thousand rows would be a long list. */
async function knownOf(sql: Sql, { type, rows, withContent }: Seen): Promise<Known[]> {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (!first || !last) return [];
  const read = new Map(rows.map((row) => [row.id, row]));
  const known = await sql
    .table(FINDINGS)
    .where({ uid: type.uid })
    .whereBetween('row_id', [first.id, last.id])
    .select<Known[]>(...KNOWN);
  return known.filter((one) => {
    const row = read.get(one.row_id);
    return row !== undefined && (withContent || !isUnread(one, row));
  });
}

/** A file that was not opened may say what it said, as long as the row still has it. */
const isUnread = ({ path }: Known, { texts }: TextRow): boolean =>
  path.endsWith(CONTENT) &&
  texts.some((text) => text.path === `${path.slice(0, -CONTENT.length)}.name`);

/**
 * Rows that are still there and not anonymised, held for the transaction: an erasure that runs meanwhile is waited for,
 * or waits and then finds what is written here.
 */
async function stillOpen(
  sql: Sql,
  { table, uid, hasState }: ScannedType,
  found: readonly Found[],
): Promise<ReadonlySet<number>> {
  const ids = [...new Set(found.map(({ row }) => row.id))];
  const query = sql
    .table(table)
    .where(inList(sql, 'id', ids))
    .orderBy('id');
  if (hasState) void query.whereNull(sql.column(uid, 'gdprState'));
  if (sql.dialect !== 'sqlite') void query.forShare();
  return new Set(await query.pluck<number[]>('id'));
}

const toFinding = (
  { row, textHash, ...one }: Found,
  { jobId, now }: Seen,
  inherited: Inherited | undefined,
): NewFinding => ({
  finding_id: one.findingId,
  ...{ uid: row.uid, document_id: row.documentId, row_id: row.id, locale: row.locale },
  ...{ published: row.published ? 1 : 0, path: one.path },
  ...{ category: one.category satisfies FindingCategory, rule: one.rule },
  confidence: Math.round(one.confidence * 1000),
  ...{ from_offset: one.start, to_offset: one.end, text_hash: textHash },
  ...{ found_at: now.getTime(), changed_at: row.changedAt, author: row.author, job_id: jobId },
  state: inherited ? 'false-positive' : 'open',
  decided_by: inherited?.decidedBy ?? null,
  decided_at: inherited?.decidedAt ?? null,
  reason: inherited?.reason ?? null,
});
