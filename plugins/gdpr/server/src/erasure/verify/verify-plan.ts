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
  const questions = updates.map((update) => {
    const columns = update.fields.map((field) => columnOf(sql, field, now));
    const condition = untreatedCondition(sql, columns, update.kind === 'type');
    return { update, cells: update.ids.length * columns.length, condition };
  });
  const asked = questions.flatMap(({ update, condition }) =>
    condition ? [{ ...update, condition }] : [],
  );
  const counts = await countEach(sql, asked);
  for (const [index, update] of asked.entries())
    if ((counts[index] ?? 0) > 0) places.push(...(await guilty(sql, update, now)));
  const left = sum(counts);
  return {
    name: 'columns',
    passed: left === 0,
    checked: sum(questions.map(({ cells }) => cells)),
    left,
    places,
  };
}

/** Which attributes still hold something; only asked when something is wrong. */
async function guilty(sql: Sql, update: RowUpdate, now: Date): Promise<Place[]> {
  const places: Place[] = [];
  for (const field of update.fields) {
    const condition = leftoverOf(columnOf(sql, field, now));
    if (condition && sum(await countEach(sql, [{ ...update, condition }])) > 0) {
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
  const counts = await countEach(sql, deletions);
  const left = sum(counts);
  const places = deletions
    .filter((_, index) => (counts[index] ?? 0) > 0)
    .map(({ uid }) => ({ uid }));
  const checked = sum(deletions.map(({ ids }) => ids.length));
  return { name, passed: left === 0, checked, left, places };
}

async function checkSinks(strapi: Core.Strapi, sql: Sql, plan: ErasurePlan): Promise<CheckLine> {
  const scope = scopeOf(strapi, sql, plan);
  const left = await countSinks(scope);
  const checked = [...scope.documents.values()].reduce((sum, ids) => sum + ids.length, 0);
  return { name: 'sinks', passed: left === 0, checked, left, places: [] };
}

/** Rows to count among those of a table. */
interface Question {
  readonly uid: string;
  readonly ids: readonly number[];
  readonly condition?: Raw;
}

/** How many rows each question finds, in one statement. */
async function countEach(sql: Sql, questions: readonly Question[]): Promise<number[]> {
  const counts = questions.map(() => 0);
  const selects = questions.flatMap(({ uid, ids, condition }, index) => {
    if (ids.length === 0) return [];
    const query = sql.table(sql.meta(uid).tableName).where(inList(sql, 'id', ids));
    if (condition) void query.where(condition);
    return [
      query.select({
        n: sql.connection.raw('count(*)'),
        question: sql.connection.raw(String(index)),
      }),
    ];
  });
  const [first, ...others] = selects;
  if (!first) return counts;
  const rows: unknown = await first.unionAll(others);
  for (const { n, question } of rows as Counted[]) counts[question] = Number(n);
  return counts;
}

interface Counted {
  /** PostgreSQL returns counts as text */
  readonly n: number | string;
  readonly question: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
