import { unreachable } from '../../kernel/errors';
import type { Raw } from '../../kernel/sql/sql';
import type { Column, SqlStrategy } from './strategy';

/** Keeps the coarse part: the month or year of a date, the département of a French postcode, the first characters. */
export const truncate = {
  kind: 'sql',
  outcome: 'generalised',
  set: (column) => ({ [column.name]: truncated(column) }),
  leftover(column) {
    const { sql, name } = column;
    return sql.connection.raw('?? is not null and ?? <> ?', [name, name, truncated(column)]);
  },
} satisfies SqlStrategy;

function truncated(column: Column): Raw {
  const to = column.erase.to ?? 'year';
  if (to === 'departement') return departement(column);
  if (typeof to === 'number')
    return column.sql.connection.raw('substr(??, 1, ?)', [column.name, to]);
  return startOf(column, to);
}

/** Up to three characters are a département already. 97 and 98 take three digits; Corsica's 20xxx is 2A up to 20190 and 2B from 20200 on (La Poste). */
function departement({ sql, name }: Column): Raw {
  return sql.connection.raw(
    `case when length(??) < 4 then ??
          when substr(??, 1, 2) in ('97', '98') then substr(??, 1, 3)
          when substr(??, 1, 2) = '20' then case when ?? < '20200' then '2A' else '2B' end
          else substr(??, 1, 2) end`,
    Array<string>(7).fill(name),
  );
}

function startOf({ sql, name, type }: Column, unit: 'month' | 'year'): Raw {
  const { connection, dialect } = sql;
  switch (dialect) {
    case 'postgres':
      return connection.raw(`date_trunc('${unit}', ??)${type === 'date' ? '::date' : ''}`, [name]);
    case 'mysql':
      return connection.raw(`date_format(??, '${unit === 'year' ? '%Y-01-01' : '%Y-%m-01'}')`, [
        name,
      ]);
    case 'sqlite':
      if (type === 'date') return connection.raw(`date(??, 'start of ${unit}')`, [name]);
      // moments are milliseconds there
      return connection.raw(
        `cast(strftime('%s', ?? / 1000.0, 'unixepoch', 'start of ${unit}') as integer) * 1000`,
        [name],
      );
    default:
      return unreachable(dialect);
  }
}
