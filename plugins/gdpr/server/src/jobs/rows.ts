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
  readonly failure: string | null;
  readonly created_at: number | string;
  readonly confirmed_at: number | string | null;
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
  failure: row.failure,
  createdAt: new Date(Number(row.created_at)),
  confirmedAt: toDate(row.confirmed_at),
  finishedAt: toDate(row.finished_at),
});

/** The columns that a change sets. */
export function toColumns(change: JobChange): Record<string, unknown> {
  const columns: Record<string, unknown> = {};
  if (change.state !== undefined) columns['state'] = change.state;
  if (change.confirmation !== undefined)
    columns['confirmation'] = JSON.stringify(change.confirmation);
  if (change.result !== undefined) columns['result'] = JSON.stringify(change.result);
  if (change.done !== undefined) columns['done'] = change.done;
  if (change.failure !== undefined) columns['failure'] = change.failure;
  if (change.tokenHash !== undefined) columns['token_hash'] = change.tokenHash;
  if (change.confirmedAt) columns['confirmed_at'] = change.confirmedAt.getTime();
  if (change.finishedAt) columns['finished_at'] = change.finishedAt.getTime();
  return columns;
}

const toDate = (value: number | string | null): Date | null =>
  value === null ? null : new Date(Number(value));

const fromJson = (value: string | null): unknown =>
  value === null ? null : (JSON.parse(value) as unknown);
