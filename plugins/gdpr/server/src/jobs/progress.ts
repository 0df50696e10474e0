import { inList } from '../kernel/sql/in-list';
import type { Sql } from '../kernel/sql/sql';
import type { ChunkRow } from './chunk-rows';
import { JOB_CHUNKS } from './job-tables';
import { instanceOf } from './lease';

/** How far a job is, added up from its chunks. */
export interface Progress {
  /** subjects treated */
  readonly done: number;
  /** subjects tried in vain */
  readonly refused: number;
  /** who holds a chunk now, `host:pid` */
  readonly instances: readonly string[];
  /** subjects a second over the last minute of work */
  readonly rate?: number;
}

const NONE: Progress = { done: 0, refused: 0, instances: [] };
/** Milliseconds of work that a rate is measured over. */
const MEASURED = 60_000;

/** The progress of each job, from its chunks; a job without chunks has none. */
export async function progressOf(
  sql: Sql,
  jobIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Progress>> {
  if (jobIds.length === 0) return new Map();
  const sums = (await sql
    .table(JOB_CHUNKS)
    .where(inList(sql, 'job_id', jobIds))
    .groupBy('job_id')
    .select('job_id')
    .sum({ done: 'done', refused: 'refused' })) as Sum[];
  const recent = await recentChunks(sql, jobIds, now);
  return new Map(sums.map((sum) => [sum.job_id, progress(sum, recent, now)]));
}

interface Sum {
  readonly job_id: string;
  readonly done: number | string | null;
  readonly refused: number | string | null;
}

function progress(sum: Sum, recent: readonly Recent[], now: Date): Progress {
  const own = recent.filter((row) => row.job_id === sum.job_id);
  const held = own.filter((row) => Number(row.lease_until) >= now.getTime());
  const holders = held.flatMap((row) => (row.owner === null ? [] : [instanceOf(row.owner)]));
  const rate = rateOf(own, now);
  const refused = Number(sum.refused ?? 0);
  return {
    ...NONE,
    done: Number(sum.done ?? 0) - refused,
    refused,
    instances: [...new Set(holders)].sort(),
    ...(rate === undefined ? {} : { rate }),
  };
}

async function recentChunks(sql: Sql, jobIds: readonly string[], now: Date): Promise<Recent[]> {
  return (await sql
    .table(JOB_CHUNKS)
    .where(inList(sql, 'job_id', jobIds))
    .where((recent) => {
      void recent.where({ state: 'running' }).orWhere('finished_at', '>', now.getTime() - MEASURED);
    })
    .select(RECENT)) as Recent[];
}

const RECENT = [
  ...(['job_id', 'owner', 'lease_until'] as const),
  ...(['done', 'done_before', 'started_at', 'finished_at'] as const),
];
type Recent = Pick<ChunkRow, (typeof RECENT)[number]>;
type Worked = Pick<ChunkRow, 'done' | 'done_before' | 'started_at' | 'finished_at'>;

/**
 * Subjects a second over the last minute: of each chunk the share that falls into it, over the time since the first of
 * them was begun. Undefined while nothing is measured.
 */
export function rateOf(chunks: readonly Worked[], now: Date): number | undefined {
  const from = now.getTime() - MEASURED;
  let subjects = 0;
  let earliest = now.getTime();
  for (const chunk of chunks) {
    const start = Number(chunk.started_at);
    const end = chunk.finished_at === null ? now.getTime() : Number(chunk.finished_at);
    const within = end - Math.max(start, from);
    if (within <= 0) continue;
    subjects += ((chunk.done - chunk.done_before) * within) / (end - start);
    earliest = Math.min(earliest, Math.max(start, from));
  }
  const seconds = (now.getTime() - earliest) / 1000;
  return subjects > 0 && seconds > 0 ? subjects / seconds : undefined;
}

/** Numbers of the chunks of which something was refused. */
export async function refusedChunks(sql: Sql, jobId: string): Promise<number[]> {
  return (await sql
    .table(JOB_CHUNKS)
    .where({ job_id: jobId })
    .where('refused', '>', 0)
    .pluck('number')) as number[];
}

/** What the chunks of a job did, a few hundred at a time. */
export async function* chunkResults(sql: Sql, jobId: string): AsyncGenerator {
  const page = 500;
  for (let after = -1; ; ) {
    const rows = (await sql
      .table(JOB_CHUNKS)
      .where({ job_id: jobId })
      .where('number', '>', after)
      .orderBy('number')
      .limit(page)
      .select('number', 'result')) as Pick<ChunkRow, 'number' | 'result'>[];
    for (const { result } of rows) if (result) yield JSON.parse(result) as unknown;
    if (rows.length < page) return;
    after = rows[rows.length - 1]?.number ?? after;
  }
}
