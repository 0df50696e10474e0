import { anyOf } from '../../kernel/sql/any-of';
import type { Query, Raw, Sql } from '../../kernel/sql/sql';
import type { Condition } from '../rule';
import type { ForbiddenAttribute } from './forbidden-fields';
import { columnOf, holds } from './holds';

/** The rows of the type's or component's table that hold a value against the rule: drafts, published ones, all locales. */
export function againstRule(sql: Sql, field: ForbiddenAttribute): Query {
  const rows = sql.table(sql.meta(field.uid).tableName).where(holds(sql, field));
  return field.unless ? rows.where(notAllowed(sql, field.uid, field.unless)) : rows;
}

/** True of the rows of which some sibling has none of its values, or nothing at all. */
export const notAllowed = (sql: Sql, uid: string, condition: Condition): Raw =>
  anyOf(
    sql,
    Object.entries(condition).map(([attribute, values]) => {
      const fitting = values.filter((value) => typeof value === kindOf(sql, uid, attribute));
      if (fitting.length === 0) return sql.connection.raw('1 = 1');
      const column = columnOf(sql, uid, attribute);
      return sql.connection.raw(`?? is null or ?? not in (${fitting.map(() => '?').join(', ')})`, [
        column,
        column,
        ...fitting,
      ]);
    }),
  );

const KINDS: Readonly<Record<string, 'string' | 'number' | 'boolean'>> = {
  ...{ string: 'string', text: 'string', email: 'string', uid: 'string', enumeration: 'string' },
  ...{ integer: 'number', decimal: 'number', float: 'number', boolean: 'boolean' },
};

/** What a sibling's values can be compared with; PostgreSQL refuses to compare a number with a text. */
function kindOf(sql: Sql, uid: string, attribute: string): string | undefined {
  const meta = sql.meta(uid).attributes[attribute];
  return meta ? KINDS[meta.type] : undefined;
}
