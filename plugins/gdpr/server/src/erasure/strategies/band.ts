import { unreachable } from '../../kernel/errors';
import type { Raw, Sql } from '../../kernel/sql/sql';
import { calendarDay, yearsBefore } from './calendar';
import type { Column, SqlStrategy } from './strategy';

const TEXTS = ['string', 'text', 'enumeration'] as const;
const WITHOUT_BLANKS = `replace(??, ' ', '')`;
const NUMBER = '^[-+]{0,1}[0-9]+([.,][0-9]+){0,1}$';

/**
 * Replaces a date, an amount or a count by the label of its class; bands are read lowest first and the last is open.
 * With `into` the label goes to a sibling attribute and the value itself is blanked.
 */
export const band = {
  kind: 'sql',
  outcome: 'generalised',
  set(column) {
    if (!column.into) return { [column.name]: classOf(column, column.name) };
    return { [column.into]: classOf(column, column.into), [column.name]: null };
  },
  leftover(column) {
    const { sql, name } = column;
    if (column.into) return sql.connection.raw('?? is not null', [name]);
    const labels = (column.erase.bands ?? []).map(({ label }) => label);
    const marks = labels.map(() => '?').join(', ');
    return sql.connection.raw(`?? is not null and ?? not in (${marks})`, [name, name, ...labels]);
  },
} satisfies SqlStrategy;

/** A missing value keeps the target as it was, so that a second run changes nothing. */
function classOf(column: Column, target: string): Raw {
  const { sql, name } = column;
  const bands = column.erase.bands ?? [];
  const open = bands.at(-1)?.label ?? null;
  const branches: string[] = ['when ?? is null then ??'];
  const bindings: (string | number | null)[] = [name, target];
  if (!column.into) {
    branches.push(`when ?? in (${bands.map(() => '?').join(', ')}) then ??`);
    bindings.push(name, ...bands.map(({ label }) => label), name);
  }
  if (isText(column)) {
    branches.push(`when ${isNoNumber(sql)} then ${column.into ? '??' : 'null'}`);
    bindings.push(...unreadableNames(column, target));
  }
  for (const { label, below } of bands) {
    if (below === null || below === undefined) continue;
    const { text, limit } = comparison(column, below);
    branches.push(`when ${text} then ?`);
    bindings.push(name, limit, label);
  }
  return sql.connection.raw(`case ${branches.join(' ')} else ? end`, [...bindings, open] as never);
}

/** Below a number of years means: born after the same day that many years ago. */
function comparison(
  column: Column,
  below: number,
): { readonly text: string; readonly limit: string | number } {
  switch (column.type) {
    case 'date':
      return { text: '?? > ?', limit: calendarDay(yearsBefore(column.now, below)) };
    case 'datetime':
    case 'timestamp':
      return { text: '?? > ?', limit: momentLimit(column, below) };
    default:
      // PostgreSQL would read the limit as the column's type, and refuse 2.5 beside an integer
      return { text: `${numberOf(column)} < cast(? as ${decimalOf(column.sql)})`, limit: below };
  }
}

/** The end of the calendar day; Strapi stores moments as milliseconds in SQLite and as timestamps elsewhere. */
function momentLimit({ sql, now }: Column, years: number): string | number {
  const limit = yearsBefore(now, years);
  limit.setHours(23, 59, 59, 999);
  return sql.dialect === 'sqlite' ? limit.getTime() : limit.toISOString();
}

const isText = ({ type }: Column): boolean => TEXTS.some((text) => text === type);

/** A number, or one kept as text, as the French write it: without blanks, comma as point. */
function numberOf(column: Column): string {
  return isText(column)
    ? `cast(replace(${WITHOUT_BLANKS}, ',', '.') as ${decimalOf(column.sql)})`
    : '??';
}

/** Without limits, where the database knows such a type: a long number must not stop an erasure. */
const decimalOf = ({ dialect }: Sql): string =>
  dialect === 'mysql' ? 'decimal(65, 6)' : 'numeric';

/** A text that is no number is in no class; PostgreSQL refuses even to compare it. */
function isNoNumber({ dialect }: Sql): string {
  switch (dialect) {
    case 'postgres':
      return `${WITHOUT_BLANKS} !~ '${NUMBER}'`;
    case 'mysql':
      return `${WITHOUT_BLANKS} not regexp '${NUMBER}'`;
    case 'sqlite':
      return `(${WITHOUT_BLANKS} not glob '*[0-9]*' or ${WITHOUT_BLANKS} glob '*[^-+0-9.,]*')`;
    default:
      return unreachable(dialect);
  }
}

const unreadableNames = ({ sql, name, into }: Column, target: string): string[] => [
  ...Array<string>(sql.dialect === 'sqlite' ? 2 : 1).fill(name),
  ...(into ? [target] : []),
];
