import type { Sql } from '../../kernel/sql/sql';
import type { ResolvedField } from '../../tagging';
import type { Column } from '../strategies/strategy';

/** The column of a tagged attribute, with all that a strategy may ask of it. */
export function columnOf(sql: Sql, field: ResolvedField, now: Date): Column {
  const { holder, attribute, type, erase } = field;
  const declared = sql.model(holder).attributes[attribute] as
    | { readonly maxLength?: number }
    | undefined;
  return {
    sql,
    name: sql.column(holder, attribute),
    type,
    erase,
    domain: `${holder}#${attribute}`,
    now,
    ...(declared?.maxLength === undefined ? {} : { maxLength: declared.maxLength }),
    ...(erase.into === undefined ? {} : { into: sql.column(holder, erase.into) }),
  };
}
