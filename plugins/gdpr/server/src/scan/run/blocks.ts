import { refusedChunks } from '../../jobs';
import { inList } from '../../kernel/sql/in-list';
import type { Sql } from '../../kernel/sql/sql';
import type { Block } from './plan-blocks';
import { SCAN_BLOCKS } from './scan-tables';

/** Rows of a statement: SQLite takes some thousand bindings. */
const BATCH = 100;

/** Keeps the blocks of a scan, in their order. */
export async function writeBlocks(
  sql: Sql,
  jobId: string,
  blocks: readonly Block[],
): Promise<void> {
  const rows = blocks.map((block, number) => ({
    ...{ job_id: jobId, number, uid: block.uid, size: block.size },
    ...{ after_id: block.afterId, to_id: block.toId },
    row_ids: block.rowIds ? JSON.stringify(block.rowIds) : null,
  }));
  for (let start = 0; start < rows.length; start += BATCH)
    await sql.table(SCAN_BLOCKS).insert(rows.slice(start, start + BATCH));
}

interface Row {
  readonly uid: string;
  readonly after_id: number;
  readonly to_id: number;
  readonly size: number;
  readonly row_ids: string | null;
}

/** One block of a scan. */
export async function readBlock(
  sql: Sql,
  { jobId, number }: { readonly jobId: string; readonly number: number },
): Promise<Block | undefined> {
  const row = (await sql.table(SCAN_BLOCKS).where({ job_id: jobId, number }).first()) as
    | Row
    | undefined;
  return (
    row && {
      ...{ uid: row.uid, afterId: row.after_id, toId: row.to_id, size: row.size },
      ...(row.row_ids === null ? {} : { rowIds: JSON.parse(row.row_ids) as number[] }),
    }
  );
}

/** Rows of each block of a scan, in their order. */
export async function blockSizes(sql: Sql, jobId: string): Promise<number[]> {
  return sql.table(SCAN_BLOCKS).where({ job_id: jobId }).orderBy('number').pluck<number[]>('size');
}

/** Forgets the blocks of a scan that has ended. */
export async function dropBlocks(sql: Sql, jobId: string): Promise<void> {
  await sql.table(SCAN_BLOCKS).where({ job_id: jobId }).delete();
}

/** Types of which some row could not be read. */
export async function failedTypes(sql: Sql, jobId: string): Promise<ReadonlySet<string>> {
  const failed = await refusedChunks(sql, jobId);
  if (failed.length === 0) return new Set();
  const uids = await sql
    .table(SCAN_BLOCKS)
    .where({ job_id: jobId })
    .where(inList(sql, 'number', failed))
    .pluck<string[]>('uid');
  return new Set(uids);
}
