import {
  CONFIRMATION_WORDS,
  type ConfirmRequest,
  type Mode,
  type Run,
  type RunState,
} from '../../../../shared/contracts/erasure';
import { moveJob, subjectsFrom, type Job } from '../../jobs';
import { GdprError } from '../../kernel/errors';
import { inTransaction, openSql } from '../../kernel/sql/sql';
import { append } from '../../ledger';
import type { Executor } from '../execute/executor';
import { PlanChanged } from '../execute/plan-changed';
import { runErasure } from '../execute/run-erasure';
import type { StoredConfirmation, StoredPlan } from '../execute/stored';
import { findBlockers } from '../preview/blockers';
import type { Caller } from '../preview/preview';
import { buildPlan } from '../plan/build-plan';
import type { ErasurePlan } from '../plan/erasure-plan';
import { planHash } from '../plan/plan-hash';
import { refuseWrongTags } from '../refuse-wrong-tags';
import { readRun } from '../register/read-run';
import { refuseQuotes } from './refuse-quotes';
import { NoSuchPreview, spendable, TokenUsed } from './spendable';

/**
 * Confirms a plan that was shown and runs it to its end. The token is the caller's own, in time, spent once; the word
 * is typed in full; a blocker needs a motive; words beside the reason must not quote the person.
 */
export async function confirm(
  executor: Executor,
  request: ConfirmRequest,
  caller: Caller,
): Promise<Run> {
  refuseWrongTags(executor.strapi);
  const job = await spendable(executor, { jobId: request.planId, token: request.token }, caller);
  if (!(job.plan as StoredPlan).frozen) throw new NoSuchPreview();
  const { mode } = job.plan as StoredPlan;
  refuseOtherWord(mode, request.word);
  const plan = await planAgain(executor, job);
  refuseChanged(executor, job, plan);
  await refuseBlocked(executor, plan, request);
  await refuseQuotes(executor, job, [request.reason, request.overrideMotive]);
  await spend(executor, job, { request, caller });
  await runErasure(executor, job.jobId);
  return readRun(executor.strapi, job.jobId);
}

function refuseOtherWord(mode: Mode, word: string): void {
  const { fr, en } = CONFIRMATION_WORDS[mode];
  if (word === fr || word === en) return;
  throw new GdprError('E_GDPR_WORD_WRONG', `Type ${fr} (or ${en}) in full to confirm.`);
}

async function planAgain({ strapi, graph }: Executor, job: Job): Promise<ErasurePlan> {
  const sql = openSql(strapi);
  const seeds = await subjectsFrom(sql, job.jobId, { position: 0, limit: job.total });
  return buildPlan(sql, graph, { mode: modeOf(job), seeds, frozen: true });
}

/** Said before anything is written; asked again under lock when it is applied. */
function refuseChanged({ graph }: Executor, job: Job, plan: ErasurePlan): void {
  if ((job.plan as StoredPlan).frozen && planHash(plan, graph) !== job.planHash)
    throw new PlanChanged();
}

async function refuseBlocked(
  { strapi }: Executor,
  plan: ErasurePlan,
  { overrideMotive }: ConfirmRequest,
): Promise<void> {
  if (overrideMotive) return;
  const blockers = await findBlockers(strapi, openSql(strapi), plan);
  const [first] = blockers;
  if (!first) return;
  throw new GdprError(
    'E_GDPR_BLOCKED',
    `${first.because.en} (${String(first.documents.length)}): nothing was done. Wait until it has ended, or say in overrideMotive why not.`,
    { blockers: blockers.map(({ name, because }) => ({ name, because })) },
  );
}

const modeOf = (job: Job): Mode => (job.plan as StoredPlan).mode;

/** Of two confirmations at once one moves the job and the other is told that it was used. */
async function spend(
  { strapi, clock }: Executor,
  job: Job,
  { request, caller }: { readonly request: ConfirmRequest; readonly caller: Caller },
): Promise<void> {
  const confirmation: StoredConfirmation = {
    actor: `admin:${String(caller.id)}`,
    reasonCode: request.reasonCode,
    ...(request.reason ? { reason: request.reason } : {}),
    ...(request.overrideMotive ? { overrideMotive: request.overrideMotive } : {}),
  };
  const now = clock.now();
  await inTransaction(strapi, async (sql) => {
    const moved = await moveJob(sql, job.jobId, {
      from: ['planned'],
      state: 'confirmed' satisfies RunState,
      tokenHash: null,
      confirmation,
      confirmedAt: now,
    });
    if (!moved) throw new TokenUsed();
    const overridden = request.overrideMotive !== undefined;
    await append(sql, {
      at: now,
      kind: 'erasure.confirmed',
      actor: confirmation.actor,
      job: job.jobId,
      payload: {
        mode: modeOf(job),
        reasonCode: request.reasonCode,
        overridden,
        subjects: job.total,
      },
    });
  });
}
