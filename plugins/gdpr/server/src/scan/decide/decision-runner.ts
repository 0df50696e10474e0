import type { RunState } from '../../../../shared/contracts/erasure';
import {
  addRefusals,
  advanceChunk,
  chunkResult,
  chunkResults,
  failureCode,
  findJob,
  INSTANCE,
  logJob,
  moveJob,
  progressOf,
  subjectsFrom,
  type Chunk,
  type Hold,
  type JobSubject,
  type Runner,
} from '../../jobs';
import { FINDINGS } from '../../findings';
import { inTransaction, openSql, type Sql } from '../../kernel/sql/sql';
import { append } from '../../ledger';
import { isNobodysFault } from '../run/patiently';
import type { Scanner } from '../scanner';
import { decideRecord } from './decide-record';
import { DECISION, type DecisionPlan, type DecisionResult } from './decision-plan';

/** Records that are looked up at once. */
const BATCH = 50;

/** What jobs of the name `findings-decision` do: record by record, each in a transaction with the cursor. */
export const decisionRunner = (scanner: Scanner): Runner => ({
  name: DECISION,
  runChunk: (chunk, hold) => decideChunk(scanner, chunk, hold),
  complete: (jobId) => completeDecision(scanner, jobId),
  cancelled: async (sql, jobId, actor) => {
    await letGo(sql, jobId);
    const at = scanner.clock.now();
    await append(sql, { at, kind: 'findings.cancelled', actor, job: jobId, payload: {} });
  },
});

/** Where a chunk stands. */
interface Cursor {
  done: number;
  decided: number;
}

async function decideChunk(scanner: Scanner, chunk: Chunk, hold: Hold): Promise<void> {
  const sql = openSql(scanner.strapi);
  const job = await findJob(sql, chunk.jobId);
  if (!job) return;
  const before = (await chunkResult(sql, chunk)) as DecisionResult | null;
  const cursor: Cursor = { done: chunk.done, decided: before?.decided ?? 0 };
  while (cursor.done < chunk.size) {
    const subjects = await subjectsFrom(sql, chunk.jobId, {
      position: chunk.from + cursor.done,
      limit: Math.min(BATCH, chunk.size - cursor.done),
    });
    for (const subject of subjects) {
      if (!(await hold.mayGoOn())) return;
      await decideOne(scanner, { chunk, subject, cursor, plan: job.plan as DecisionPlan });
    }
  }
}

interface One {
  readonly chunk: Chunk;
  readonly subject: JobSubject;
  readonly cursor: Cursor;
  readonly plan: DecisionPlan;
}

/** A record that fails is refused by name, and the others go on. */
async function decideOne(scanner: Scanner, one: One): Promise<void> {
  const { chunk, subject, cursor, plan } = one;
  const now = scanner.clock.now();
  try {
    const { decided } = await decideRecord(scanner, {
      ...{ ...subject, ...plan, now, chosen: { jobId: chunk.jobId } },
      within: (sql, { refused, decided: count }) =>
        advance(sql, one, { now, count, detail: refused[0]?.code }),
    });
    cursor.decided += decided;
  } catch (error) {
    if (isNobodysFault(error)) throw error;
    const detail = failureCode(error);
    await inTransaction(scanner.strapi, (sql) => advance(sql, one, { now, count: 0, detail }));
  }
  cursor.done += 1;
}

interface Step {
  readonly now: Date;
  readonly count: number;
  /** why something of the record was left as it is */
  readonly detail: string | undefined;
}

async function advance(
  sql: Sql,
  { chunk, subject, cursor }: One,
  { now, count, detail }: Step,
): Promise<void> {
  const refusals = detail === undefined ? [] : [{ ...subject, code: 'failed' as const, detail }];
  await addRefusals(sql, chunk.jobId, { phase: 'run', at: now, refusals });
  const result: DecisionResult = { decided: cursor.decided + count };
  const done = cursor.done + 1;
  await advanceChunk(sql, chunk, { done, refused: refusals.length, result, now });
}

async function completeDecision({ strapi, clock }: Scanner, jobId: string): Promise<void> {
  const sql = openSql(strapi);
  const job = await findJob(sql, jobId);
  if (job?.state !== 'erased') return;
  const now = clock.now();
  const { done, refused } = (await progressOf(sql, [jobId], now)).get(jobId) ?? job;
  let decided = 0;
  for await (const chunk of chunkResults(sql, jobId)) decided += (chunk as DecisionResult).decided;
  const state: RunState = refused === 0 ? 'done' : 'partial';
  await inTransaction(strapi, async (transaction) => {
    const change = { state, done, refused, result: { decided }, finishedAt: now };
    if (!(await moveJob(transaction, jobId, { from: ['erased'], ...change }))) return;
    await letGo(transaction, jobId);
    await append(transaction, {
      ...{ at: now, kind: 'findings.decided', actor: 'system', job: jobId },
      payload: { act: (job.plan as DecisionPlan).act, findings: decided, records: done, refused },
    });
    await logJob(transaction, jobId, { at: now, event: 'finished', instance: INSTANCE });
  });
}

/** Findings that the job did not come to can be decided by others again. */
const letGo = async (sql: Sql, jobId: string): Promise<void> => {
  await sql.table(FINDINGS).where({ decision_job: jobId }).update({ decision_job: null });
};
