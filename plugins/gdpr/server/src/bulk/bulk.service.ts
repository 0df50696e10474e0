import type { Core } from '@strapi/types';
import type {
  BulkConfirmRequest,
  BulkCountRequest,
  BulkPreviewRequest,
} from '../../../shared/contracts/bulk';
import { erasure, type Caller, type StoredConfirmation } from '../erasure';
import type { Job } from '../jobs';
import { accessor } from '../kernel/accessor';
import { shielded } from '../kernel/sql/shielded';
import { selectDocuments } from '../selection';
import { actOnJob, type Acting } from './act-on-job';
import { confirmAs, confirmBulk } from './confirm-bulk';
import { draftJob, type Draft } from './draft-job';
import { exclusionLines } from './exclusions';
import { findVisible } from './find-visible';
import { viewJobs } from './job-view';
import { listVisible, type JobsQuery } from './list-visible';
import { previewBulk, surveySample } from './preview-bulk';
import { refusalsCsv } from './refusals-csv';

/** Erasures of all that a selection holds: count, preview, confirm; and the jobs they become. */
export const createBulkService = ({ strapi }: { strapi: Core.Strapi }) => ({
  count: (request: BulkCountRequest, { ability }: Caller) =>
    shielded('counting a selection', async () => {
      const now = erasure(strapi).executor().clock.now();
      return (await selectDocuments(strapi, { ...request, ability, now })).count();
    }),
  preview: (request: BulkPreviewRequest, caller: Caller) =>
    shielded('planning a bulk erasure', () => previewBulk(strapi, request, caller)),
  confirm: (request: BulkConfirmRequest, caller: Caller) =>
    shielded('confirming a bulk erasure', () => confirmBulk(strapi, request, caller)),
  /** For the command line, which asks its own questions. */
  draft: (draft: Draft) => shielded('planning a bulk erasure', () => draftJob(strapi, draft)),
  survey: (...asked: [mode: Draft['mode'], drafted: Parameters<typeof surveySample>[2]]) =>
    shielded('planning a bulk erasure', () => surveySample(strapi, ...asked)),
  confirmAs: (jobId: string, confirmation: StoredConfirmation) =>
    shielded('confirming a bulk erasure', () => confirmAs(strapi, jobId, confirmation)),
  exclusions: exclusionLines,
  find: (jobId: string, caller: Caller) => findVisible(strapi, jobId, caller),
  list: (query: JobsQuery) => listVisible(strapi, query),
  view: (list: readonly Job[], caller: Caller) => viewJobs(strapi, list, caller),
  act: (acting: Acting) => shielded('acting on a job', () => actOnJob(strapi, acting)),
  refusalsCsv: (jobId: string, locale: 'fr' | 'en') => refusalsCsv(strapi, jobId, locale),
});

export const bulk = accessor('bulk', createBulkService);
