import type { Raw } from '../../kernel/sql/sql';
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
  leftover: ({ sql, name }) => sql.connection.raw('?? is not null and ?? not like ?', [name, name, `${DOTS}%`]),
} satisfies SqlStrategy;

function masked({ sql, name, erase }: Column): Raw {
  const visible = erase.visible ?? 4;
  const join = sql.dialect === 'mysql' ? 'concat(?, substr(??, length(??) - ? + 1))' : '? || substr(??, length(??) - ? + 1)';
  return sql.connection.raw(
    `case when ?? is null or ?? like ? then ?? when length(??) < ? then ? else ${join} end`,
    [name, name, `${DOTS}%`, name, name, Math.max(visible * 2, 1), DOTS, DOTS, name, name, visible],
  );
}
