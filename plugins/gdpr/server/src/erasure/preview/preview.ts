import { createHash, randomBytes } from 'node:crypto';
import {
  CONFIRMATION_WORDS,
  type BlockerLine,
  type Preview,
  type PreviewRequest,
} from '../../../../shared/contracts/erasure';
import { createJob } from '../../jobs';
import { settings } from '../../kernel/settings';
import { openSql } from '../../kernel/sql/sql';
import { readableTitle, type Ability } from '../../lifecycle';
import { refuseWrongTags } from '../refuse-wrong-tags';
import { ERASURE } from '../execute/resume';
import type { Executor } from '../execute/executor';
import type { StoredPlan } from '../execute/stored';
import type { Seed } from '../locate/locate';
import { buildPlan } from '../plan/build-plan';
import type { ErasurePlan } from '../plan/erasure-plan';
import { planHash } from '../plan/plan-hash';
import { findBlockers } from './blockers';
import { findSeeds } from './find-seeds';
import { survey } from './survey';

/** Documents called by their title at most, per list: beyond, their ids do. */
const TITLES = 20;

/** Who asks: an administrator, and what they may do. */
export interface Caller {
  readonly id: number;
  readonly ability: Ability;
}

/**
 * Plans an erasure and says all that it would do. The plan is frozen with a token that only this caller can spend, once,
 * within the minutes of `erasure.tokenMinutes`.
 */
export async function preview(
  executor: Executor,
  request: PreviewRequest,
  caller: Caller,
): Promise<Preview> {
  const { strapi, graph } = executor;
  refuseWrongTags(strapi);
  const seeds = await findSeeds(strapi, request, caller.ability);
  const sql = openSql(strapi);
  const plan = await buildPlan(sql, graph, { mode: request.mode, seeds, frozen: true });
  const frozen = await freeze(executor, { plan, request, seeds, caller });
  return {
    ...frozen,
    mode: request.mode,
    scope: request.scope ?? 'subject',
    subjects: await titled(executor, seeds, caller),
    ...(await survey(executor, plan)),
    files: {
      deleted: plan.media.files.length,
      bytes: plan.media.files.reduce((sum, { size }) => sum + size, 0),
      keptElsewhere: plan.media.keptElsewhere,
    },
    shared: await titled(executor, plan.located.shared, caller),
    blockers: await titledBlockers(executor, plan, caller),
    word: CONFIRMATION_WORDS[request.mode],
  };
}

interface Freezing {
  readonly plan: ErasurePlan;
  readonly request: PreviewRequest;
  readonly seeds: readonly Seed[];
  readonly caller: Caller;
}

async function freeze(
  { strapi, graph, clock }: Executor,
  { plan, request, seeds, caller }: Freezing,
): Promise<Pick<Preview, 'planId' | 'token' | 'expiresAt'>> {
  const token = randomBytes(32).toString('base64url');
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + settings(strapi).erasure.tokenMinutes * 60_000);
  const planId = await createJob(openSql(strapi), {
    name: ERASURE,
    state: 'planned',
    plan: {
      mode: request.mode,
      scope: request.scope ?? 'subject',
      frozen: true,
    } satisfies StoredPlan,
    planHash: planHash(plan, graph),
    tokenHash: tokenHash(token),
    tokenExpiresAt: expiresAt,
    requestedBy: caller.id,
    subjects: seeds,
    createdAt: now,
  });
  return { planId, token, expiresAt: expiresAt.toISOString() };
}

/** What is stored of a token: who reads the table cannot confirm a plan. */
export const tokenHash = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

/** Titles are for the screen of this caller only; they are never stored. */
async function titled<T extends Seed>(
  { strapi }: Executor,
  documents: readonly T[],
  caller: Caller,
): Promise<(T & { readonly title?: string })[]> {
  return Promise.all(
    documents.map(async (document, index) => {
      const title =
        index < TITLES ? await readableTitle(strapi, caller.ability, document) : undefined;
      return title === undefined ? document : { ...document, title };
    }),
  );
}

async function titledBlockers(
  executor: Executor,
  plan: ErasurePlan,
  caller: Caller,
): Promise<BlockerLine[]> {
  const blockers = await findBlockers(executor.strapi, openSql(executor.strapi), plan);
  return Promise.all(
    blockers.map(async (blocker) => ({
      ...blocker,
      documents: await titled(executor, blocker.documents, caller),
    })),
  );
}
