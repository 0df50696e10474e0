import { randomBytes } from 'node:crypto';
import { inList } from '../kernel/sql/in-list';
import type { Sql } from '../kernel/sql/sql';
import type { Job, JobChange, NewJob } from './job';
import { JOB_CHUNKS, JOB_LOG, JOB_REFUSALS, JOB_SUBJECTS, JOBS } from './job-tables';
import { toColumns, toJob, type JobRow } from './rows';
import { addSubjects } from './subjects';

/** Writes a job with the subjects given; returns its id, 24 letters and digits as Strapi's own documentIds. */
export async function createJob(sql: Sql, { subjects = [], ...job }: NewJob): Promise<string> {
  const jobId = newJobId();
  await sql.table(JOBS).insert({
    job_id: jobId,
    name: job.name,
    state: job.state,
    plan: JSON.stringify(job.plan),
    plan_hash: job.planHash,
    token_hash: job.tokenHash,
    token_expires_at: job.tokenExpiresAt?.getTime() ?? null,
    requested_by: job.requestedBy,
    ...(job.confirmation === undefined
      ? {}
      : { confirmation: JSON.stringify(job.confirmation), confirmed_at: job.createdAt.getTime() }),
    uid: job.uid ?? null,
    criteria: job.criteria === undefined ? null : JSON.stringify(job.criteria),
    retry_of: job.retryOf ?? null,
    total: subjects.length,
    created_at: job.createdAt.getTime(),
  });
  await addSubjects(sql, jobId, { position: 0, subjects });
  return jobId;
}

/**
 * Fixes the list of a planned job: its total is what the table holds, and `change` says what else is known now. False
 * when the job is no longer planned.
 */
export async function freezeJob(sql: Sql, jobId: string, change: JobChange): Promise<boolean> {
  const row = (await sql.table(JOB_SUBJECTS).where({ job_id: jobId }).count({ n: '*' }).first()) as
    | { n: number | string }
    | undefined;
  return moveJob(sql, jobId, { from: ['planned'], ...change, total: Number(row?.n ?? 0) });
}

/** The job, or undefined. */
export async function findJob(sql: Sql, jobId: string): Promise<Job | undefined> {
  const row = (await sql.table(JOBS).where({ job_id: jobId }).first()) as JobRow | undefined;
  return row && toJob(row);
}

/** Jobs of a name in any of the states, newest first. */
export async function listJobs(
  sql: Sql,
  {
    name,
    names,
    states,
    resultSays,
    page,
    pageSize,
  }: {
    readonly name?: string;
    /** any of these */
    readonly names?: readonly string[];
    readonly states: readonly string[];
    /** a piece of the stored result, as JSON */
    readonly resultSays?: string;
    readonly page: number;
    readonly pageSize: number;
  },
): Promise<{ readonly jobs: Job[]; readonly total: number }> {
  const matching = () => {
    const query = sql
      .table(JOBS)
      .where(name === undefined ? {} : { name })
      .whereIn('state', [...states]);
    if (names) void query.whereIn('name', [...names]);
    return resultSays === undefined ? query : query.where('result', 'like', `%${resultSays}%`);
  };
  const rows = (await matching()
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)) as JobRow[];
  const count = (await matching().count({ n: '*' }).first()) as { n: number | string } | undefined;
  return { jobs: rows.map(toJob), total: Number(count?.n ?? 0) };
}

/** Changes a job only while it is in one of `from`: of two callers at once, exactly one is told true. */
export async function moveJob(
  sql: Sql,
  jobId: string,
  { from, ...change }: JobChange & { readonly from: readonly string[] },
): Promise<boolean> {
  const changed = (await sql
    .table(JOBS)
    .where({ job_id: jobId })
    .whereIn('state', [...from])
    .update(toColumns(change))) as number;
  return changed === 1;
}

/** Forgets jobs of these states created before a moment, with all that hangs on them; returns how many. */
export async function dropJobs(
  sql: Sql,
  {
    name,
    states,
    before,
  }: { readonly name: string; readonly states: readonly string[]; readonly before: Date },
): Promise<number> {
  const rows = (await sql
    .table(JOBS)
    .where({ name })
    .whereIn('state', [...states])
    .where('created_at', '<', before.getTime())
    .select('job_id')) as { job_id: string }[];
  const ids = rows.map((row) => row.job_id);
  await drop(sql, ids);
  return ids.length;
}

/** Forgets one planned job that nobody will confirm; a job in any other state stays. */
export async function dropPlanned(sql: Sql, jobId: string): Promise<void> {
  const job = await findJob(sql, jobId);
  if (job?.state === 'planned') await drop(sql, [jobId]);
}

async function drop(sql: Sql, jobIds: readonly string[]): Promise<void> {
  for (const table of [JOB_SUBJECTS, JOB_CHUNKS, JOB_REFUSALS, JOB_LOG, JOBS])
    await sql
      .table(table)
      .where(inList(sql, 'job_id', jobIds))
      .delete();
}

function newJobId(): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz012345';
  return Array.from(randomBytes(24), (byte) => alphabet[byte % 32]).join('');
}
