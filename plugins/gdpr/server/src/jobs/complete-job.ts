import { openSql, type Sql } from '../kernel/sql/sql';
import { WORKABLE } from './job-states';
import { JOB_CHUNKS, JOBS } from './job-tables';
import { claim, LEASE, release, renew } from './lease';
import { findJob } from './store';
import type { Workshop } from './worker';

/**
 * Brings a job to its end once its last chunk is done: one worker of all, under the job's own lease. Returns whether this
 * one did.
 */
export async function completeJob(workshop: Workshop, jobId: string): Promise<boolean> {
  const { strapi, clock, runners } = workshop;
  const sql = openSql(strapi);
  await settle(sql, jobId);
  const job = await findJob(sql, jobId);
  const runner = job?.state === 'erased' ? runners.get(job.name) : undefined;
  if (!runner || !(await claim(sql, jobId, clock.now()))) return false;
  const heartbeat = setInterval(() => {
    renew(sql, jobId, clock.now()).catch(() => undefined);
  }, LEASE / 3);
  heartbeat.unref();
  try {
    await runner.complete(jobId);
    return true;
  } finally {
    clearInterval(heartbeat);
    await release(sql, jobId);
  }
}

/** All chunks done: the job is `erased`. Of two workers that ended the last two, at least one sees both. */
async function settle(sql: Sql, jobId: string): Promise<void> {
  await sql
    .table(JOBS)
    .where({ job_id: jobId })
    .whereIn('state', [...WORKABLE])
    .whereNotNull('chunk_size')
    .whereNotExists(
      sql
        .table(JOB_CHUNKS)
        .where({ job_id: jobId })
        .whereIn('state', ['waiting', 'running'])
        .select('number'),
    )
    .update({ state: 'erased' });
}
