import { setTimeout as pause } from 'node:timers/promises';
import { GdprError } from '../kernel/errors';
import { openSql } from '../kernel/sql/sql';
import { JobCannotRun } from './chunk-failure';
import { hasEnded } from './job-states';
import { findJob } from './store';
import type { JobWorker, Workshop } from './worker';

/** Milliseconds between two looks at a job that other workers hold. */
const LOOK = 100;

/**
 * Works on a job in this process until it has ended, whatever other instances do, on as many chunks at once as the
 * process may. Throws what made the whole job impossible, if this process found it.
 */
export async function driveJob(
  workshop: Workshop,
  worker: JobWorker,
  jobId: string,
): Promise<void> {
  const loops = Array.from({ length: worker.width }, () => untilEnded(workshop, worker, jobId));
  // none is left behind working on what the caller was told has ended
  const ends = await Promise.allSettled(loops);
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}

async function untilEnded(
  { strapi, stopping }: Workshop,
  worker: JobWorker,
  jobId: string,
): Promise<void> {
  for (;;) {
    const job = await findJob(openSql(strapi), jobId);
    if (!job || job.state === 'planned' || hasEnded(job.state)) return;
    if (stopping()) throw new Stopping(jobId);
    if (!(await onceOn(worker, jobId))) await pause(LOOK);
  }
}

async function onceOn(worker: JobWorker, jobId: string): Promise<boolean> {
  try {
    return await worker.workOn(jobId);
  } catch (error) {
    throw error instanceof JobCannotRun ? error.cause : error;
  }
}

/** The process ends before the job: it goes on elsewhere, or at the next boot. */
class Stopping extends GdprError {
  constructor(jobId: string) {
    super(
      'E_GDPR_STOPPING',
      `This process stops; job ${jobId} goes on at its next start, or on another instance.`,
    );
  }
}
