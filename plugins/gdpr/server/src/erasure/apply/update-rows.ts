import { anyOf } from '../../kernel/sql/any-of';
import { inList } from '../../kernel/sql/in-list';
import type { Raw, Sql } from '../../kernel/sql/sql';
import { strategyOf } from '../strategies/registry';
import type { ComputeContext, Column, SetClause } from '../strategies/strategy';
import type { RowUpdate } from '../plan/erasure-plan';
import { columnOf } from './columns';
import { writeComputed } from './write-computed';

/** When, and with what, columns are treated. */
export interface UpdateContext {
  readonly now: Date;
  /** per row, because a text is redacted with the names of its own person */
  readonly contextOf: (uid: string, id: number) => ComputeContext;
}

/**
 * Treats the tagged columns of the rows in one statement per table, and one more per computed column. Rows that were
 * treated before are not touched: a second run changes none. Returns how many rows changed.
 */
export async function updateRows(
  sql: Sql,
  update: RowUpdate,
  context: UpdateContext,
): Promise<number> {
  if (update.ids.length === 0) return 0;
  const columns = update.fields.map((field) => columnOf(sql, field, context.now));
  for (const column of columns) await computeColumn(sql, { update, column }, context);
  return setColumns(sql, { update, columns }, context.now);
}

async function computeColumn(
  sql: Sql,
  { update, column }: { readonly update: RowUpdate; readonly column: Column },
  { contextOf }: UpdateContext,
): Promise<void> {
  const strategy = strategyOf(column.erase.strategy);
  if (strategy.kind !== 'computed') return;
  await writeComputed(sql, {
    table: sql.meta(update.uid).tableName,
    column,
    ids: update.ids,
    compute: (value, id) => strategy.compute(value, column, contextOf(update.uid, id)),
  });
}

async function setColumns(
  sql: Sql,
  { update, columns }: { readonly update: RowUpdate; readonly columns: readonly Column[] },
  now: Date,
): Promise<number> {
  const isType = update.kind === 'type';
  const set: SetClause = Object.assign({}, ...columns.map(setClause)) as SetClause;
  const state = isType
    ? {
        gdpr_state: 'anonymised',
        gdpr_state_at: sql.connection.raw('coalesce(gdpr_state_at, ?)', [moment(sql, now)]),
      }
    : {};
  const untreated = untreatedCondition(sql, columns, isType);
  if (!untreated || Object.keys({ ...set, ...state }).length === 0) return 0;
  return (await sql
    .table(sql.meta(update.uid).tableName)
    .where(inList(sql, 'id', update.ids))
    .where(untreated)
    .update({ ...set, ...state })) as number;
}

function setClause(column: Column): SetClause {
  const strategy = strategyOf(column.erase.strategy);
  return strategy.kind === 'sql' ? strategy.set(column) : {};
}

/** True of a row with a value left in any of the columns, or (a type's row) not yet marked as anonymised. */
export function untreatedCondition(
  sql: Sql,
  columns: readonly Column[],
  isType: boolean,
): Raw | undefined {
  const conditions = columns.flatMap((column) => leftoverOf(column) ?? []);
  if (isType)
    conditions.push(sql.connection.raw(`gdpr_state is null or gdpr_state <> 'anonymised'`));
  if (conditions.length === 0) return undefined;
  return anyOf(sql, conditions);
}

/** The condition under which a column still holds what its strategy should have treated. */
export function leftoverOf(column: Column): Raw | undefined {
  const strategy = strategyOf(column.erase.strategy);
  return strategy.kind === 'structural' ? undefined : strategy.leftover(column);
}

/** Strapi stores moments as milliseconds in SQLite. */
const moment = (sql: Sql, now: Date): Date | number =>
  sql.dialect === 'sqlite' ? now.getTime() : now;
