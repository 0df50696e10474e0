import type { CheckLine, RunState } from '../../../../shared/contracts/erasure';
import { GdprError } from '../../kernel/errors';
import { settings } from '../../kernel/settings';
import { inTransaction, openSql, type Sql } from '../../kernel/sql/sql';
import { claim, findJob, moveJob, release, renew, subjectsFrom, type Job } from '../../jobs';
import { append } from '../../ledger';
import { addTotals } from '../plan/totals';
import { completeRun } from './complete-run';
import { eraseChunk, type ChunkOutcome } from './erase-chunk';
import type { Executor } from './executor';
import { atStep } from './steps';
import type { StoredConfirmation, StoredPlan, StoredResult } from './stored';

/** How many subjects of a bulk run are searched for everywhere; a single one always is. */
const SAMPLE = 2;

/**
 * Runs a confirmed erasure to its end, from wherever it stands; another process that holds it is left alone. Each chunk
 * is one transaction with its ledger entry and the job's cursor: killed at any moment, nothing is half done or twice
 * done.
 */
export async function runErasure(executor: Executor, jobId: string): Promise<void> {
  const sql = openSql(executor.strapi);
  if (!(await claim(sql, jobId, executor.clock.now()))) return;
  try {
    await moveJob(sql, jobId, { from: ['confirmed'], state: 'running' satisfies RunState });
    while (await nextChunk(executor, jobId));
    await completeRun(executor, jobId);
  } catch (error) {
    await fail(executor, jobId, error);
    throw error;
  } finally {
    await release(sql, jobId);
  }
}

/** Erases the next subjects; false when there are none left. */
async function nextChunk(executor: Executor, jobId: string): Promise<boolean> {
  const job = await findJob(openSql(executor.strapi), jobId);
  if (job?.state !== 'running') return false;
  const limit = settings(executor.strapi).erasure.chunk;
  await atStep('before-transaction');
  await inTransaction(executor.strapi, async (sql) => {
    const seeds = await subjectsFrom(sql, jobId, { position: job.done, limit });
    const outcome =
      seeds.length > 0 ? await eraseChunk(executor, sql, chunkOf(executor, job, seeds)) : undefined;
    await atStep('mid-transaction');
    await advance(executor, sql, { job, outcome, done: job.done + seeds.length });
  });
  await atStep('after-commit');
  return job.done + limit < job.total;
}

function chunkOf(executor: Executor, job: Job, seeds: Parameters<typeof eraseChunk>[2]['seeds']) {
  const plan = job.plan as StoredPlan;
  const confirmation = job.confirmation as StoredConfirmation;
  const isLast = job.done + seeds.length >= job.total;
  return {
    jobId: job.jobId,
    mode: plan.mode,
    seeds,
    actor: confirmation.actor,
    reasonCode: confirmation.reasonCode,
    now: executor.clock.now(),
    searched: isLast ? SAMPLE : 0,
    ...(plan.frozen ? { expectedHash: job.planHash } : {}),
  };
}

/** Moves the cursor in the same transaction; a process that lost its lease to another must not commit. */
async function advance(
  executor: Executor,
  sql: Sql,
  {
    job,
    outcome,
    done,
  }: { readonly job: Job; readonly outcome: ChunkOutcome | undefined; readonly done: number },
): Promise<void> {
  const result = outcome ? merged(job.result as StoredResult | null, outcome) : job.result;
  const state: RunState = done >= job.total ? 'erased' : 'running';
  const held = await renew(sql, job.jobId, executor.clock.now());
  const moved =
    held &&
    (await moveJob(sql, job.jobId, { from: ['running'], cursor: job.done, state, done, result }));
  if (!moved)
    throw new GdprError(
      'E_GDPR_LEASE_LOST',
      `Erasure ${job.jobId} is run by another process: this one stops.`,
    );
}

function merged(before: StoredResult | null, outcome: ChunkOutcome): StoredResult {
  return {
    types: addTotals(before?.types ?? [], outcome.types),
    checks: mergeChecks(before?.checks ?? [], outcome.checks),
    files: (before?.files ?? 0) + outcome.files,
    entryId: outcome.entryId,
  };
}

function mergeChecks(before: readonly CheckLine[], after: readonly CheckLine[]): CheckLine[] {
  const names = [...new Set([...before, ...after].map(({ name }) => name))];
  return names.map((name) => {
    const lines = [...before, ...after].filter((line) => line.name === name);
    return {
      name,
      passed: lines.every(({ passed }) => passed),
      checked: lines.reduce((sum, { checked }) => sum + checked, 0),
      left: lines.reduce((sum, { left }) => sum + left, 0),
      places: lines.flatMap(({ places }) => places).slice(0, 50),
    };
  });
}

/** Nothing was changed by the chunk that failed; what earlier chunks did stays done and is said so. */
async function fail(executor: Executor, jobId: string, error: unknown): Promise<void> {
  const failure = error instanceof GdprError ? error.code : 'E_GDPR_UNEXPECTED';
  if (failure === 'E_GDPR_LEASE_LOST') return;
  const now = executor.clock.now();
  await inTransaction(executor.strapi, async (sql) => {
    const moved = await moveJob(sql, jobId, {
      from: ['confirmed', 'running'],
      state: 'failed' satisfies RunState,
      failure,
      finishedAt: now,
    });
    if (!moved) return;
    await append(sql, {
      at: now,
      kind: 'erasure.failed',
      actor: 'system',
      job: jobId,
      payload: { failure },
    });
  });
}
