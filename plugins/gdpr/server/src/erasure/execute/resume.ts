import { openSql } from '../../kernel/sql/sql';
import { dropJobs, listJobs } from '../../jobs';
import { deleteFiles } from '../files/delete-files';
import { pendingFiles } from '../files/outbox';
import { completeRun } from './complete-run';
import type { Executor } from './executor';
import { runErasure } from './run-erasure';

export const ERASURE = 'erasure';

const EVERY = 15_000;
/** Milliseconds; longer than any token lives. */
const PREVIEW_KEPT = 86_400_000;
const BATCH = { page: 1, pageSize: 50 };

/** Takes up what a killed process left: confirmed and running erasures, files not yet deleted. */
export async function resumeErasures(executor: Executor): Promise<void> {
  const { strapi, clock } = executor;
  const sql = openSql(strapi);
  const { jobs } = await listJobs(sql, {
    name: ERASURE,
    states: ['confirmed', 'running', 'erased'],
    ...BATCH,
  });
  for (const { jobId } of jobs) {
    await runErasure(executor, jobId).catch((error: unknown) => {
      const reason = error instanceof Error ? error.name : 'unknown error';
      strapi.log.error(
        `gdpr: resuming erasure ${jobId} failed (${reason}); see the register of erasures`,
      );
    });
  }
  await deleteFiles(strapi, clock);
  const { jobs: partial } = await listJobs(sql, { name: ERASURE, states: ['partial'], ...BATCH });
  for (const { jobId } of partial) {
    if ((await pendingFiles(sql, jobId)) === 0) await completeRun(executor, jobId);
  }
  await forgetPreviews(executor);
}

/** A preview that nobody confirmed is worth nothing once its token has expired. */
async function forgetPreviews({ strapi, clock }: Executor): Promise<void> {
  const before = new Date(clock.now().getTime() - PREVIEW_KEPT);
  await dropJobs(openSql(strapi), { name: ERASURE, states: ['planned'], before });
}

/** Resumes now and every few seconds, so that the work of an instance that died is taken up by another. */
export function startResuming(executor: Executor): () => void {
  let busy = false;
  const resume = () => {
    if (busy) return;
    busy = true;
    resumeErasures(executor)
      .catch((error: unknown) => {
        executor.strapi.log.error(`gdpr: looking for unfinished erasures failed: ${String(error)}`);
      })
      .finally(() => {
        busy = false;
      });
  };
  const timer = setInterval(resume, EVERY);
  timer.unref();
  // once the host has finished booting: its upload provider is not there yet
  const first = setTimeout(resume, 500);
  return () => {
    clearInterval(timer);
    clearTimeout(first);
  };
}
