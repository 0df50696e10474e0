import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/types';
import type { JobView } from '../../../shared/contracts/jobs';
import { bulk } from '../bulk';
import { hasEnded, jobs } from '../jobs';
import type { Say } from './outcome';

/** Whoever runs commands on the host acts by its own right: no administrator's. */
const NOBODY = { id: 0, ability: { can: () => false } };
const EVERY = 500;

/** Works on a job in this process until it has ended, and says how far it is; a running server shares the work. */
export async function driveJob(
  strapi: Core.Strapi,
  jobId: string,
  say: Say,
): Promise<JobView | undefined> {
  await Promise.all([jobs(strapi).drive(jobId), watch(strapi, jobId, say)]);
  return viewJob(strapi, jobId);
}

/** A job as the panel shows it, without anything to do to it; undefined when there is none. */
export async function viewJob(strapi: Core.Strapi, jobId: string): Promise<JobView | undefined> {
  const job = await jobs(strapi).find(jobId);
  const [view] = job ? await bulk(strapi).view([job], NOBODY) : [];
  return view;
}

/** The last jobs, newest first. */
export async function viewJobs(strapi: Core.Strapi, listed: number): Promise<JobView[]> {
  const page = { page: 1, pageSize: listed, live: false };
  return bulk(strapi).view((await bulk(strapi).list(page)).jobs, NOBODY);
}

async function watch(strapi: Core.Strapi, jobId: string, say: Say): Promise<void> {
  let said = '';
  for (;;) {
    const view = await viewJob(strapi, jobId);
    if (!view || hasEnded(view.state)) return;
    const line = `${view.done + view.refused} / ${view.total}${view.state === 'paused' ? ' paused' : ''}\n`;
    if (line !== said) say(line);
    said = line;
    await pause(EVERY);
  }
}
