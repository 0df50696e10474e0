import type { JobLogLine } from '../../../shared/contracts/jobs';
import type { RunState } from '../../../shared/contracts/erasure';
import { GdprError, GdprNotFound } from '../kernel/errors';
import { inTransaction, openSql } from '../kernel/sql/sql';
import type { JobChange } from './job';
import { logJob } from './job-log';
import { findJob, moveJob } from './store';
import type { Workshop } from './worker';

/** Stops a job at its next slice until it is resumed. */
export const pauseJob = (workshop: Workshop, jobId: string, actor: string): Promise<void> =>
  act(workshop, jobId, {
    ...{ actor, event: 'paused', from: ['confirmed', 'running'] },
    change: { state: 'paused' },
  });

/** Lets a paused job go on from where it stands. */
export const resumeJob = (workshop: Workshop, jobId: string, actor: string): Promise<void> =>
  act(workshop, jobId, {
    ...{ actor, event: 'resumed', from: ['paused'] },
    change: { state: 'confirmed' },
  });

/** Ends a job at its next slice; what is done stays done, and the job's own evidence says so. */
export const cancelJob = (workshop: Workshop, jobId: string, actor: string): Promise<void> =>
  act(workshop, jobId, {
    ...{ actor, event: 'cancelled' },
    from: ['awaiting-approval', 'confirmed', 'running', 'paused'],
    change: { state: 'cancelled', finishedAt: workshop.clock.now() },
  });

interface Act {
  readonly actor: string;
  readonly event: JobLogLine['event'];
  readonly from: readonly RunState[];
  readonly change: JobChange;
}

async function act(workshop: Workshop, jobId: string, { from, change, ...line }: Act) {
  const { strapi, clock, runners } = workshop;
  const job = await findJob(openSql(strapi), jobId);
  if (!job) throw new GdprNotFound('E_GDPR_NO_SUCH_JOB', `No job ${jobId}.`);
  await inTransaction(strapi, async (sql) => {
    if (!(await moveJob(sql, jobId, { from, ...change }))) throw new JobState(jobId, job.state);
    await logJob(sql, jobId, { ...line, at: clock.now() });
    if (line.event === 'cancelled')
      await runners.get(job.name)?.cancelled?.(sql, jobId, line.actor);
  });
}

/** 400: the job is not where it would have to be for this. */
class JobState extends GdprError {
  constructor(jobId: string, state: string) {
    super(
      'E_GDPR_JOB_STATE',
      `Job ${jobId} is ${state}: this cannot be done to it now. Look at it again.`,
      { state },
    );
  }
}
