import type { Core } from '@strapi/types';
import { inList } from '../../kernel/sql/in-list';
import { openSql, type Sql } from '../../kernel/sql/sql';
import type { DoomedFile } from '../plan/erasure-plan';

/** Files whose row is gone and whose bytes are still to be deleted; emptied as they go. */
export const OUTBOX = 'gdpr_outbox';

const FILE = 'plugin::upload.file';
const INSERT_ROWS = 100;

/** A file waiting for its deletion. */
export interface OutboxFile {
  readonly id: number;
  readonly jobId: string;
  readonly attempts: number;
  readonly provider: string;
  readonly entity: Readonly<Record<string, unknown>>;
}

/** Creates the table; idempotent, safe at every boot. */
export async function ensureOutbox(strapi: Core.Strapi): Promise<void> {
  if (await strapi.db.getSchemaConnection().hasTable(OUTBOX)) return;
  await strapi.db.getSchemaConnection().createTable(OUTBOX, (table) => {
    table.increments('id');
    table.string('job_id', 32).notNullable().index();
    table.string('provider', 120).notNullable();
    table.text('entity').notNullable();
    table.integer('attempts').notNullable().defaultTo(0);
    table.bigInteger('next_at').notNullable().defaultTo(0);
  });
}

/** Deletes the files' rows and queues their bytes, in the transaction of the erasure: neither goes without the other. */
export async function doomFiles(
  sql: Sql,
  jobId: string,
  files: readonly DoomedFile[],
): Promise<void> {
  for (let start = 0; start < files.length; start += INSERT_ROWS) {
    const batch = files.slice(start, start + INSERT_ROWS);
    await sql.table(OUTBOX).insert(
      batch.map(({ provider, entity }) => ({
        job_id: jobId,
        provider,
        entity: JSON.stringify(entity),
      })),
    );
  }
  if (files.length === 0) return;
  const ids = files.map(({ id }) => id);
  await sql
    .table(sql.meta(FILE).tableName)
    .where(inList(sql, 'id', ids))
    .delete();
}

/** Files due for deletion now, oldest first; `jobId` narrows to one run. */
export async function dueFiles(sql: Sql, now: Date, jobId?: string): Promise<OutboxFile[]> {
  const query = sql.table(OUTBOX).where('next_at', '<=', now.getTime()).orderBy('id').limit(100);
  if (jobId) void query.where({ job_id: jobId });
  const rows = (await query) as {
    id: number;
    job_id: string;
    attempts: number;
    provider: string;
    entity: string;
  }[];
  return rows.map((row) => ({
    id: row.id,
    jobId: row.job_id,
    attempts: row.attempts,
    provider: row.provider,
    entity: JSON.parse(row.entity) as Record<string, unknown>,
  }));
}

/** How many files of a run are still to be deleted. */
export async function pendingFiles(sql: Sql, jobId: string): Promise<number> {
  const row = (await sql.table(OUTBOX).where({ job_id: jobId }).count({ n: '*' }).first()) as
    | { n: number | string }
    | undefined;
  return Number(row?.n ?? 0);
}

/** Takes a deleted file off the list. */
export async function strikeOff(strapi: Core.Strapi, id: number): Promise<void> {
  await openSql(strapi).table(OUTBOX).where({ id }).delete();
}

/** Puts a file back for later: a minute, then twice as long each time, at most a day. */
export async function postpone(
  strapi: Core.Strapi,
  { id, attempts }: OutboxFile,
  now: Date,
): Promise<void> {
  const wait = Math.min(60_000 * 2 ** attempts, 86_400_000);
  await openSql(strapi)
    .table(OUTBOX)
    .where({ id })
    .update({ attempts: attempts + 1, next_at: now.getTime() + wait });
}
