import { addRefusals, advanceChunk, type Chunk, type Job } from '../../jobs';
import { inTransaction, openSql, type Sql } from '../../kernel/sql/sql';
import type { Seed } from '../locate/locate';
import { searchResidual } from '../verify/residual';
import { eraseChunk, type ChunkOutcome } from './erase-chunk';
import type { Executor } from './executor';
import { paceOf } from './pace';
import { atStep } from './steps';
import type { StoredConfirmation, StoredPlan, StoredResult } from './stored';
import { mergeResults } from './stored-results';

/** How many subjects of a bulk run are searched for everywhere; a single one always is. */
export const SAMPLE = 2;

/** A chunk in hand: whose it is, how far it is and what it did. */
export interface Progressing {
  readonly executor: Executor;
  readonly job: Job;
  readonly chunk: Chunk;
  done: number;
  result: StoredResult | null;
}

/**
 * Erases some subjects in one transaction, with the ledger entry, the refusals and the chunk's cursor: killed at any
 * moment, nothing is half done or twice done.
 */
export async function runSlice(state: Progressing, seeds: readonly Seed[]): Promise<void> {
  const { executor, job, chunk } = state;
  const searched = isSampled(state) ? SAMPLE : 0;
  const whole = seeds.length >= job.total;
  await atStep('before-transaction');
  let began = 0;
  const { outcome, result } = await inTransaction(executor.strapi, async (sql) => {
    began = performance.now();
    await waitNotForEver(sql, job);
    const done = await eraseChunk(executor, sql, { ...orderOf(state), seeds, searched });
    const checks = [...done.checks];
    if (searched > 0 && whole) checks.push(await residualOf(executor, sql, done));
    const merged = mergeResults(state.result, { ...done, checks, entryId: done.entryId ?? '' });
    await addRefusals(sql, job.jobId, {
      ...{ phase: 'run', at: executor.clock.now(), refusals: done.refusals },
    });
    await atStep('mid-transaction');
    await advanceChunk(sql, chunk, {
      ...{ done: state.done + seeds.length, refused: done.refusals.length },
      ...{ result: merged, now: executor.clock.now() },
    });
    return { outcome: done, result: merged };
  });
  paceOf(executor.strapi).took(seeds.length, performance.now() - began);
  state.done += seeds.length;
  state.result = result;
  await atStep('after-commit');
  if (searched > 0 && !whole) await searchAfterwards(state, outcome);
}

/** Whether this slice is the one whose subjects are searched for everywhere. */
export const isSampled = ({ chunk, result }: Progressing): boolean =>
  chunk.number === 0 && !result?.checks.some(({ name }) => name === 'residual');

function orderOf({ executor, job }: Progressing) {
  const plan = job.plan as StoredPlan;
  const confirmation = job.confirmation as StoredConfirmation;
  return {
    jobId: job.jobId,
    mode: plan.mode,
    actor: confirmation.actor,
    reasonCode: confirmation.reasonCode,
    now: executor.clock.now(),
    heedsBlockers: confirmation.overrideMotive === undefined && !confirmation.answersForBlockers,
    ...(plan.frozen ? { expectedHash: job.planHash } : {}),
  };
}

/**
 * One editor who keeps a record locked must not keep ten thousand waiting: their turn comes again. And a process that
 * hangs in the middle of a slice gives its rows back, so that another can take the chunk over.
 */
async function waitNotForEver({ dialect, connection }: Sql, { total }: Job): Promise<void> {
  if (total === 1 || dialect !== 'postgres') return;
  await connection.raw("set local lock_timeout = '10s'");
  await connection.raw("set local idle_in_transaction_session_timeout = '60s'");
}

const residualOf = ({ strapi }: Executor, sql: Sql, { identifiers }: ChunkOutcome) =>
  searchResidual(strapi, sql, { identifiers });

/**
 * Every text column of every table takes long on a large database: outside the transaction, so that nobody waits for
 * it. The check is stored with the next slice; the sample is a part of the chunk, so that there is one.
 */
async function searchAfterwards(state: Progressing, outcome: ChunkOutcome): Promise<void> {
  const { executor } = state;
  if (outcome.entryId === undefined) return;
  const { identifiers } = outcome;
  const pace = paceOf(executor.strapi);
  const check = await searchResidual(executor.strapi, openSql(executor.strapi), {
    identifiers,
    ...(pace.isShared() ? { rest: pace.breathe } : {}),
  });
  const nothing = { types: [], checks: [check], files: 0, entryId: '' };
  state.result = mergeResults(state.result, nothing);
}
