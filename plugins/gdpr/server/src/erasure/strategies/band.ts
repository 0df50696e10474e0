import { unreachable } from '../../kernel/errors';
import type { Raw } from '../../kernel/sql/sql';
import { calendarDay, yearsBefore } from './calendar';
import type { Column, SqlStrategy } from './strategy';

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
  for (const { label, below } of bands) {
    if (below === null || below === undefined) continue;
    const { text, limit } = comparison(column, below);
    branches.push(`when ${text} then ?`);
    bindings.push(name, limit, label);
  }
  return sql.connection.raw(`case ${branches.join(' ')} else ? end`, [...bindings, open] as never);
}

/** Below a number of years means: born after the same day that many years ago. */
function comparison(column: Column, below: number): { readonly text: string; readonly limit: string | number } {
  switch (column.type) {
    case 'date':
      return { text: '?? > ?', limit: calendarDay(yearsBefore(column.now, below)) };
    case 'datetime':
    case 'timestamp':
      return { text: '?? > ?', limit: momentLimit(column, below) };
    case 'integer':
    case 'biginteger':
    case 'float':
    case 'decimal':
      return { text: '?? < ?', limit: below };
    default:
      return { text: `${numberOf(column)} < ?`, limit: below };
  }
}

/** Strapi stores moments as milliseconds in SQLite and as timestamps elsewhere. */
function momentLimit({ sql, now }: Column, years: number): string | number {
  const limit = yearsBefore(now, years);
  return sql.dialect === 'sqlite' ? limit.getTime() : limit.toISOString();
}

/** A number kept as text. */
function numberOf({ sql }: Column): string {
  switch (sql.dialect) {
    case 'postgres':
    case 'sqlite':
      return 'cast(?? as numeric)';
    case 'mysql':
      return 'cast(?? as decimal(20, 6))';
    default:
      return unreachable(sql.dialect);
  }
}
