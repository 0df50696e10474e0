import type { Sql } from '../../kernel/sql/sql';
import type { ScannedType, ScanSchema } from '../texts/scan-schema';
import { momentOf } from '../texts/read-page';
import { rowsOfChangedFiles } from './rows-of-changed-files';
import type { PlannedType } from './scan-plan';

/** Rows of one table that are read one after the other, by one worker. */
export interface Block {
  readonly uid: string;
  /** ids above this one, up to the other */
  readonly afterId: number;
  readonly toId: number;
  /** rows to be read */
  readonly size: number;
  /** these only, whatever they hold */
  readonly rowIds?: readonly number[];
}

/** Rows of a block, and of a statement that plans. */
const ROWS = 2_000;

/** The newest row of a table; 0 for an empty one. */
export async function newestId(sql: Sql, table: string): Promise<number> {
  const row = (await sql.table(table).max({ id: 'id' }).first()) as
    | { id: number | string | null }
    | undefined;
  return Number(row?.id ?? 0);
}

/** Cuts what a scan reads of a type into blocks; only ids and moments are read, two thousand rows a statement. */
export async function planBlocks(
  sql: Sql,
  { schema, type, planned }: Planning,
): Promise<readonly Block[]> {
  const blocks: Block[] = [];
  let open = { afterId: 0, size: 0 };
  for await (const { last, rows } of windows(sql, type, planned)) {
    open = { ...open, size: open.size + rows };
    if (open.size < ROWS && last < planned.maxId) continue;
    if (open.size > 0) blocks.push({ uid: type.uid, ...open, toId: last });
    open = { afterId: last, size: 0 };
  }
  return [...blocks, ...(await fileBlocks(sql, { schema, type, planned }))];
}

/** What is planned. */
export interface Planning {
  readonly schema: ScanSchema;
  readonly type: ScannedType;
  readonly planned: PlannedType;
}

interface Window {
  readonly last: number;
  /** rows in it that have to be read */
  readonly rows: number;
}

async function* windows(sql: Sql, type: ScannedType, planned: PlannedType): AsyncGenerator<Window> {
  for (let after = 0; after < planned.maxId; ) {
    const page = sql
      .table(type.table)
      .where('id', '>', after)
      .where('id', '<=', planned.maxId)
      .orderBy('id')
      .limit(ROWS)
      .select({ id: 'id', at: sql.column(type.uid, 'updatedAt') })
      .as('page');
    const row = (await sql.connection
      .from(page)
      .max({ last: 'id' })
      .select({ rows: countOf(sql, planned) })
      .first()) as { last: number | null; rows: number | string | null } | undefined;
    // the newest rows may have been deleted meanwhile
    const last = row?.last ?? planned.maxId;
    yield { last, rows: Number(row?.rows ?? 0) };
    after = last;
  }
}

function countOf(sql: Sql, { changed }: PlannedType) {
  if (!changed) return sql.connection.raw('count(*)');
  return sql.connection.raw('sum(case when at >= ? or at is null or id > ? then 1 else 0 end)', [
    momentOf(sql, new Date(changed.since)),
    changed.aboveId,
  ]);
}

/** Somebody who renames a file changes no record that has it. */
async function fileBlocks(sql: Sql, { schema, type, planned }: Planning): Promise<Block[]> {
  if (!planned.changed) return [];
  const since = new Date(planned.changed.since);
  const ids = await rowsOfChangedFiles(sql, schema, { model: type, since });
  const known = ids.filter((id) => id <= planned.maxId);
  return Array.from({ length: Math.ceil(known.length / ROWS) }, (_, index) => {
    const rowIds = known.slice(index * ROWS, (index + 1) * ROWS);
    const toId = rowIds[rowIds.length - 1] ?? 0;
    return { uid: type.uid, afterId: 0, toId, size: rowIds.length, rowIds };
  });
}
