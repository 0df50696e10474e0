import { findJob, hasEnded } from '../../jobs';
import type { Sql } from '../../kernel/sql/sql';
import { SCAN_LOCK } from './scan-tables';

const NAME = 'scan';

/** The scan that runs, or waits to be gone on with. */
export async function runningScan(sql: Sql): Promise<string | undefined> {
  const row = (await sql.table(SCAN_LOCK).where({ name: NAME }).first()) as
    | { job_id: string }
    | undefined;
  if (!row) return undefined;
  const job = await findJob(sql, row.job_id);
  return job && !hasEnded(job.state) ? row.job_id : undefined;
}

/** Makes a job the one scan that runs, in the transaction that creates it; false while another one does. */
export async function takeScanLock(sql: Sql, jobId: string): Promise<boolean> {
  const key = { name: NAME };
  await sql
    .table(SCAN_LOCK)
    .insert({ ...key, job_id: jobId })
    .onConflict('name')
    .ignore();
  const row = (await sql.table(SCAN_LOCK).where(key).first()) as { job_id: string };
  if (row.job_id === jobId) return true;
  const holder = await findJob(sql, row.job_id);
  if (holder && !hasEnded(holder.state)) return false;
  // left behind by a scan that ended without giving it back
  const taken = await sql
    .table(SCAN_LOCK)
    .where({ ...key, job_id: row.job_id })
    .update({ job_id: jobId });
  return taken === 1;
}

/** Lets the next scan begin. */
export async function releaseScanLock(sql: Sql, jobId: string): Promise<void> {
  await sql.table(SCAN_LOCK).where({ name: NAME, job_id: jobId }).delete();
}
