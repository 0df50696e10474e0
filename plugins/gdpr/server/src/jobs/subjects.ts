import { createHash } from 'node:crypto';
import { insertMany } from '../kernel/sql/insert-many';
import type { Sql } from '../kernel/sql/sql';
import type { JobSubject } from './job';
import { JOB_SUBJECTS } from './job-tables';

const SUBJECT = { job_id: 'text', position: 'int', uid: 'text', document_id: 'text' } as const;

/** Rows of a statement, and subjects in memory, at most. */
const BATCH = 5_000;

/** Adds subjects to a planned job from a position on; returns the next position. */
export async function addSubjects(
  sql: Sql,
  jobId: string,
  { position, subjects }: { readonly position: number; readonly subjects: readonly JobSubject[] },
): Promise<number> {
  for (let start = 0; start < subjects.length; start += BATCH) {
    const rows = subjects.slice(start, start + BATCH).map(({ uid, documentId }, index) => ({
      job_id: jobId,
      position: position + start + index,
      uid,
      document_id: documentId,
    }));
    await insertMany(sql, { table: JOB_SUBJECTS, columns: SUBJECT }, rows);
  }
  return position + subjects.length;
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

/** SHA-256 of the list, `uid|documentId` a line: what a confirmation binds itself to. */
export async function hashSubjects(sql: Sql, jobId: string): Promise<string> {
  const hash = createHash('sha256');
  for (let position = 0; ; position += BATCH) {
    const batch = await subjectsFrom(sql, jobId, { position, limit: BATCH });
    const lines = batch.map(({ uid, documentId }) => `${uid}|${documentId}`).join('\n');
    if (batch.length > 0) hash.update(position === 0 ? lines : `\n${lines}`);
    if (batch.length < BATCH) return hash.digest('hex');
  }
}
