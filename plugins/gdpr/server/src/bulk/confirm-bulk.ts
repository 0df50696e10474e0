import type { Core } from '@strapi/types';
import type { BulkConfirmRequest } from '../../../shared/contracts/bulk';
import type { RunState } from '../../../shared/contracts/erasure';
import {
  erasure,
  NoSuchPreview,
  refuseQuotes,
  refuseWrongTags,
  spendable,
  TokenUsed,
  type Caller,
  type StoredConfirmation,
} from '../erasure';
import { hashSubjects, jobs, logJob, moveJob, type Job } from '../jobs';
import { GdprError } from '../kernel/errors';
import { settings } from '../kernel/settings';
import { inTransaction, openSql } from '../kernel/sql/sql';
import { append } from '../ledger';
import { refuseNumbers } from '../kernel/impersonal';
import { bulkPlanOf, type BulkPlan } from './plan';
import { refuseOtherWord } from './word';

/** People up to whom a reason is compared with every name; beyond, only what looks like personal data is refused. */
const COMPARED = 200;

/**
 * Confirms a list that was shown: it runs at once, or waits for a second person when it is long. The token is the
 * caller's own, in time, spent once; the word is typed with the exact number.
 */
export async function confirmBulk(
  strapi: Core.Strapi,
  request: BulkConfirmRequest,
  caller: Caller,
): Promise<string> {
  refuseWrongTags(strapi);
  const executor = erasure(strapi).executor();
  const job = await spendable(executor, request, caller);
  const plan = bulkPlanOf(job);
  if (!plan) throw new NoSuchPreview();
  refuseNobody(job);
  refuseOtherWord(plan.mode, job.total, request.word);
  refuseNumbers(request.reason);
  if (job.total <= COMPARED) await refuseQuotes(executor, job, [request.reason]);
  await refuseOtherList(strapi, job);
  const confirmation: StoredConfirmation = {
    actor: `admin:${caller.id}`,
    reasonCode: request.reasonCode,
    ...(request.reason ? { reason: request.reason } : {}),
  };
  await letGo(strapi, { job, plan, confirmation });
  return job.jobId;
}

/** Confirms a planned list in the name of a program, which asked its own questions. */
export async function confirmAs(
  strapi: Core.Strapi,
  jobId: string,
  confirmation: StoredConfirmation,
): Promise<void> {
  const job = await jobs(strapi).find(jobId);
  const plan = job && bulkPlanOf(job);
  if (!plan) throw new NoSuchPreview();
  refuseNobody(job);
  await letGo(strapi, { job, plan, confirmation });
}

function refuseNobody({ total }: Job): void {
  if (total > 0) return;
  throw new GdprError(
    'E_GDPR_NOTHING_TO_DO',
    'Nobody of this selection can be treated: see why each was left out.',
  );
}

/** What runs is the list that was shown, subject by subject. */
async function refuseOtherList(strapi: Core.Strapi, { jobId, planHash }: Job): Promise<void> {
  if ((await hashSubjects(openSql(strapi), jobId)) === planHash) return;
  throw new GdprError(
    'E_GDPR_PLAN_CHANGED',
    'The list is no longer the one that was shown: make a new preview.',
  );
}

interface Release {
  readonly job: Job;
  readonly plan: BulkPlan;
  readonly confirmation: StoredConfirmation;
}

/** Spends the token and lets the job go, with its proof; of two at once, one is told that it was used. */
async function letGo(strapi: Core.Strapi, { job, plan, confirmation }: Release): Promise<void> {
  const { jobId, total } = job;
  const { actor, reasonCode } = confirmation;
  const now = erasure(strapi).executor().clock.now();
  const waits = total > settings(strapi).erasure.approveAbove;
  const state: RunState = waits ? 'awaiting-approval' : 'confirmed';
  await inTransaction(strapi, async (sql) => {
    const change = { state, tokenHash: null, confirmation, confirmedAt: now };
    if (!(await moveJob(sql, jobId, { from: ['planned'], ...change }))) throw new TokenUsed();
    await append(sql, {
      ...{ at: now, kind: 'erasure.confirmed', actor, job: jobId },
      payload: {
        ...{ mode: plan.mode, target: plan.target, reasonCode, subjects: total },
        ...{ list: job.planHash, excluded: job.excluded, needsApproval: waits },
      },
    });
    const event = waits ? 'approval-asked' : 'confirmed';
    await logJob(sql, jobId, { event, at: now, actor, subjects: total });
  });
  if (!waits) await jobs(strapi).dispatch(jobId);
}
