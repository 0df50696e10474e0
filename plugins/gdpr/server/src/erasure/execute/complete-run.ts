import type { CheckLine, RunState } from '../../../../shared/contracts/erasure';
import { findJob, INSTANCE, logJob, moveJob, progressOf, type Job } from '../../jobs';
import { inTransaction, openSql, type Sql } from '../../kernel/sql/sql';
import { append, ledger } from '../../ledger';
import { deleteFiles } from '../files/delete-files';
import { pendingFiles } from '../files/outbox';
import { uncoveredSinks } from '../sinks/registry';
import type { Executor } from './executor';
import { rebuildAfter, rebuildOwed } from './rebuild';
import { atStep } from './steps';
import type { StoredPlan, StoredResult } from './stored';
import { resultSoFar } from './stored-results';

/** After the last commit: deletes the files, concludes, seals the proof and tells the world, with ids only. */
export async function completeRun(executor: Executor, jobId: string): Promise<void> {
  const { strapi, clock } = executor;
  await atStep('before-files');
  await deleteFiles(strapi, clock, jobId);
  await atStep('after-files');
  const job = await findJob(openSql(strapi), jobId);
  if (job?.state !== 'erased' && job?.state !== 'partial') return;
  const left = await pendingFiles(openSql(strapi), jobId);
  await rebuildAfter(strapi, job);
  await atStep('before-done');
  const { done, refused, concluded } = await conclude(executor, job, left);
  if (!concluded) return;
  await ledger(strapi).seal();
  if (left > 0) return;
  await strapi.eventHub.emit('gdpr.erasure.completed', {
    jobId,
    mode: (job.plan as StoredPlan).mode,
    total: job.total,
    done,
    refused,
  });
}

interface Conclusion {
  readonly done: number;
  readonly refused: number;
  /** false when nothing is new: another process concluded already, or files are still left */
  readonly concluded: boolean;
}

/** `done` only when nothing and nobody is left. */
async function conclude(executor: Executor, job: Job, left: number): Promise<Conclusion> {
  const { strapi, clock } = executor;
  const sql = openSql(strapi);
  const result = await resultSoFar(sql, job);
  const checks = [
    ...(result?.checks ?? []).filter(({ name }) => name !== 'files'),
    filesCheck(result, left),
  ];
  const counted = (await progressOf(sql, [job.jobId], clock.now())).get(job.jobId) ?? job;
  const { done, refused } = counted;
  const state: RunState = left === 0 && refused === 0 ? 'done' : 'partial';
  const uncovered = [...(await uncoveredSinks(strapi)), ...(await rebuildOwed(strapi, job.jobId))];
  const concluded = await inTransaction(strapi, async (transaction) => {
    const moved = await moveJob(transaction, job.jobId, {
      ...{ from: [job.state], state, done, refused, finishedAt: clock.now() },
      result: { ...NOTHING, ...result, checks, uncovered },
    });
    if (!moved || (job.state === 'partial' && left > 0)) return false;
    await prove(executor, transaction, { job, checks, left, refused });
    return true;
  });
  return { done, refused, concluded };
}

const NOTHING: StoredResult = { types: [], checks: [], files: 0, entryId: '' };

const filesCheck = (result: StoredResult | null, left: number): CheckLine => ({
  name: 'files',
  passed: left === 0,
  checked: result?.files ?? 0,
  left,
  places: [],
});

async function prove(
  { clock }: Executor,
  sql: Sql,
  {
    job,
    checks,
    left: files,
    refused,
  }: {
    readonly job: Job;
    readonly checks: readonly CheckLine[];
    readonly left: number;
    readonly refused: number;
  },
): Promise<void> {
  await append(sql, {
    at: clock.now(),
    kind: files === 0 ? 'erasure.verified' : 'erasure.files-pending',
    actor: 'system',
    job: job.jobId,
    payload: {
      checks: checks.map(({ name, passed, checked, left }) => ({ name, passed, checked, left })),
      ...(refused > 0 ? { refused } : {}),
    },
  });
  if (job.state !== 'erased') return;
  await logJob(sql, job.jobId, { at: clock.now(), event: 'finished', instance: INSTANCE });
}
