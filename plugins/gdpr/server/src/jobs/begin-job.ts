import { inTransaction, openSql, type Sql } from '../kernel/sql/sql';
import { chunkSize, cutChunks, equalShares, isCut, mostSubjects } from './cut-chunks';
import { WORKABLE } from './job-states';
import { JOBS } from './job-tables';
import { logJob } from './job-log';
import { INSTANCE } from './lease';
import { findJob, moveJob } from './store';
import type { Workshop } from './worker';

/** Milliseconds for which a job about one person is left to the process that was asked for it. */
const DRIVEN = 2_000;
/** Jobs that workers look at, oldest first. */
const LOOKED_AT = 50;

/** Ids of the jobs that have work and whose runner this process has, oldest first. */
export async function liveJobs(sql: Sql, names: readonly string[]): Promise<string[]> {
  return (await sql
    .table(JOBS)
    .whereIn('state', [...WORKABLE, 'erased'])
    .whereIn('name', [...names])
    .orderBy('id')
    .limit(LOOKED_AT)
    .pluck('job_id')) as string[];
}

/** Cuts a confirmed job into chunks and starts it, once; false when the job is not one to work on now. */
export async function beginJob(workshop: Workshop, jobId: string): Promise<boolean> {
  const { strapi, clock } = workshop;
  const job = await findJob(openSql(strapi), jobId);
  if (!job || !WORKABLE.some((state) => state === job.state)) return false;
  const runner = workshop.runners.get(job.name);
  if (!runner) return false;
  const now = clock.now();
  if (!(await isCut(openSql(strapi), jobId))) {
    const size = chunkSize(job.total, mostSubjects(strapi), openSql(strapi).dialect);
    const shares = (await runner.shares?.(jobId)) ?? equalShares(job.total, size);
    const notBefore = new Date(now.getTime() + (job.total === 1 ? DRIVEN : 0));
    await inTransaction(strapi, (sql) => cutChunks(sql, job, { shares, notBefore }));
  }
  if (job.state === 'running') return true;
  const started = job.startedAt === null;
  await inTransaction(strapi, async (sql) => {
    const change = { state: 'running', ...(started ? { startedAt: now } : {}) };
    if (!(await moveJob(sql, jobId, { from: ['confirmed'], ...change })) || !started) return;
    await logJob(sql, jobId, { at: now, event: 'started', instance: INSTANCE });
  });
  return true;
}
