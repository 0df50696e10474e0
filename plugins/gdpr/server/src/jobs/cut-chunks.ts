import type { Core } from '@strapi/types';
import { settings } from '../kernel/settings';
import { insertMany } from '../kernel/sql/insert-many';
import { openSql, type Dialect, type Sql } from '../kernel/sql/sql';
import type { Job } from './job';
import { JOB_CHUNKS, JOBS } from './job-tables';

/** Chunks that a job is cut into at least where workers can share them ... */
const SHARES = 16;
/** ... unless they became too small for one transaction to be worth its while. */
const LEAST = 100;
/** SQLite has one writer and nobody to share with; a transaction costs it more than its rows are worth. */
const ON_SQLITE = { most: 2000, shares: 1 };
const ON_SERVERS = { most: 1000, shares: SHARES };
const BATCH = 5_000;

const COLUMNS = {
  job_id: 'text',
  number: 'int',
  from_position: 'int',
  size: 'int',
  not_before: 'bigint',
} as const;

/** Subjects of one chunk and of one transaction at most: as configured, else as suits the database. */
export const mostSubjects = (strapi: Core.Strapi): number =>
  settings(strapi).erasure.chunk ?? custom(openSql(strapi).dialect).most;

/** Subjects of one chunk, given how many there are and how many a chunk may have. */
export const chunkSize = (total: number, most: number, dialect: Dialect): number =>
  Math.min(most, Math.max(LEAST, Math.ceil(total / custom(dialect).shares)));

const custom = (dialect: Dialect) => (dialect === 'sqlite' ? ON_SQLITE : ON_SERVERS);

/** How a job is cut. */
export interface Cut {
  /** subjects of each chunk, in their order */
  readonly shares: readonly number[];
  /** until when other workers leave the chunks to the process that drives the job */
  readonly notBefore: Date;
}

/**
 * Cuts a job into chunks, once, whoever asks first: to be called in a transaction. False when it was cut before.
 */
export async function cutChunks(
  sql: Sql,
  { jobId }: Pick<Job, 'jobId'>,
  { shares, notBefore }: Cut,
): Promise<boolean> {
  const ours = (await sql
    .table(JOBS)
    .where({ job_id: jobId })
    .whereNull('chunk_size')
    .update({ chunk_size: shares[0] ?? 1 })) as number;
  if (ours !== 1) return false;
  let from = 0;
  const chunks = shares.map((size, number) => {
    const chunk = { job_id: jobId, number, from_position: from, size };
    from += size;
    return { ...chunk, not_before: notBefore.getTime() };
  });
  for (let start = 0; start < chunks.length; start += BATCH)
    await insertMany(
      sql,
      { table: JOB_CHUNKS, columns: COLUMNS },
      chunks.slice(start, start + BATCH),
    );
  return true;
}

/** Equal shares of a list, the last one smaller. */
export const equalShares = (total: number, size: number): number[] =>
  Array.from({ length: Math.ceil(total / size) }, (_, number) =>
    Math.min(size, total - number * size),
  );

/** Whether the job was cut already. */
export async function isCut(sql: Sql, jobId: string): Promise<boolean> {
  const row = (await sql.table(JOBS).where({ job_id: jobId }).first('chunk_size')) as
    | { chunk_size: number | null }
    | undefined;
  return row !== undefined && row.chunk_size !== null;
}
