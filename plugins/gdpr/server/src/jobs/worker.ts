import type { Core } from '@strapi/types';
import type { Clock } from '../kernel/clock';
import { settings } from '../kernel/settings';
import { openSql } from '../kernel/sql/sql';
import { beginJob, liveJobs } from './begin-job';
import { claimChunk, waitingChunks, type Claimed, type Wanted } from './claim-chunk';
import { failureCode, JobCannotRun } from './chunk-failure';
import { completeJob } from './complete-job';
import type { Runner, Worker } from './engine';
import { createGate } from './gate';
import { runClaimed } from './run-claimed';
import { findJob } from './store';

/** What a worker of this process needs. */
export interface Workshop {
  readonly strapi: Core.Strapi;
  readonly clock: Clock;
  readonly runners: ReadonlyMap<string, Runner>;
  /** true once this process is about to stop: no further slice is begun */
  readonly stopping: () => boolean;
}

/** A worker that can also be asked to work on one job, and then says what went wrong. */
export interface JobWorker extends Worker {
  /** Claims a chunk of this job and runs it; false when there was nothing to do now. */
  readonly workOn: (jobId: string) => Promise<boolean>;
  /** chunks that this process may have in hand at once */
  readonly width: number;
}

/** Claims chunks and runs them, never more at once than `jobs.concurrency`, and one on SQLite. */
export function createWorker(workshop: Workshop): JobWorker {
  const { strapi, clock, stopping } = workshop;
  const sql = openSql(strapi);
  const width = sql.dialect === 'sqlite' ? 1 : settings(strapi).jobs.concurrency;
  const gate = createGate(width);
  const live = () => liveJobs(sql, [...workshop.runners.keys()]);

  return {
    width,
    live,
    async waiting(jobId) {
      await beginJob(workshop, jobId);
      return waitingChunks(sql, jobId, clock.now());
    },
    work: (wanted) =>
      gate.through(async () => {
        if (stopping()) return false;
        if (wanted) return tolerated(workshop, wanted.jobId, () => workOnce(workshop, wanted));
        for (const jobId of await live()) {
          if (await tolerated(workshop, jobId, () => workOnce(workshop, { jobId }))) return true;
        }
        return false;
      }),
    async workOn(jobId) {
      const job = await findJob(sql, jobId);
      const work = () => workOnce(workshop, { jobId, eager: true });
      // somebody waits for one person: not behind the ten thousand
      return job?.total === 1 ? work() : gate.through(work);
    },
  };
}

/** Does what there is to do for a job now: a chunk, or what follows the last one. */
async function workOnce(workshop: Workshop, wanted: Wanted): Promise<boolean> {
  const sql = openSql(workshop.strapi);
  if (!(await beginJob(workshop, wanted.jobId))) return completeJob(workshop, wanted.jobId);
  const claimed: Claimed | undefined = await claimChunk(sql, wanted, workshop.clock.now());
  if (!claimed) return completeJob(workshop, wanted.jobId);
  await runClaimed(workshop, claimed);
  await completeJob(workshop, wanted.jobId);
  return true;
}

/** One job that fails must not stop the others; false, so that nobody hurries to fail again. */
async function tolerated(
  { strapi }: Workshop,
  jobId: string,
  work: () => Promise<boolean>,
): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof JobCannotRun ? error.cause : error;
    strapi.log.error(`gdpr: working on job ${jobId} failed (${failureCode(reason)}); see its log`);
    return false;
  }
}
