import type { RunState } from '../../../../shared/contracts/erasure';
import { inTransaction, openSql } from '../../kernel/sql/sql';
import { findJob, moveJob, type Job } from '../../jobs';
import { append, ledger } from '../../ledger';
import { deleteFiles } from '../files/delete-files';
import { pendingFiles } from '../files/outbox';
import type { Executor } from './executor';
import { clearFreePages } from './free-pages';
import { uncoveredSinks } from '../sinks/registry';
import { atStep } from './steps';
import type { StoredPlan, StoredResult } from './stored';

/** After the last commit: deletes the files, concludes, seals the proof and tells the world, with ids only. */
export async function completeRun(executor: Executor, jobId: string): Promise<void> {
  const { strapi, clock } = executor;
  await atStep('before-files');
  await deleteFiles(strapi, clock, jobId);
  await atStep('after-files');
  const job = await findJob(openSql(strapi), jobId);
  if (job?.state !== 'erased' && job?.state !== 'partial') return;
  const left = await pendingFiles(openSql(strapi), jobId);
  await clearFreePages(strapi);
  await atStep('before-done');
  const concluded = await conclude(executor, job, left);
  if (!concluded) return;
  await ledger(strapi).seal();
  if (left > 0) return;
  await strapi.eventHub.emit('gdpr.erasure.completed', {
    jobId,
    mode: (job.plan as StoredPlan).mode,
    total: job.total,
  });
}

/** `done` only when nothing is left to do; false when another process concluded already. */
async function conclude(executor: Executor, job: Job, left: number): Promise<boolean> {
  const { strapi, clock } = executor;
  const result = job.result as StoredResult | null;
  const files = {
    name: 'files' as const,
    passed: left === 0,
    checked: result?.files ?? 0,
    left,
    places: [],
  };
  const state: RunState = left === 0 ? 'done' : 'partial';
  const checks = [...(result?.checks ?? []).filter(({ name }) => name !== 'files'), files];
  const uncovered = await uncoveredSinks(strapi);
  return inTransaction(strapi, async (sql) => {
    const moved = await moveJob(sql, job.jobId, {
      from: ['erased', 'partial'],
      state,
      result: { ...result, checks, uncovered },
      finishedAt: clock.now(),
    });
    if (!moved || (job.state === 'partial' && state === 'partial')) return false;
    await append(sql, {
      at: clock.now(),
      kind: state === 'done' ? 'erasure.verified' : 'erasure.files-pending',
      actor: 'system',
      job: job.jobId,
      payload: {
        checks: checks.map(({ name, passed, checked, left: rest }) => ({
          name,
          passed,
          checked,
          left: rest,
        })),
      },
    });
    return true;
  });
}
