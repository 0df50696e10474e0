import type { NewRefusal } from '../../jobs';
import { inList } from '../../kernel/sql/in-list';
import type { Sql } from '../../kernel/sql/sql';
import { createGraphReader } from '../locate/graph-reader';
import { keyOf } from '../locate/located';
import type { Seed } from '../locate/locate';
import { buildPlan } from '../plan/build-plan';
import type { ErasurePlan } from '../plan/erasure-plan';
import { planHash } from '../plan/plan-hash';
import { findBlockers } from '../preview/blockers';
import type { Chunk } from './erase-chunk';
import type { Executor } from './executor';
import { PlanChanged } from './plan-changed';
import { seedsBehind } from './seeds-behind';

/** What a slice will do: the plan for those who can be treated now, and why the others cannot. */
export interface SlicePlan {
  readonly plan: ErasurePlan;
  readonly seeds: readonly Seed[];
  readonly refusals: readonly NewRefusal[];
}

/**
 * Plans a slice from the rows as they are now. A plan that was shown must be the same still; of a list, those who cannot
 * be treated are refused by name and the others go on.
 */
export async function planSlice(executor: Executor, sql: Sql, chunk: Chunk): Promise<SlicePlan> {
  if (chunk.expectedHash !== undefined) return planShown(executor, sql, chunk);
  const treatable = await refuseMissing(sql, chunk);
  const plan = await planFor(executor, sql, { chunk, seeds: treatable.seeds });
  if (!chunk.heedsBlockers || treatable.seeds.length === 0) return { ...treatable, plan };
  const blocked = await refuseBlocked(executor, sql, { plan, seeds: treatable.seeds });
  const refusals = [...treatable.refusals, ...blocked.refusals];
  if (blocked.refusals.length === 0) return { ...treatable, plan };
  const { seeds } = blocked;
  return { seeds, refusals, plan: await planFor(executor, sql, { chunk, seeds }) };
}

const planFor = (
  { graph }: Executor,
  sql: Sql,
  { chunk, seeds }: { readonly chunk: Chunk; readonly seeds: readonly Seed[] },
): Promise<ErasurePlan> =>
  buildPlan(sql, graph, {
    ...{ mode: chunk.mode, seeds },
    ...{ frozen: chunk.expectedHash !== undefined, held: true },
  });

async function planShown(executor: Executor, sql: Sql, chunk: Chunk): Promise<SlicePlan> {
  const plan = await planFor(executor, sql, { chunk, seeds: chunk.seeds });
  if (planHash(plan, executor.graph) !== chunk.expectedHash) throw new PlanChanged();
  return { plan, seeds: chunk.seeds, refusals: [] };
}

/** Leaves out who is gone and, when people are to be anonymised, who is anonymous already. */
async function refuseMissing(
  sql: Sql,
  { seeds, mode }: Chunk,
): Promise<Pick<SlicePlan, 'seeds' | 'refusals'>> {
  const found = await statesOf(sql, seeds);
  const left: Seed[] = [];
  const refusals: NewRefusal[] = [];
  for (const seed of seeds) {
    const states = found.get(keyOf(seed.uid, seed.documentId)) ?? [];
    if (states.length === 0) refusals.push({ ...seed, code: 'gone' });
    else if (mode === 'anonymise' && states.every((state) => state === 'anonymised'))
      refusals.push({ ...seed, code: 'already-anonymised' });
    else left.push(seed);
  }
  return { seeds: left, refusals };
}

/** The states of each document's rows. */
async function statesOf(sql: Sql, seeds: readonly Seed[]): Promise<Map<string, (string | null)[]>> {
  const states = new Map<string, (string | null)[]>();
  for (const uid of new Set(seeds.map((seed) => seed.uid))) {
    const ids = seeds.filter((seed) => seed.uid === uid).map(({ documentId }) => documentId);
    const rows = (await sql
      .table(sql.meta(uid).tableName)
      .where(inList(sql, 'document_id', ids))
      .select('document_id', 'gdpr_state')) as { document_id: string; gdpr_state: string | null }[];
    for (const row of rows) {
      const key = keyOf(uid, row.document_id);
      states.set(key, [...(states.get(key) ?? []), row.gdpr_state]);
    }
  }
  return states;
}

/** Leaves out those of whom the host says that they must not be erased now, with the name of its reason. */
async function refuseBlocked(
  { strapi, graph }: Executor,
  sql: Sql,
  { plan, seeds }: Pick<SlicePlan, 'plan' | 'seeds'>,
): Promise<Pick<SlicePlan, 'seeds' | 'refusals'>> {
  const reasons = new Map<string, string>();
  for (const { name, documents } of await findBlockers(strapi, sql, plan)) {
    const concerned =
      seeds.length === 1
        ? seeds
        : await seedsBehind(createGraphReader(sql), graph, { plan, documents, seeds });
    for (const { uid, documentId } of concerned) {
      const key = keyOf(uid, documentId);
      if (!reasons.has(key)) reasons.set(key, name);
    }
  }
  const reasonOf = ({ uid, documentId }: Seed) => reasons.get(keyOf(uid, documentId));
  return {
    seeds: seeds.filter((seed) => reasonOf(seed) === undefined),
    refusals: seeds.flatMap((seed) => {
      const detail = reasonOf(seed);
      return detail === undefined ? [] : [{ ...seed, code: 'blocked' as const, detail }];
    }),
  };
}
