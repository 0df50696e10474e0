import type { Core } from '@strapi/types';
import type { Run, RunState, TypeLine } from '../../../../shared/contracts/erasure';
import { findJob, hasEnded, progressOf, subjectsFrom, type Job } from '../../jobs';
import { GdprNotFound } from '../../kernel/errors';
import { inList } from '../../kernel/sql/in-list';
import { openSql, type Sql } from '../../kernel/sql/sql';
import { ledger } from '../../ledger';
import { ERASURE } from '../execute/erasure-job';
import type { StoredConfirmation, StoredPlan, StoredResult } from '../execute/stored';
import { resultSoFar } from '../execute/stored-results';
import { pendingFiles } from '../files/outbox';
import { labelsOf } from '../preview/labels';

/** Subjects named in a run's view at most, beside their total; the ledger names all of them. */
const SUBJECTS = 50;

/** An erasure as the register shows it: ids, counts, checks, proof. */
export async function readRun(strapi: Core.Strapi, planId: string): Promise<Run> {
  const job = await findJob(openSql(strapi), planId);
  if (job?.name !== ERASURE || job.state === 'planned') {
    throw new GdprNotFound('E_GDPR_NO_SUCH_ERASURE', `No erasure ${planId} in the register.`);
  }
  return toRun(strapi, job);
}

/** The view of a job that was confirmed. */
export async function toRun(strapi: Core.Strapi, job: Job): Promise<Run> {
  const sql = openSql(strapi);
  const plan = job.plan as StoredPlan;
  const confirmation = job.confirmation as StoredConfirmation | null;
  const result = (await resultSoFar(sql, job)) ?? NOTHING_YET;
  const pending = await pendingFiles(sql, job.jobId);
  const proof = await proofOf(strapi, job.jobId);
  const by = job.requestedBy === null ? undefined : await nameOf(sql, job.requestedBy);
  return {
    planId: job.jobId,
    mode: plan.mode,
    scope: plan.scope,
    state: job.state as RunState,
    subjects: await subjectsFrom(sql, job.jobId, { position: 0, limit: SUBJECTS }),
    total: job.total,
    done: await doneOf(sql, job),
    types: await labelled(strapi, result.types),
    files: { deleted: result.files - pending, pending },
    checks: result.checks,
    ...present({
      reasonCode: confirmation?.reasonCode,
      requestedBy: job.requestedBy ?? undefined,
      requestedByName: by,
      confirmedAt: job.confirmedAt?.toISOString(),
      finishedAt: job.finishedAt?.toISOString(),
      proof,
      uncovered: result.uncovered,
      failure: job.failure ?? undefined,
    }),
  };
}

/** Chunks move on by themselves; the job's own row is written when it has ended. */
async function doneOf(sql: Sql, { jobId, state, done }: Job): Promise<number> {
  if (hasEnded(state) && state !== 'cancelled') return done;
  return (await progressOf(sql, [jobId], new Date())).get(jobId)?.done ?? done;
}

const NOTHING_YET: Pick<StoredResult, 'types' | 'files' | 'checks' | 'uncovered'> = {
  types: [],
  files: 0,
  checks: [],
};

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** What is known: a property that is not yet there is left out rather than undefined. */
const present = <T extends object>(values: T): Present<T> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Present<T>;

async function labelled(strapi: Core.Strapi, totals: StoredResult['types']): Promise<TypeLine[]> {
  const known = totals.filter(({ uid }) => strapi.db.metadata.has(uid));
  return Promise.all(
    known.map(async (total) => ({ ...total, label: (await labelsOf(strapi, total.uid)).type })),
  );
}

/** The last entry of the act itself; its seal is there a few seconds later at most. */
async function proofOf(strapi: Core.Strapi, jobId: string): Promise<Run['proof']> {
  const entries = await ledger(strapi).list({ page: 1, pageSize: 100, job: jobId });
  const entry = entries.find(({ kind }) => kind === 'erasure.applied');
  if (!entry) return undefined;
  return {
    entryId: entry.entryId,
    ...(entry.seq === null ? {} : { seq: entry.seq }),
    ...(entry.hash === null ? {} : { hash: entry.hash }),
  };
}

/** The administrator who asked, as staff are named elsewhere in the panel. */
async function nameOf(sql: Sql, id: number): Promise<string | undefined> {
  const row = (await sql
    .table(sql.meta('admin::user').tableName)
    .where(inList(sql, 'id', [id]))
    .first('firstname', 'lastname')) as
    | { firstname: string | null; lastname: string | null }
    | undefined;
  const name = [row?.firstname, row?.lastname].filter(Boolean).join(' ');
  return name === '' ? undefined : name;
}
