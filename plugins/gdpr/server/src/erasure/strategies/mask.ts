import type { Raw, Sql } from '../../kernel/sql/sql';
import type { Column, SqlStrategy } from './strategy';

const DOTS = '••••';

/**
 * Keeps the last characters behind four dots, so that a human can match a paper file. A value too short to hide at
 * least half of itself is hidden whole.
 */
export const mask = {
  kind: 'sql',
  outcome: 'generalised',
  set: (column) => ({ [column.name]: masked(column) }),
  leftover: (column) =>
    column.sql.connection.raw('?? is not null and not (?)', [column.name, isMasked(column)]),
} satisfies SqlStrategy;

function masked(column: Column): Raw {
  const { sql, name } = column;
  const visible = visibleOf(column);
  const end = `substr(??, ${lengthOf(sql)} - ? + 1)`;
  const join = sql.dialect === 'mysql' ? `concat(?, ${end})` : `? || ${end}`;
  return sql.connection.raw(
    `case when ?? is null or (?) then ?? when ${lengthOf(sql)} < ? then ? else ${join} end`,
    [name, isMasked(column), name, name, Math.max(visible * 2, 1), DOTS, DOTS, name, name, visible],
  );
}

/** Dots alone prove nothing: a longer value that begins with them was written by a human. */
const isMasked = (column: Column): Raw =>
  column.sql.connection.raw(`?? like ? and ${lengthOf(column.sql)} <= ?`, [
    column.name,
    `${DOTS}%`,
    column.name,
    DOTS.length + visibleOf(column),
  ]);

const visibleOf = ({ erase }: Column): number => erase.visible ?? 4;

/** Characters, where MySQL's `length` counts bytes. */
const lengthOf = ({ dialect }: Sql): string =>
  dialect === 'mysql' ? 'char_length(??)' : 'length(??)';
