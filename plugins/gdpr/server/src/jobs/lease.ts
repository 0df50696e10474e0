import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { errorCode } from '../kernel/error-code';
import type { Sql } from '../kernel/sql/sql';
import { JOBS } from './job-tables';

/** Milliseconds that a claim holds without a heartbeat. */
export const LEASE = 15_000;

/** Names this process among all that share the database: host, process, and a random part against reuse of ids. */
export const LEASE_OWNER = `${hostname()}:${String(process.pid)}:${randomBytes(6).toString('hex')}`;

/** The same process as people are shown it. @example `crm-1:4711` */
export const INSTANCE = instanceOf(LEASE_OWNER);

/** Host and process of an owner, without its random part. */
export function instanceOf(owner: string): string {
  return owner.split(':').slice(0, 2).join(':');
}

/** Takes the job for this process by compare-and-set; false while another living process holds it. */
export async function claim(sql: Sql, jobId: string, now: Date): Promise<boolean> {
  const row = (await sql.table(JOBS).where({ job_id: jobId }).first('lease_owner')) as
    | { lease_owner: string | null }
    | undefined;
  if (!row) return false;
  const claimed = (await sql
    .table(JOBS)
    .where({ job_id: jobId, lease_owner: row.lease_owner })
    .where((held) => {
      void held.whereNull('lease_until').orWhere('lease_until', '<', now.getTime());
      if (isDead(row.lease_owner)) void held.orWhereRaw('1 = 1');
    })
    .update({ lease_owner: LEASE_OWNER, lease_until: now.getTime() + LEASE })) as number;
  return claimed === 1;
}

/** Holds the job for another while; false when it was lost to another process: stop before writing more. */
export async function renew(sql: Sql, jobId: string, now: Date): Promise<boolean> {
  const renewed = (await sql
    .table(JOBS)
    .where({ job_id: jobId, lease_owner: LEASE_OWNER })
    .update({ lease_until: now.getTime() + LEASE })) as number;
  return renewed === 1;
}

/** Gives the job back. */
export async function release(sql: Sql, jobId: string): Promise<void> {
  await sql
    .table(JOBS)
    .where({ job_id: jobId, lease_owner: LEASE_OWNER })
    .update({ lease_owner: null, lease_until: null });
}

/** A killed process of this very machine need not be waited for. */
export function isDead(owner: string | null): boolean {
  const [host, pid] = owner?.split(':') ?? [];
  if (host !== hostname() || !pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return errorCode(error) === 'ESRCH';
  }
}
