import type { Core } from '@strapi/types';
import type { BulkPreview, BulkPreviewRequest } from '../../../shared/contracts/bulk';
import type { Refusal } from '../../../shared/contracts/jobs';
import { buildPlan, erasure, survey, type Caller } from '../erasure';
import { listRefusals, subjectsFrom } from '../jobs';
import { GdprForbidden } from '../kernel/errors';
import { settings } from '../kernel/settings';
import { openSql } from '../kernel/sql/sql';
import { readableTitle } from '../lifecycle';
import { draftJob, type Drafted } from './draft-job';
import { estimate, SAMPLE, type Estimate } from './estimate';
import { exclusionLines } from './exclusions';
import { wordFor } from './word';

/** Documents left out that are named on the screen; all of them come by CSV. */
const NAMED = 20;

/** Plans the erasure of all that a selection holds, and says exactly whom it would treat and whom not. */
export async function previewBulk(
  strapi: Core.Strapi,
  request: BulkPreviewRequest,
  caller: Caller,
): Promise<BulkPreview> {
  const { uid, mode, selection, target = 'subjects' } = request;
  refuseNotAllowed(caller, mode);
  const drafted = await draftJob(strapi, {
    ...{ uid, mode, selection, target, requestedBy: caller.id, ability: caller.ability },
    ...{ actor: `admin:${caller.id}`, now: erasure(strapi).executor().clock.now() },
  });
  const { jobId, token, expiresAt, selected, total } = drafted;
  const { blockers, approveAbove } = settings(strapi).erasure;
  return {
    ...{ jobId, token, expiresAt: expiresAt.toISOString(), uid, mode, target, selected, total },
    exclusions: await exclusionLines(openSql(strapi), jobId, blockers),
    refusals: await namedRefusals(strapi, jobId, caller),
    ...(await surveySample(strapi, mode, drafted)),
    word: wordFor(mode, total),
    needsApproval: total > approveAbove,
  };
}

/** Acting needs the permission of the mode itself; the route lets in who has either. */
export function refuseNotAllowed({ ability }: Caller, mode: BulkPreviewRequest['mode']): void {
  if (ability.can(`plugin::gdpr.erasure.${mode}`)) return;
  throw new GdprForbidden(
    'E_GDPR_NOT_ALLOWED',
    `You may not ${mode} records: ask an administrator to.`,
  );
}

/** What the erasure of the first subjects would do, as the erasure of one plans it, for all of them. */
export async function surveySample(
  strapi: Core.Strapi,
  mode: BulkPreviewRequest['mode'],
  { jobId, total }: Pick<Drafted, 'jobId' | 'total'>,
): Promise<Estimate> {
  const executor = erasure(strapi).executor();
  const sql = openSql(strapi);
  const seeds = await subjectsFrom(sql, jobId, { position: 0, limit: SAMPLE });
  const plan = await buildPlan(sql, executor.graph, { mode, seeds });
  return estimate(await survey(executor, plan), { sampled: seeds.length, total });
}

/** Titles are for the screen of this caller only; they are never stored. */
async function namedRefusals(
  strapi: Core.Strapi,
  jobId: string,
  { ability }: Caller,
): Promise<Refusal[]> {
  const { refusals } = await listRefusals(openSql(strapi), jobId, { page: 1, pageSize: NAMED });
  return Promise.all(
    refusals.map(async (refusal) => {
      const title = await readableTitle(strapi, ability, refusal);
      return title === undefined ? refusal : { ...refusal, title };
    }),
  );
}
