import { timingSafeEqual } from 'node:crypto';
import {
  CONFIRMATION_WORDS,
  type ConfirmRequest,
  type Mode,
  type Run,
  type RunState,
} from '../../../../shared/contracts/erasure';
import { findJob, moveJob, subjectsFrom, type Job } from '../../jobs';
import { GdprError, GdprForbidden, GdprNotFound } from '../../kernel/errors';
import { inTransaction, openSql } from '../../kernel/sql/sql';
import { append } from '../../ledger';
import { createGraphReader } from '../locate/graph-reader';
import { readIdentifiers } from '../apply/identifiers';
import type { Executor } from '../execute/executor';
import { PlanChanged } from '../execute/plan-changed';
import { runErasure } from '../execute/run-erasure';
import type { StoredConfirmation, StoredPlan } from '../execute/stored';
import { findBlockers } from '../preview/blockers';
import { tokenHash, type Caller } from '../preview/preview';
import { buildPlan } from '../plan/build-plan';
import type { ErasurePlan } from '../plan/erasure-plan';
import { planHash } from '../plan/plan-hash';
import { refuseWrongTags } from '../refuse-wrong-tags';
import { readRun } from '../register/read-run';
import { mentions } from '../strategies/redact';

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
  const job = await spendable(executor, request, caller);
  const { mode } = job.plan as StoredPlan;
  refuseOtherWord(mode, request.word);
  const plan = await planAgain(executor, job);
  refuseChanged(executor, job, plan);
  await refuseBlocked(executor, plan, request);
  await refuseQuotes(executor, job, request);
  await spend(executor, job, { request, caller });
  await runErasure(executor, job.jobId);
  return readRun(executor.strapi, job.jobId);
}

/** The plan, if this caller may confirm it now. Whether a plan of somebody else exists is not told. */
async function spendable(
  { strapi, clock }: Executor,
  { planId, token }: ConfirmRequest,
  caller: Caller,
): Promise<Job> {
  const job = await findJob(openSql(strapi), planId);
  if (job?.requestedBy !== caller.id || job.name !== 'erasure') {
    throw new GdprNotFound(
      'E_GDPR_NO_SUCH_PLAN',
      'No such preview of yours: make a new one from the record.',
    );
  }
  if (!caller.ability.can(`plugin::gdpr.erasure.${(job.plan as StoredPlan).mode}`)) {
    throw new GdprForbidden('E_GDPR_NOT_ALLOWED', 'You may no longer erase: ask an administrator.');
  }
  if (job.state !== ('planned' satisfies RunState) || job.tokenHash === null) {
    throw new GdprError(
      'E_GDPR_TOKEN_USED',
      'This preview was confirmed already: see the register of erasures.',
    );
  }
  if (!sameHash(job.tokenHash, tokenHash(token))) {
    throw new GdprError(
      'E_GDPR_TOKEN_WRONG',
      'This token is not the one of the preview: make a new preview.',
    );
  }
  if (!job.tokenExpiresAt || job.tokenExpiresAt <= clock.now()) {
    throw new GdprError(
      'E_GDPR_TOKEN_EXPIRED',
      'This preview is too old to be confirmed: make a new one.',
    );
  }
  return job;
}

const sameHash = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(a, 'hex'), Buffer.from(b, 'hex'));

function refuseOtherWord(mode: Mode, word: string): void {
  const { fr, en } = CONFIRMATION_WORDS[mode];
  if (word === fr || word === en) return;
  throw new GdprError('E_GDPR_WORD_WRONG', `Type ${fr} (or ${en}) in full to confirm.`);
}

async function planAgain({ strapi, graph }: Executor, job: Job): Promise<ErasurePlan> {
  const sql = openSql(strapi);
  const seeds = await subjectsFrom(sql, job.jobId, { position: 0, limit: job.total });
  return buildPlan(sql, graph, { mode: modeOf(job), seeds });
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

/** The reason is kept with the proof for years: it must not carry what is being erased. */
async function refuseQuotes(
  { strapi, graph }: Executor,
  job: Job,
  request: ConfirmRequest,
): Promise<void> {
  const words = [request.reason, request.overrideMotive].filter(Boolean).join(' ');
  if (words === '') return;
  const sql = openSql(strapi);
  const reader = createGraphReader(sql);
  for (const { uid, documentId } of await subjectsFrom(sql, job.jobId, {
    position: 0,
    limit: job.total,
  })) {
    const ids = (await reader.rowsOfDocuments(uid, [documentId])).map(({ id }) => id);
    const identifiers = await readIdentifiers(sql, graph, new Map([[uid, ids]]));
    if (!identifiers.reveal().some((value) => quotes(words, value.trim()))) continue;
    throw new GdprError(
      'E_GDPR_REASON_QUOTES',
      'The reason names the person or quotes their data, and would outlive the erasure: leave that out.',
    );
  }
}

/** A name of two letters is a word of the language more often than a name. */
const NAME = 3;
const NUMBER = 6;

function quotes(words: string, value: string): boolean {
  if (value.length >= NAME && mentions(words, [value])) return true;
  const number = digitsOf(value);
  return number.length >= NUMBER && digitsOf(words).includes(number);
}

/** A number is the same however it is spaced. */
const digitsOf = (text: string): string => text.replace(/\D/g, '');

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
    if (!moved)
      throw new GdprError(
        'E_GDPR_TOKEN_USED',
        'This preview was confirmed already: see the register of erasures.',
      );
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
