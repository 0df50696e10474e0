import type { Raw, Sql } from './sql';

/** True when any condition is; in brackets of its own, so that it can stand beside others joined by AND. */
export const anyOf = (sql: Sql, conditions: readonly Raw[]): Raw =>
  sql.connection.raw(`(${conditions.map(() => '(?)').join(' or ')})`, conditions as never);
