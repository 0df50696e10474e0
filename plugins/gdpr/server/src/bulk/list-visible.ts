import type { Core } from '@strapi/types';
import type { RunState } from '../../../shared/contracts/erasure';
import { LIVE_STATES } from '../../../shared/contracts/job-states';
import type { Caller } from '../erasure';
import { jobs, type Job } from '../jobs';
import { readableNames } from './job-kinds';

const ENDED = ['done', 'partial', 'failed', 'cancelled', 'rejected'] as const satisfies RunState[];
const LIVE = [...LIVE_STATES, 'awaiting-approval'] as const;

/** Which jobs to list. */
export interface JobsQuery {
  readonly page: number;
  readonly pageSize: number;
  /** only those with work, or a decision, before them */
  readonly live: boolean;
  /** who asks; left out, a program that sees all */
  readonly caller?: Caller;
}

/** Jobs that were confirmed, newest first, a page at a time. */
export const listVisible = (
  strapi: Core.Strapi,
  { live, caller, ...page }: JobsQuery,
): Promise<{ readonly jobs: Job[]; readonly total: number }> =>
  jobs(strapi).list({
    ...{ names: readableNames(caller), states: live ? LIVE : [...LIVE, ...ENDED] },
    ...page,
  });
