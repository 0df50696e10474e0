import type { Job, JobChange } from './job';

/** A job as the table holds it; PostgreSQL returns bigints as text. */
export interface JobRow {
  readonly job_id: string;
  readonly name: string;
  readonly state: string;
  readonly plan: string;
  readonly plan_hash: string;
  readonly token_hash: string | null;
  readonly token_expires_at: number | string | null;
  readonly requested_by: number | null;
  readonly confirmation: string | null;
  readonly result: string | null;
  readonly total: number;
  readonly done: number;
  readonly refused: number;
  readonly excluded: number;
  readonly failure: string | null;
  readonly uid: string | null;
  readonly criteria: string | null;
  readonly approved_by: number | null;
  readonly retry_of: string | null;
  readonly created_at: number | string;
  readonly confirmed_at: number | string | null;
  readonly approved_at: number | string | null;
  readonly started_at: number | string | null;
  readonly finished_at: number | string | null;
}

export const toJob = (row: JobRow): Job => ({
  jobId: row.job_id,
  name: row.name,
  state: row.state,
  plan: JSON.parse(row.plan) as unknown,
  planHash: row.plan_hash,
  tokenHash: row.token_hash,
  tokenExpiresAt: toDate(row.token_expires_at),
  requestedBy: row.requested_by,
  confirmation: fromJson(row.confirmation),
  result: fromJson(row.result),
  total: row.total,
  done: row.done,
  refused: row.refused,
  excluded: row.excluded,
  failure: row.failure,
  uid: row.uid,
  criteria: fromJson(row.criteria),
  approvedBy: row.approved_by,
  retryOf: row.retry_of,
  createdAt: new Date(Number(row.created_at)),
  confirmedAt: toDate(row.confirmed_at),
  approvedAt: toDate(row.approved_at),
  startedAt: toDate(row.started_at),
  finishedAt: toDate(row.finished_at),
});

/** How each part of a change is written. */
const WRITTEN = {
  state: ['state', plain],
  plan: ['plan', toJson],
  planHash: ['plan_hash', plain],
  confirmation: ['confirmation', toJson],
  result: ['result', toJson],
  total: ['total', plain],
  done: ['done', plain],
  refused: ['refused', plain],
  excluded: ['excluded', plain],
  failure: ['failure', plain],
  tokenHash: ['token_hash', plain],
  tokenExpiresAt: ['token_expires_at', toMoment],
  approvedBy: ['approved_by', plain],
  confirmedAt: ['confirmed_at', toMoment],
  approvedAt: ['approved_at', toMoment],
  startedAt: ['started_at', toMoment],
  finishedAt: ['finished_at', toMoment],
} as const satisfies Record<keyof JobChange, readonly [string, (value: unknown) => unknown]>;

/** The columns that a change sets. */
export function toColumns(change: JobChange): Record<string, unknown> {
  const columns: Record<string, unknown> = {};
  for (const [key, [column, write]] of Object.entries(WRITTEN)) {
    const value = change[key as keyof JobChange];
    if (value !== undefined) columns[column] = write(value);
  }
  return columns;
}

function plain(value: unknown): unknown {
  return value;
}

function toJson(value: unknown): unknown {
  return JSON.stringify(value);
}

function toMoment(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : null;
}

const toDate = (value: number | string | null): Date | null =>
  value === null ? null : new Date(Number(value));

const fromJson = (value: string | null): unknown =>
  value === null ? null : (JSON.parse(value) as unknown);
