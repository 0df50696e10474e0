import type { Sql } from '../kernel/sql/sql';
import { toChunk, type ChunkRow } from './chunk-rows';
import type { Chunk } from './engine';
import { JOB_CHUNKS } from './job-tables';
import { isDead, LEASE, LEASE_OWNER } from './lease';

/** More than workers will ever hold at once: beyond these there is one that nobody holds. */
const LOOKED_AT = 64;

/** All but what the chunk did: of a hundred thousand chunks that would be felt. */
const COLUMNS = [
  ...(['job_id', 'number', 'from_position', 'size', 'state', 'done', 'attempts'] as const),
  ...(['failures', 'fence', 'owner', 'lease_until'] as const),
];
type OpenChunk = Pick<ChunkRow, (typeof COLUMNS)[number]>;

/** Which chunk of a job. */
export interface Wanted {
  readonly jobId: string;
  /** any when left out */
  readonly number?: number;
  /** takes also what is put off for a while */
  readonly eager?: boolean;
}

/** A chunk in hand, and who lost it. */
export interface Claimed {
  readonly chunk: Chunk;
  /** the owner that did not come back */
  readonly takenFrom?: string;
  /** times that it failed before */
  readonly failures: number;
}

/**
 * Takes a chunk by compare-and-set: one that waits, or whose worker is dead or has been silent for a lease. Of two
 * workers at once exactly one has it; the other goes on to the next.
 */
export async function claimChunk(
  sql: Sql,
  wanted: Wanted,
  now: Date,
): Promise<Claimed | undefined> {
  for (const row of await free(sql, wanted, now)) {
    if (!(await take(sql, row, now))) continue;
    return {
      chunk: toChunk({ ...row, fence: row.fence + 1, attempts: row.attempts + 1 }),
      failures: row.failures,
      ...(row.state === 'running' && row.owner !== null ? { takenFrom: row.owner } : {}),
    };
  }
  return undefined;
}

/** Numbers of the chunks that nobody holds. */
export async function waitingChunks(sql: Sql, jobId: string, now: Date): Promise<number[]> {
  const rows = (await sql
    .table(JOB_CHUNKS)
    .where({ job_id: jobId })
    .whereIn('state', ['waiting', 'running'])
    .orderBy('number')
    .select(COLUMNS)) as OpenChunk[];
  return rows.filter((row) => isFree(row, now)).map(({ number }) => number);
}

async function free(sql: Sql, wanted: Wanted, now: Date): Promise<OpenChunk[]> {
  const query = sql
    .table(JOB_CHUNKS)
    .where({ job_id: wanted.jobId })
    .whereIn('state', ['waiting', 'running'])
    .orderBy('number')
    .select(COLUMNS)
    .limit(LOOKED_AT);
  if (wanted.number !== undefined) void query.where({ number: wanted.number });
  if (!wanted.eager) void query.where('not_before', '<=', now.getTime());
  const rows = (await query) as OpenChunk[];
  return rows.filter((row) => isFree(row, now));
}

const isFree = (row: OpenChunk, now: Date): boolean =>
  row.state === 'waiting' || Number(row.lease_until) < now.getTime() || isDead(row.owner);

/** The lease is compared too: a worker that was silent may have been heard of since. */
async function take(sql: Sql, row: OpenChunk, now: Date): Promise<boolean> {
  const taken = (await sql
    .table(JOB_CHUNKS)
    .where({
      job_id: row.job_id,
      number: row.number,
      state: row.state,
      fence: row.fence,
      lease_until: row.lease_until,
    })
    .update({
      state: 'running',
      owner: LEASE_OWNER,
      lease_until: now.getTime() + LEASE,
      attempts: row.attempts + 1,
      fence: row.fence + 1,
      done_before: row.done,
      started_at: now.getTime(),
    })) as number;
  return taken === 1;
}
