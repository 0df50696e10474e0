import { inList } from '../../kernel/sql/in-list';
import { unreachable } from '../../kernel/errors';
import type { Sql } from '../../kernel/sql/sql';
import type { Column } from '../strategies/strategy';

interface Computed {
  readonly table: string;
  readonly column: Column;
  readonly ids: readonly number[];
  readonly compute: (value: unknown, id: number) => unknown;
}
interface Change {
  readonly id: number;
  readonly value: string;
}

/** Reads a column, computes each value, and writes back those that changed in one statement. */
export async function writeComputed(
  sql: Sql,
  { table, column, ids, compute }: Computed,
): Promise<void> {
  const rows = (await sql
    .table(table)
    .where(inList(sql, 'id', ids))
    .whereNotNull(column.name)
    .select('id', { value: column.name })) as { id: number; value: unknown }[];
  const isJson = column.type === 'json' || column.type === 'blocks';
  const changes = rows.flatMap(({ id, value }): Change[] => {
    const before = isJson && typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
    const after = compute(before, id);
    const [was, becomes] = [stored(before, isJson), stored(after, isJson)];
    return was === becomes ? [] : [{ id, value: becomes }];
  });
  if (changes.length > 0)
    await sql.connection.raw(...statement(sql, { table, column, isJson, changes }));
}

const stored = (value: unknown, isJson: boolean): string =>
  isJson ? JSON.stringify(value) : String(value);

/** One UPDATE joined to the list of changes, passed as one JSON parameter. */
function statement(
  sql: Sql,
  {
    table,
    column,
    isJson,
    changes,
  }: { table: string; column: Column; isJson: boolean; changes: readonly Change[] },
): [string, unknown[]] {
  const list = JSON.stringify(changes);
  const target = sql.qualified(table);
  switch (sql.dialect) {
    case 'postgres':
      return [
        `update ?? as target set ?? = list.value${isJson ? '::jsonb' : ''} from json_to_recordset(?::json) as list(id int, value text) where target.id = list.id`,
        [target, column.name, list],
      ];
    case 'mysql':
      return [
        `update ?? target join json_table(?, '$[*]' columns (id bigint path '$.id', value longtext path '$.value')) list on target.id = list.id set target.?? = list.value`,
        [target, list, column.name],
      ];
    case 'sqlite':
      return [
        `update ?? as target set ?? = list.value from (select json_extract(value, '$.id') as id, json_extract(value, '$.value') as value from json_each(?)) as list where target.id = list.id`,
        [target, column.name, list],
      ];
    default:
      return unreachable(sql.dialect);
  }
}
