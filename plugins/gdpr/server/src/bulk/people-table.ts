import type { Core } from '@strapi/types';
import type { DocumentRef } from '../../../shared/contracts/erasure';
import { insertMany } from '../kernel/sql/insert-many';
import { openSql, type Sql } from '../kernel/sql/sql';

/** People found so far for a list that is being written: each once, however many records lead to them. */
const PEOPLE = 'gdpr_bulk_people';
const COLUMNS = { job_id: 'text', uid: 'text', document_id: 'text' } as const;

/** Creates the table, and empties it of lists whose writing was cut short long ago; idempotent. */
export async function ensurePeopleTable(strapi: Core.Strapi): Promise<void> {
  const schema = () => strapi.db.getSchemaConnection();
  if (await schema().hasTable(PEOPLE)) return forgetOrphans(openSql(strapi));
  try {
    await schema().createTable(PEOPLE, (table) => {
      table.string('job_id', 32).notNullable();
      table.string('uid', 120).notNullable();
      table.string('document_id', 64).notNullable();
      table.primary(['job_id', 'uid', 'document_id']);
    });
  } catch (error) {
    // another instance that boots at the same moment was faster
    if (!(await schema().hasTable(PEOPLE))) throw error;
  }
}

/** A preview that nobody confirmed is forgotten with its job after a day, and here with it. */
async function forgetOrphans(sql: Sql): Promise<void> {
  await sql.table(PEOPLE).whereNotIn('job_id', sql.table('gdpr_jobs').select('job_id')).delete();
}

/** Notes people; those noted already stay once. */
export async function addPeople(
  sql: Sql,
  jobId: string,
  people: readonly DocumentRef[],
): Promise<void> {
  const rows = people.map(({ uid, documentId }) => ({
    job_id: jobId,
    uid,
    document_id: documentId,
  }));
  await insertMany(sql, { table: PEOPLE, columns: COLUMNS, skipKnown: true }, rows);
}

/** The people of a list by type and documentId, `size` at a time. */
export async function* peopleBatches(
  sql: Sql,
  jobId: string,
  size: number,
): AsyncGenerator<{ readonly uid: string; readonly documentIds: readonly string[] }> {
  const types = (await sql
    .table(PEOPLE)
    .where({ job_id: jobId })
    .distinct('uid')
    .orderBy('uid')) as { uid: string }[];
  for (const { uid } of types) {
    let last = '';
    for (;;) {
      const documentIds = await nextPeople(sql, { jobId, uid, last, size });
      if (documentIds.length > 0) yield { uid, documentIds };
      const end = documentIds.at(-1);
      if (end === undefined || documentIds.length < size) break;
      last = end;
    }
  }
}

async function nextPeople(
  sql: Sql,
  { jobId, uid, last, size }: { jobId: string; uid: string; last: string; size: number },
): Promise<string[]> {
  const rows = (await sql
    .table(PEOPLE)
    .where({ job_id: jobId, uid })
    .where('document_id', '>', last)
    .orderBy('document_id')
    .limit(size)
    .select('document_id')) as { document_id: string }[];
  return rows.map((row) => row.document_id);
}

/** Empties the table of a list that is written. */
export async function forgetPeople(sql: Sql, jobId: string): Promise<void> {
  await sql.table(PEOPLE).where({ job_id: jobId }).delete();
}
