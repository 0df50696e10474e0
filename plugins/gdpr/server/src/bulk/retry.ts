import type { Core } from '@strapi/types';
import {
  erasure,
  ERASURE,
  refuseWrongTags,
  type Caller,
  type StoredConfirmation,
} from '../erasure';
import { addSubjects, createJob, freezeJob, hashSubjects, listRefusals, type Job } from '../jobs';
import { GdprError } from '../kernel/errors';
import { openSql } from '../kernel/sql/sql';
import { confirmAs } from './confirm-bulk';
import { bulkPlanOf, type BulkPlan } from './plan';

const BATCH = 1000;

/**
 * Tries again those whose treatment failed, as a job of its own; returns its id. As many as need a second person's
 * approval need it again.
 */
export async function retry(strapi: Core.Strapi, source: Job, caller: Caller): Promise<string> {
  refuseWrongTags(strapi);
  const sql = openSql(strapi);
  const now = erasure(strapi).executor().clock.now();
  const { total: failed } = await failures(strapi, source.jobId, { page: 1, pageSize: 1 });
  if (failed === 0) {
    throw new GdprError(
      'E_GDPR_NOTHING_TO_DO',
      `No treatment of job ${source.jobId} failed: what was left out for a reason is selected anew.`,
    );
  }
  const plan = planAfter(source, failed);
  const jobId = await createJob(sql, {
    ...{ name: ERASURE, state: 'planned', plan, planHash: '', tokenHash: null },
    ...{ tokenExpiresAt: null, requestedBy: caller.id, createdAt: now, retryOf: source.jobId },
    ...(source.uid === null ? {} : { uid: source.uid }),
  });
  for (let position = 0; position < failed; position += BATCH) {
    const page = { page: position / BATCH + 1, pageSize: BATCH };
    const { refusals: subjects } = await failures(strapi, source.jobId, page);
    await addSubjects(sql, jobId, { position, subjects });
  }
  await freezeJob(sql, jobId, { planHash: await hashSubjects(sql, jobId) });
  const { reasonCode } = source.confirmation as StoredConfirmation;
  await confirmAs(strapi, jobId, { actor: `admin:${caller.id}`, reasonCode });
  return jobId;
}

const failures = (
  strapi: Core.Strapi,
  jobId: string,
  page: { readonly page: number; readonly pageSize: number },
) => listRefusals(openSql(strapi), jobId, { ...page, phase: 'run', codes: ['failed'] });

function planAfter(source: Job, selected: number): BulkPlan {
  const { mode, scope } = source.plan as BulkPlan;
  const target = bulkPlanOf(source)?.target ?? 'subjects';
  return { mode, scope, target, selected, frozen: false };
}
