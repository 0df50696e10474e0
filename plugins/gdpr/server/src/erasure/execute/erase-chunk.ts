import type { CheckLine, Mode } from '../../../../shared/contracts/erasure';
import { Personal } from '../../kernel/personal';
import type { NewRefusal } from '../../jobs';
import { inList } from '../../kernel/sql/in-list';
import { withCompiled } from '../../kernel/sql/compiled';
import type { Sql } from '../../kernel/sql/sql';
import { append, bury } from '../../ledger';
import type { Uid } from '../../subject-graph';
import { deleteRows } from '../apply/delete-rows';
import { detach } from '../apply/detach';
import { readIdentifiers } from '../apply/identifiers';
import { updateRows } from '../apply/update-rows';
import { doomFiles } from '../files/outbox';
import type { Seed } from '../locate/locate';
import type { ErasurePlan } from '../plan/erasure-plan';
import { totalsOf, type TypeTotal } from '../plan/totals';
import { eraseSinks } from '../sinks/registry';
import { scopeOf } from '../sinks/sink';
import { verifyPlan } from '../verify/verify-plan';
import { contextReader } from './contexts';
import { ErasureIncomplete } from './erasure-incomplete';
import type { Executor } from './executor';
import { lockSeeds } from './lock-seeds';
import { planSlice } from './plan-slice';

/** One transaction's worth of subjects. */
export interface Chunk {
  readonly jobId: string;
  readonly mode: Mode;
  readonly seeds: readonly Seed[];
  readonly actor: string;
  readonly reasonCode: string | null;
  readonly now: Date;
  /** the plan that was shown; a different one is refused */
  readonly expectedHash?: string;
  /** whether the host's reasons not to erase somebody now are asked again */
  readonly heedsBlockers: boolean;
  /** of how many of the subjects to read the identifiers, so that they can be searched for everywhere */
  readonly searched: number;
}

/** What a chunk did: ids and counts. */
export interface ChunkOutcome {
  /** undefined when every subject was refused */
  readonly entryId: string | undefined;
  readonly types: readonly TypeTotal[];
  readonly checks: readonly CheckLine[];
  readonly files: number;
  readonly refusals: readonly NewRefusal[];
  readonly identifiers: Personal<readonly string[]>;
}

/**
 * Erases some subjects in the transaction given: everything about them or nothing. Plans again from the rows as they
 * are now, applies, verifies, and writes the proof.
 */
export const eraseChunk = (executor: Executor, sql: Sql, chunk: Chunk): Promise<ChunkOutcome> =>
  withCompiled(sql, () => erase(executor, sql, chunk));

async function erase(executor: Executor, sql: Sql, chunk: Chunk): Promise<ChunkOutcome> {
  const { strapi } = executor;
  await lockSeeds(sql, chunk.seeds);
  const { plan, seeds, refusals } = await planSlice(executor, sql, chunk);
  if (seeds.length === 0) return nothing(refusals);
  const identifiers = await identifiersToSearch(executor, sql, {
    plan,
    seeds: seeds.slice(0, chunk.searched),
  });
  await apply(executor, sql, { plan, now: chunk.now, jobId: chunk.jobId });
  const checks = await verifyPlan(strapi, sql, { plan, now: chunk.now });
  refuseLeftovers(checks);
  const types = totalsOf(plan);
  const entryId = await prove(sql, { chunk: { ...chunk, seeds }, types, plan });
  return { entryId, types, checks, files: plan.media.files.length, refusals, identifiers };
}

const nothing = (refusals: readonly NewRefusal[]): ChunkOutcome => ({
  ...{ entryId: undefined, types: [], checks: [], files: 0 },
  ...{ refusals, identifiers: new Personal([]) },
});

async function apply(
  executor: Executor,
  sql: Sql,
  { plan, now, jobId }: { readonly plan: ErasurePlan; readonly now: Date; readonly jobId: string },
): Promise<void> {
  const { strapi, morphs } = executor;
  const contextOf = await contextReader(executor, sql, plan);
  for (const update of plan.updates) await updateRows(sql, update, { now, contextOf });
  for (const detachment of plan.located.detachments) await detach(sql, detachment);
  await eraseSinks(scopeOf(strapi, sql, plan));
  for (const { table, ids } of plan.componentLinks)
    await sql
      .table(table)
      .where(inList(sql, 'id', ids))
      .delete();
  await unlinkMedia(sql, plan);
  for (const deletion of plan.deletions) await deleteRows(sql, deletion, morphs);
  await doomFiles(sql, jobId, plan.media.files);
}

async function unlinkMedia(sql: Sql, { media }: ErasurePlan): Promise<void> {
  if (media.unlink.length === 0) return;
  const files = sql.meta('plugin::upload.file').attributes['related'] as {
    readonly joinTable?: { readonly name: string };
  };
  if (files.joinTable)
    await sql
      .table(files.joinTable.name)
      .where(inList(sql, 'id', media.unlink))
      .delete();
}

async function identifiersToSearch(
  executor: Executor,
  sql: Sql,
  { plan, seeds }: { readonly plan: ErasurePlan; readonly seeds: readonly Seed[] },
): Promise<Personal<readonly string[]>> {
  const rows = new Map<Uid, number[]>();
  for (const { uid, documentId } of seeds) {
    const found = plan.located.leaving.get(uid)?.get(documentId)?.rows ?? [];
    rows.set(uid, [...(rows.get(uid) ?? []), ...found.map(({ id }) => id)]);
  }
  return readIdentifiers(sql, executor.graph, rows);
}

/** A check of the act itself that fails takes the whole transaction back. */
function refuseLeftovers(checks: readonly CheckLine[]): void {
  const failed = checks.filter(({ passed }) => !passed);
  if (failed.length > 0) throw new ErasureIncomplete(failed);
}

async function prove(
  sql: Sql,
  {
    chunk,
    types,
    plan,
  }: { readonly chunk: Chunk; readonly types: readonly TypeTotal[]; readonly plan: ErasurePlan },
): Promise<string> {
  const entry = await append(sql, {
    at: chunk.now,
    kind: 'erasure.applied',
    actor: chunk.actor,
    job: chunk.jobId,
    payload: {
      mode: chunk.mode,
      reasonCode: chunk.reasonCode,
      subjects: chunk.seeds.map(({ uid, documentId }) => ({ uid, documentId })),
      types,
      files: plan.media.files.length,
    },
  });
  const gone = chunk.seeds.filter(({ uid, documentId }) =>
    plan.located.leaving.get(uid)?.has(documentId),
  );
  await bury(
    sql,
    entry,
    gone.map((seed) => ({ ...seed, mode: chunk.mode })),
  );
  return entry.entryId;
}
