import type { Sql } from '../../kernel/sql/sql';

/** Rows whose texts are read in one statement: some milliseconds. */
const ROWS = 400;

/** A span of ids, open at its start; without an end it is the rest of the table. */
export interface Window {
  readonly after: number;
  readonly upTo?: number;
}

/** Cuts a table into spans of ids, so that reading all of it keeps nobody waiting who shares the connection. */
export async function* rowWindows(sql: Sql, table: string): AsyncGenerator<Window> {
  for (let after = 0; ; ) {
    const last = (await sql
      .table(table)
      .where('id', '>', after)
      .orderBy('id')
      .offset(ROWS - 1)
      .first('id')) as { id: number } | undefined;
    yield last ? { after, upTo: last.id } : { after };
    if (!last) return;
    after = last.id;
  }
}
