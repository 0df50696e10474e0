import { unreachable } from '../errors';
import type { Sql } from './sql';

type Value = string | number | null;

/** Names and SQL types of the columns that a list of rows fills. */
export type Columns = Readonly<Record<string, 'text' | 'int' | 'bigint'>>;

/**
 * Inserts any number of rows in one statement with one parameter: drivers limit both bindings and compound inserts.
 * `skipKnown` leaves rows alone whose key is there already.
 */
export async function insertMany(
  sql: Sql,
  {
    table,
    columns,
    skipKnown = false,
  }: { readonly table: string; readonly columns: Columns; readonly skipKnown?: boolean },
  rows: readonly Readonly<Record<string, Value>>[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns);
  const target = sql.qualified(table);
  const list = JSON.stringify(rows);
  const into = `(${names.join(', ')})`;
  switch (sql.dialect) {
    case 'postgres': {
      const typed = names.map((name) => `${name} ${columns[name] ?? 'text'}`).join(', ');
      const conflict = skipKnown ? ' on conflict do nothing' : '';
      await sql.connection.raw(
        `insert into ?? ${into} select ${names.join(', ')} from json_to_recordset(?::json) as list(${typed})${conflict}`,
        [target, list],
      );
      return;
    }
    case 'mysql': {
      const typed = names.map(
        (name) =>
          `${name} ${columns[name] === 'text' ? 'varchar(255)' : 'bigint'} path '$.${name}'`,
      );
      await sql.connection.raw(
        `insert ${skipKnown ? 'ignore ' : ''}into ?? ${into} select ${names.join(', ')} from json_table(?, '$[*]' columns (${typed.join(', ')})) list`,
        [target, list],
      );
      return;
    }
    case 'sqlite': {
      const read = names.map((name) => `json_extract(value, '$.${name}')`).join(', ');
      await sql.connection.raw(
        `insert ${skipKnown ? 'or ignore ' : ''}into ?? ${into} select ${read} from json_each(?)`,
        [target, list],
      );
      return;
    }
    default:
      return unreachable(sql.dialect);
  }
}
