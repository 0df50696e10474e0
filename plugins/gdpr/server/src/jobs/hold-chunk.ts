import { GdprError } from '../kernel/errors';
import type { Sql } from '../kernel/sql/sql';
import type { ChunkRow } from './chunk-rows';
import type { Chunk } from './engine';
import { JOB_CHUNKS, JOB_REFUSALS, JOB_SUBJECTS } from './job-tables';
import { LEASE } from './lease';

type Held = Pick<Chunk, 'jobId' | 'number' | 'fence'>;

/** The chunk's row, only while its fence is still this worker's. */
const held = (sql: Sql, { jobId, number, fence }: Held) =>
  sql.table(JOB_CHUNKS).where({ job_id: jobId, number, fence, state: 'running' });

/** The chunk was taken over by another worker: whatever this one did must not be committed. */
export class LeaseLost extends GdprError {
  constructor({ jobId, number }: Held) {
    super(
      'E_GDPR_LEASE_LOST',
      `Chunk ${String(number)} of job ${jobId} is run by another worker: this one stops.`,
    );
  }
}

/** How far a chunk is, and what it did so far. */
export interface Advance {
  /** subjects behind the cursor now, refused ones included */
  readonly done: number;
  /** refused in this slice */
  readonly refused: number;
  readonly result: unknown;
  readonly now: Date;
}

/**
 * Moves a chunk's cursor, in the transaction of the slice that it counts. Throws `LeaseLost` when the chunk is another
 * worker's by now, so that the slice is rolled back.
 */
export async function advanceChunk(
  sql: Sql,
  chunk: Chunk,
  { done, refused, result, now }: Advance,
): Promise<void> {
  const ended =
    done >= chunk.size
      ? { state: 'done', owner: null, lease_until: null, finished_at: now.getTime() }
      : { lease_until: now.getTime() + LEASE };
  const moved = (await held(sql, chunk).update({
    done,
    refused: sql.connection.raw('refused + ?', [refused]),
    // a chunk of which everybody was refused has none: the text 'null' would pass for one
    result: result === null ? null : JSON.stringify(result),
    ...ended,
  })) as number;
  if (moved !== 1) throw new LeaseLost(chunk);
}

/** What the chunk did so far, as its last slice left it. */
export async function chunkResult(sql: Sql, { jobId, number }: Held): Promise<unknown> {
  const row = (await sql.table(JOB_CHUNKS).where({ job_id: jobId, number }).first('result')) as
    | Pick<ChunkRow, 'result'>
    | undefined;
  return row?.result ? (JSON.parse(row.result) as unknown) : null;
}

/** Whether this worker brought the chunk to its end: nobody has claimed it since. */
export async function isDone(sql: Sql, { jobId, number, fence }: Held): Promise<boolean> {
  const key = { job_id: jobId, number, fence, state: 'done' };
  return (await sql.table(JOB_CHUNKS).where(key).first('number')) !== undefined;
}

/** Holds the chunk for another while; false when it is another worker's by now. */
export async function renewChunk(sql: Sql, chunk: Held, now: Date): Promise<boolean> {
  return (await held(sql, chunk).update({ lease_until: now.getTime() + LEASE })) === 1;
}

/** Gives the chunk back where it stands; `failed` counts a failure and puts it off for a while. */
export async function releaseChunk(
  sql: Sql,
  chunk: Held,
  { notBefore, failed }: { readonly notBefore: Date; readonly failed: boolean },
): Promise<void> {
  await held(sql, chunk).update({
    state: 'waiting',
    owner: null,
    lease_until: null,
    not_before: notBefore.getTime(),
    failures: sql.connection.raw('failures + ?', [failed ? 1 : 0]),
  });
}

/**
 * Sets aside what is left of a chunk that failed too often: its subjects are refused by name, and the job goes on. To be
 * called in a transaction; returns how many, 0 when the chunk is another worker's by now.
 */
export async function quarantineChunk(
  sql: Sql,
  chunk: Chunk,
  { code, now }: { readonly code: string; readonly now: Date },
): Promise<number> {
  const row = (await held(sql, chunk).first('done')) as Pick<ChunkRow, 'done'> | undefined;
  if (!row) return 0;
  const left = chunk.size - row.done;
  const at = now.getTime();
  const moved = (await held(sql, chunk).update({
    state: 'done',
    done: chunk.size,
    refused: sql.connection.raw('refused + ?', [left]),
    owner: null,
    lease_until: null,
    finished_at: at,
  })) as number;
  if (moved !== 1) return 0;
  await sql.connection.raw(
    `insert into ?? (job_id, uid, document_id, code, detail, phase, at)
     select job_id, uid, document_id, 'failed', ?, 'run', ? from ??
     where job_id = ? and position >= ? and position < ?`,
    [
      sql.qualified(JOB_REFUSALS),
      code,
      at,
      sql.qualified(JOB_SUBJECTS),
      chunk.jobId,
      chunk.from + row.done,
      chunk.from + chunk.size,
    ],
  );
  return left;
}
