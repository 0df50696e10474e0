import type { Core } from '@strapi/types';
import type { Run, RunState } from '../../../../shared/contracts/erasure';
import { listJobs } from '../../jobs';
import { openSql } from '../../kernel/sql/sql';
import { ERASURE } from '../execute/erasure-job';
import { toRun } from './read-run';

/** From the confirmation on; whatever was never confirmed erased nothing. */
const CONFIRMED: readonly RunState[] = [
  ...(['confirmed', 'running', 'paused', 'erased'] as const),
  ...(['done', 'partial', 'failed', 'cancelled'] as const),
];

/** Erasures, newest first, a page at a time. */
export async function listRuns(
  strapi: Core.Strapi,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<{ readonly runs: Run[]; readonly total: number }> {
  const { jobs, total } = await listJobs(openSql(strapi), {
    name: ERASURE,
    states: CONFIRMED,
    page,
    pageSize,
  });
  const runs: Run[] = [];
  for (const job of jobs) runs.push(await toRun(strapi, job));
  return { runs, total };
}
