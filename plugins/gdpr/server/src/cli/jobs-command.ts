import type { Core } from '@strapi/types';
import { jobs } from '../jobs';
import { GdprNotFound } from '../kernel/errors';
import { driveJob, viewJob, viewJobs } from './drive-job';
import { jobLine, jobText, logText, outcomeOf } from './erase-text';
import type { JobsCommand } from './jobs-arguments';
import { asJson, printed, type Outcome, type Say } from './outcome';

const LISTED = 50;

/** Lists jobs, shows one with its log, stops one, or goes on with one until it has ended. */
export async function jobsCommand(
  strapi: Core.Strapi,
  { jobId, act, json }: JobsCommand,
  say: Say,
): Promise<Outcome> {
  if (jobId === undefined) return list(strapi, json);
  if (act === 'resume') return resume(strapi, { jobId, json }, say);
  if (act) await jobs(strapi)[act](jobId, 'cli');
  const view = await viewJob(strapi, jobId);
  if (!view) throw new GdprNotFound('E_GDPR_NO_SUCH_JOB', `No job ${jobId}.`);
  const { lines: log } = await jobs(strapi).log(jobId, { page: 1, pageSize: LISTED });
  return printed(json ? asJson({ ...view, log }) : `${jobText(view)}${logText(log)}`);
}

/** A job whose process died is no paused one: it is gone on with as it is. */
async function resume(
  strapi: Core.Strapi,
  { jobId, json }: { readonly jobId: string; readonly json: boolean },
  say: Say,
): Promise<Outcome> {
  const job = await jobs(strapi).find(jobId);
  if (job?.state !== 'confirmed' && job?.state !== 'running' && job?.state !== 'erased')
    await jobs(strapi).resume(jobId, 'cli');
  return outcomeOf(await driveJob(strapi, jobId, say), json);
}

async function list(strapi: Core.Strapi, json: boolean): Promise<Outcome> {
  const views = await viewJobs(strapi, LISTED);
  if (json) return printed(asJson(views));
  const lines = views.map((view) => `${jobLine(view)}\n`).join('');
  return printed(lines === '' ? 'No job yet.\n' : lines);
}
