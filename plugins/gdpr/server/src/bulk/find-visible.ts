import type { Core } from '@strapi/types';
import type { Caller } from '../erasure';
import { jobs, type Job } from '../jobs';
import { GdprNotFound } from '../kernel/errors';
import { readableNames } from './job-kinds';

/** The job, if there is one that this caller may know of: a preview is its author's own business. */
export async function findVisible(
  strapi: Core.Strapi,
  jobId: string,
  caller: Caller,
): Promise<Job> {
  const job = await jobs(strapi).find(jobId);
  const isVisible =
    job !== undefined &&
    readableNames(caller).includes(job.name) &&
    (job.state !== 'planned' || job.requestedBy === caller.id);
  if (isVisible) return job;
  throw new GdprNotFound('E_GDPR_NO_SUCH_JOB', `No job ${jobId}.`);
}
