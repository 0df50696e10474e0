import { randomBytes } from 'node:crypto';
import { insertMany } from '../kernel/sql/insert-many';
import type { Sql } from '../kernel/sql/sql';
import type { Job, JobChange, JobSubject, NewJob } from './job';
import { JOBS, JOB_SUBJECTS } from './job-tables';
import { toColumns, toJob, type JobRow } from './rows';

const SUBJECT = { job_id: 'text', position: 'int', uid: 'text', document_id: 'text' } as const;

/** Writes a job with its frozen subjects; returns its id, 24 letters and digits as Strapi's own documentIds. */
export async function createJob(sql: Sql, { subjects, ...job }: NewJob): Promise<string> {
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
    total: subjects.length,
    created_at: job.createdAt.getTime(),
  });
  const rows = subjects.map(({ uid, documentId }, position) => ({
    job_id: jobId,
    position,
    uid,
    document_id: documentId,
  }));
  await insertMany(sql, { table: JOB_SUBJECTS, columns: SUBJECT }, rows);
  return jobId;
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
    states,
    page,
    pageSize,
  }: { name: string; states: readonly string[]; page: number; pageSize: number },
): Promise<{ readonly jobs: Job[]; readonly total: number }> {
  const matching = () =>
    sql
      .table(JOBS)
      .where({ name })
      .whereIn('state', [...states]);
  const rows = (await matching()
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)) as JobRow[];
  const count = (await matching().count({ n: '*' }).first()) as { n: number | string } | undefined;
  return { jobs: rows.map(toJob), total: Number(count?.n ?? 0) };
}

/**
 * Changes a job only while it is in one of `from`, and at `cursor` where given: of two callers at once, exactly one is
 * told true.
 */
export async function moveJob(
  sql: Sql,
  jobId: string,
  {
    from,
    cursor,
    ...change
  }: JobChange & { readonly from: readonly string[]; readonly cursor?: number },
): Promise<boolean> {
  const changed = (await sql
    .table(JOBS)
    .where({ job_id: jobId, ...(cursor === undefined ? {} : { done: cursor }) })
    .whereIn('state', [...from])
    .update(toColumns(change))) as number;
  return changed === 1;
}

/** The next subjects of a job, from a position on. */
export async function subjectsFrom(
  sql: Sql,
  jobId: string,
  { position, limit }: { readonly position: number; readonly limit: number },
): Promise<JobSubject[]> {
  const rows = (await sql
    .table(JOB_SUBJECTS)
    .where({ job_id: jobId })
    .where('position', '>=', position)
    .orderBy('position')
    .limit(limit)) as { uid: string; document_id: string }[];
  return rows.map((row) => ({ uid: row.uid, documentId: row.document_id }));
}

/** Forgets jobs of these states created before a moment, subjects included; returns how many. */
export async function dropJobs(
  sql: Sql,
  {
    name,
    states,
    before,
  }: { readonly name: string; readonly states: readonly string[]; readonly before: Date },
): Promise<number> {
  const old = () =>
    sql
      .table(JOBS)
      .where({ name })
      .whereIn('state', [...states])
      .where('created_at', '<', before.getTime());
  await sql.table(JOB_SUBJECTS).whereIn('job_id', old().select('job_id')).delete();
  return (await old().delete()) as number;
}

function newJobId(): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz012345';
  return Array.from(randomBytes(24), (byte) => alphabet[byte % 32]).join('');
}
