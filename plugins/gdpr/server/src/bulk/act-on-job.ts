import type { Core } from '@strapi/types';
import type { JobAct } from '../../../shared/contracts/jobs';
import { erasure, type Caller } from '../erasure';
import { jobs, type Job } from '../jobs';
import { GdprError, unreachable } from '../kernel/errors';
import { inTransaction } from '../kernel/sql/sql';
import { append } from '../ledger';
import { approve, reject } from './decide';
import { findVisible } from './find-visible';
import { refuseNumbers } from '../kernel/impersonal';
import { fits, kindOf, refuseOthers } from './job-kinds';
import { retry } from './retry';

/** An act of an administrator on a job. */
export interface Acting {
  readonly jobId: string;
  readonly act: JobAct;
  readonly reason?: string | undefined;
  readonly caller: Caller;
}

/** Does to a job what an administrator asks, if the job's mode is one they may act in; returns the job to look at. */
export async function actOnJob(strapi: Core.Strapi, acting: Acting): Promise<string> {
  const { jobId, act, reason, caller } = acting;
  const job = await findVisible(strapi, jobId, caller);
  refuseOthers(caller, job);
  refuseUnfit(job, act);
  const actor = `admin:${caller.id}`;
  switch (act) {
    case 'pause':
      await jobs(strapi).pause(jobId, actor);
      return jobId;
    case 'resume':
      await jobs(strapi).resume(jobId, actor);
      return jobId;
    case 'cancel':
      await cancel(strapi, job, { actor, reason });
      return jobId;
    case 'retry':
      return retry(strapi, job, caller);
    case 'approve':
      await approve(strapi, job, caller);
      return jobId;
    case 'reject':
      await reject(strapi, job, { caller, reason });
      return jobId;
    default:
      return unreachable(act);
  }
}

function refuseUnfit(job: Job, act: JobAct): void {
  const kind = kindOf(job);
  if (kind && fits(kind, act)) return;
  throw new GdprError(
    'E_GDPR_JOB_STATE',
    `Job ${job.jobId} is no erasure: it can be paused, resumed and cancelled, and nothing else.`,
  );
}

/** The cancellation proves itself; words beside it are an entry of their own. */
async function cancel(
  strapi: Core.Strapi,
  job: Job,
  { actor, reason }: { readonly actor: string; readonly reason: string | undefined },
): Promise<void> {
  refuseNumbers(reason);
  const { jobId } = job;
  await jobs(strapi).cancel(jobId, actor);
  if (reason === undefined || reason === '') return;
  const at = erasure(strapi).executor().clock.now();
  await inTransaction(strapi, (sql) =>
    append(sql, {
      at,
      kind: `${kindOf(job) ?? 'erasure'}.cancel-reason`,
      actor,
      job: jobId,
      payload: { reason },
    }),
  );
}
