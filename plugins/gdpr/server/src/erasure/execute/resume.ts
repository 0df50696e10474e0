import { dropJobs, failureCode, jobs, listJobs } from '../../jobs';
import { openSql } from '../../kernel/sql/sql';
import { deleteFiles } from '../files/delete-files';
import { pendingFiles } from '../files/outbox';
import { completeRun } from './complete-run';
import { ERASURE } from './erasure-job';
import type { Executor } from './executor';
import { rebuildWhenQuiet } from './rebuild';

export { ERASURE } from './erasure-job';

const EVERY = 15_000;
/** Milliseconds; longer than any token lives. */
const PREVIEW_KEPT = 86_400_000;
const BATCH = { page: 1, pageSize: 50 };
/** How a stored result says that files are left: runs that are partial for another reason stay as they are. */
const FILES_LEFT = '"name":"files","passed":false';

/** Brings to their end, in this process, the erasures that a killed one left; then sweeps. */
export async function resumeErasures(executor: Executor): Promise<void> {
  const { strapi } = executor;
  const { jobs: unfinished } = await listJobs(openSql(strapi), {
    name: ERASURE,
    states: ['confirmed', 'running', 'erased'],
    ...BATCH,
  });
  for (const { jobId } of unfinished.reverse()) {
    await jobs(strapi)
      .drive(jobId)
      .catch((error: unknown) => {
        strapi.log.error(
          `gdpr: resuming erasure ${jobId} failed (${failureCode(error)}); see the register of erasures`,
        );
      });
  }
  await sweep(executor);
}

/** Tries again the files that are left, concludes what waited for them, and tidies up. */
async function sweep(executor: Executor): Promise<void> {
  const { strapi, clock } = executor;
  const sql = openSql(strapi);
  await deleteFiles(strapi, clock);
  const { jobs: partial } = await listJobs(sql, {
    ...{ name: ERASURE, states: ['partial'], resultSays: FILES_LEFT },
    ...BATCH,
  });
  for (const { jobId } of partial) {
    if ((await pendingFiles(sql, jobId)) === 0) await completeRun(executor, jobId);
  }
  await forgetPreviews(executor);
  await rebuildWhenQuiet(strapi);
}

/** A preview that nobody confirmed is worth nothing once its token has expired. */
async function forgetPreviews({ strapi, clock }: Executor): Promise<void> {
  const before = new Date(clock.now().getTime() - PREVIEW_KEPT);
  await dropJobs(openSql(strapi), { name: ERASURE, states: ['planned'], before });
}

/** Sweeps soon and every few seconds; unfinished jobs are taken up by the engine of jobs. */
export function startSweeping(executor: Executor): () => void {
  let busy = false;
  let stopped = false;
  const look = () => {
    if (busy) return;
    busy = true;
    sweep(executor)
      .catch((error: unknown) => {
        // the database is closed under a sweep when the process stops
        if (stopped) return;
        executor.strapi.log.error(
          `gdpr: sweeping after erasures failed (${failureCode(error)}); tried again`,
        );
      })
      .finally(() => {
        busy = false;
      });
  };
  const timer = setInterval(look, EVERY);
  timer.unref();
  // once the host has finished booting: its upload provider is not there yet
  const first = setTimeout(look, 500);
  return () => {
    stopped = true;
    clearInterval(timer);
    clearTimeout(first);
  };
}
