import type { RunState } from '../../../../shared/contracts/erasure';
import { forbidden } from '../../guard';
import {
  chunkResults,
  dropJobs,
  findJob,
  INSTANCE,
  logJob,
  moveJob,
  progressOf,
  type Job,
} from '../../jobs';
import { inTransaction, openSql, type Sql } from '../../kernel/sql/sql';
import { append } from '../../ledger';
import type { Scanner } from '../scanner';
import { dropBlocks, failedTypes } from './blocks';
import { writeMarks, type Mark } from './marks';
import { keepPoint } from './points';
import { readingPace } from './reading-pace';
import { releaseScanLock } from './scan-lock';
import { SCAN, type BlockResult, type ScanPlan, type ScanResult } from './scan-plan';
import { forgetOldFindings, forgetOtherTypes, sweepFindings } from './sweep';

/** Milliseconds for which ended scans are listed. */
const LISTED = 365 * 24 * 3_600_000;

/** After the last block: forgets what is about no record any more, sets the marks, and says what was found. */
export async function completeScan(scanner: Scanner, jobId: string): Promise<void> {
  const { strapi, clock } = scanner;
  const sql = openSql(strapi);
  const job = await findJob(sql, jobId);
  if (job?.state !== 'erased') return;
  const plan = job.plan as ScanPlan;
  await sweep(scanner, sql, plan);
  const now = clock.now();
  const { refused, done } = (await progressOf(sql, [jobId], now)).get(jobId) ?? job;
  const failed = await failedTypes(sql, jobId);
  const result = await resultOf(sql, jobId);
  const state: RunState = refused === 0 ? 'done' : 'partial';
  const ended = await inTransaction(strapi, async (transaction) => {
    const change = { state, done, refused, result, finishedAt: now };
    if (!(await moveJob(transaction, jobId, { from: ['erased'], ...change }))) return false;
    await writeMarks(transaction, marksOf(plan, failed));
    const { open } = await keepPoint(transaction, jobId, now);
    await releaseScanLock(transaction, jobId);
    await dropBlocks(transaction, jobId);
    await append(transaction, {
      ...{ at: now, kind: 'scan.completed', actor: 'system', job: jobId },
      payload: { scope: plan.scope, types: plan.types.length, ...result, refused, open },
    });
    await logJob(transaction, jobId, { at: now, event: 'finished', instance: INSTANCE });
    return true;
  });
  if (ended && isOfArrivals(job)) await forbidden(strapi).reportArrivals(now);
  const before = new Date(now.getTime() - LISTED);
  await dropJobs(sql, { name: SCAN, states: ['done', 'partial', 'cancelled'], before });
}

/** Rows that came in past every door may hold what no door would have let in. */
const isOfArrivals = ({ confirmation }: Pick<Job, 'confirmation'>): boolean =>
  (confirmation as { readonly actor?: string } | null)?.actor === 'arrivals';

async function sweep(scanner: Scanner, sql: Sql, { types, everything }: ScanPlan): Promise<void> {
  const known = scanner.schema().types;
  const { rest } = readingPace(scanner, false);
  for (const { uid } of types) {
    const type = known.get(uid);
    if (type) await sweepFindings(sql, type, rest);
  }
  if (everything) await forgetOtherTypes(sql, [...known.keys()]);
  await forgetOldFindings(sql, scanner.clock.now());
}

/** A type of which a row could not be read keeps its mark: the next scan of changes reads those rows again. */
const marksOf = (
  { types, plannedAt, attachments }: ScanPlan,
  failed: ReadonlySet<string>,
): Mark[] =>
  types
    .filter(({ uid }) => !failed.has(uid))
    .map(({ uid, maxId, fingerprint }) => ({
      ...{ uid, maxId, fingerprint, attachments, since: new Date(plannedAt) },
    }));

/** What all blocks did together. */
export async function resultOf(sql: Sql, jobId: string): Promise<ScanResult> {
  let [rows, findings] = [0, 0];
  for await (const block of chunkResults(sql, jobId)) {
    const { rows: read, fresh } = block as BlockResult;
    rows += read;
    findings += fresh;
  }
  return { rows, findings };
}
