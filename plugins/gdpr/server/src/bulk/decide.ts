import type { Core } from '@strapi/types';
import type { RunState } from '../../../shared/contracts/erasure';
import { erasure, refuseWrongTags, type Caller } from '../erasure';
import { jobs, logJob, moveJob, type Job, type JobChange } from '../jobs';
import { GdprError, GdprForbidden } from '../kernel/errors';
import { inTransaction } from '../kernel/sql/sql';
import { append } from '../ledger';
import { refuseNumbers } from '../kernel/impersonal';

/** A second person says yes: the job runs. Whoever asked for it cannot be that person. */
export async function approve(strapi: Core.Strapi, job: Job, caller: Caller): Promise<void> {
  if (job.requestedBy === caller.id) {
    throw new GdprForbidden(
      'E_GDPR_SAME_PERSON',
      'You asked for this erasure yourself: another person with the permission has to approve it.',
    );
  }
  refuseWrongTags(strapi);
  const now = erasure(strapi).executor().clock.now();
  const change = { state: 'confirmed', approvedBy: caller.id, approvedAt: now } as const;
  await decide(strapi, job, { caller, kind: 'approved', now, change });
  await jobs(strapi).dispatch(job.jobId);
}

/** A second person, or whoever asked, says no: the job never runs. */
export async function reject(
  strapi: Core.Strapi,
  job: Job,
  { caller, reason }: { readonly caller: Caller; readonly reason: string | undefined },
): Promise<void> {
  refuseNumbers(reason);
  const now = erasure(strapi).executor().clock.now();
  const change = { state: 'rejected', finishedAt: now } as const;
  await decide(strapi, job, { caller, kind: 'rejected', now, change, reason });
}

interface Decision {
  readonly caller: Caller;
  readonly kind: 'approved' | 'rejected';
  readonly now: Date;
  readonly change: JobChange & { readonly state: RunState };
  readonly reason?: string | undefined;
}

/** Of two decisions at once, one counts; the proof is written with it. */
async function decide(
  strapi: Core.Strapi,
  { jobId, total }: Job,
  { caller, kind, now, change, reason }: Decision,
): Promise<void> {
  const actor = `admin:${caller.id}`;
  await inTransaction(strapi, async (sql) => {
    if (!(await moveJob(sql, jobId, { from: ['awaiting-approval'], ...change })))
      throw new NotAwaiting(jobId);
    await append(sql, {
      ...{ at: now, kind: `erasure.${kind}`, actor, job: jobId },
      payload: { subjects: total, ...(reason === undefined ? {} : { reason }) },
    });
    await logJob(sql, jobId, { event: kind, at: now, actor, subjects: total });
  });
}

/** 400: somebody decided before, or nobody has to. */
class NotAwaiting extends GdprError {
  constructor(jobId: string) {
    super('E_GDPR_JOB_STATE', `Job ${jobId} awaits no approval. Look at it again.`);
  }
}
