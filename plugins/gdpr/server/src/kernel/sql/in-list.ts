import type { Raw, Sql } from './sql';

type Id = number | string;

/**
 * `column IN (ids)` with one binding whatever the length: SQLite stops at 32 766 bindings, PostgreSQL at 65 535.
 * `column` is a name, or an expression made with `connection.raw`.
 */
export function inList(sql: Sql, column: string | Raw, ids: readonly Id[]): Raw {
  const { connection } = sql;
  // an empty list has no type, and PostgreSQL compares no text with it
  if (ids.length === 0) return connection.raw('1 = 0');
  const left = typeof column === 'string' ? connection.raw('??', [column]) : column;
  const text = typeof ids[0] === 'string';
  switch (sql.dialect) {
    case 'postgres':
      return connection.raw(`? = any(?::${text ? 'text' : 'int'}[])`, [left, [...ids]]);
    case 'mysql':
      return connection.raw(
        `? in (select list.id from json_table(?, '$[*]' columns (id ${text ? 'varchar(255)' : 'bigint'} path '$')) list)`,
        [left, textOf(ids)],
      );
    case 'sqlite':
      return connection.raw('? in (select value from json_each(?))', [left, textOf(ids)]);
  }
}

const texts = new WeakMap<readonly Id[], string>();

/** A list is asked for many times in one erasure; it is never changed afterwards. */
function textOf(ids: readonly Id[]): string {
  const text = texts.get(ids) ?? JSON.stringify(ids);
  texts.set(ids, text);
  return text;
}
