import type { Chunk } from './engine';

/** A chunk as the table holds it; PostgreSQL returns bigints as text. */
export interface ChunkRow {
  readonly job_id: string;
  readonly number: number;
  readonly from_position: number;
  readonly size: number;
  readonly state: ChunkState;
  readonly done: number;
  readonly refused: number;
  readonly attempts: number;
  readonly failures: number;
  readonly fence: number;
  readonly owner: string | null;
  readonly lease_until: number | string | null;
  readonly not_before: number | string;
  readonly done_before: number;
  readonly result: string | null;
  readonly started_at: number | string | null;
  readonly finished_at: number | string | null;
}

export type ChunkState = 'waiting' | 'running' | 'done';

/** The chunk as workers know it. */
export const toChunk = (
  row: Pick<
    ChunkRow,
    'job_id' | 'number' | 'from_position' | 'size' | 'done' | 'attempts' | 'fence'
  >,
): Chunk => ({
  jobId: row.job_id,
  number: row.number,
  from: row.from_position,
  size: row.size,
  done: row.done,
  attempts: row.attempts,
  fence: row.fence,
});
