import type { Core } from '@strapi/types';
import type { CheckLine } from '../../../../shared/contracts/erasure';
import { inList } from '../../kernel/sql/in-list';
import type { Raw, Sql } from '../../kernel/sql/sql';
import { columnOf } from '../apply/columns';
import { untreatedCondition, leftoverOf } from '../apply/update-rows';
import type { ErasurePlan, RowDeletion, RowUpdate } from '../plan/erasure-plan';
import { countSinks } from '../sinks/registry';
import { scopeOf } from '../sinks/sink';
import { checkShared } from './check-shared';

type Place = CheckLine['places'][number];

/**
 * Asks the database again, table by table, inside the transaction: an erasure that left something does not commit.
 * Columns hold nothing of what their strategy treats, deleted rows and components are gone, sinks are empty.
 */
export async function verifyPlan(
  strapi: Core.Strapi,
  sql: Sql,
  { plan, now }: { readonly plan: ErasurePlan; readonly now: Date },
): Promise<CheckLine[]> {
  const types = plan.deletions.filter(({ kind }) => kind === 'type');
  const components = plan.deletions.filter(({ kind }) => kind === 'component');
  return [
    await checkColumns(sql, plan.updates, now),
    await checkGone(sql, 'rows', types),
    await checkGone(sql, 'components', components),
    await checkShared(sql, plan),
    await checkSinks(strapi, sql, plan),
  ];
}

async function checkColumns(
  sql: Sql,
  updates: readonly RowUpdate[],
  now: Date,
): Promise<CheckLine> {
  const places: Place[] = [];
  let checked = 0;
  let left = 0;
  for (const update of updates) {
    const columns = update.fields.map((field) => columnOf(sql, field, now));
    const untreated = untreatedCondition(sql, columns, update.kind === 'type');
    checked += update.ids.length * columns.length;
    if (!untreated || update.ids.length === 0) continue;
    const rows = await count(sql, update, untreated);
    left += rows;
    if (rows > 0) places.push(...(await guilty(sql, update, now)));
  }
  return { name: 'columns', passed: left === 0, checked, left, places };
}

/** Which attributes still hold something; only asked when something is wrong. */
async function guilty(sql: Sql, update: RowUpdate, now: Date): Promise<Place[]> {
  const places: Place[] = [];
  for (const field of update.fields) {
    const leftover = leftoverOf(columnOf(sql, field, now));
    if (leftover && (await count(sql, update, leftover)) > 0) {
      places.push({ uid: update.uid, attribute: field.attribute });
    }
  }
  return places;
}

async function checkGone(
  sql: Sql,
  name: CheckLine['name'],
  deletions: readonly RowDeletion[],
): Promise<CheckLine> {
  const places: Place[] = [];
  let checked = 0;
  let left = 0;
  for (const deletion of deletions) {
    checked += deletion.ids.length;
    const rows = deletion.ids.length === 0 ? 0 : await count(sql, deletion);
    left += rows;
    if (rows > 0) places.push({ uid: deletion.uid });
  }
  return { name, passed: left === 0, checked, left, places };
}

async function checkSinks(strapi: Core.Strapi, sql: Sql, plan: ErasurePlan): Promise<CheckLine> {
  const scope = scopeOf(strapi, sql, plan);
  const left = await countSinks(scope);
  const checked = [...scope.documents.values()].reduce((sum, ids) => sum + ids.length, 0);
  return { name: 'sinks', passed: left === 0, checked, left, places: [] };
}

async function count(
  sql: Sql,
  { uid, ids }: { readonly uid: string; readonly ids: readonly number[] },
  condition?: Raw,
): Promise<number> {
  const query = sql.table(sql.meta(uid).tableName).where(inList(sql, 'id', ids));
  if (condition) void query.where(condition);
  const row = (await query.count({ n: '*' }).first()) as { n: number | string } | undefined;
  return Number(row?.n ?? 0);
}
