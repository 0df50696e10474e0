import { Cron } from 'croner';
import type { RunState } from '../../../../shared/contracts/erasure';
import type { ScanView } from '../../../../shared/contracts/scan';
import { jobs, type Job, type Progress } from '../../jobs';
import { GdprNotFound } from '../../kernel/errors';
import { settings } from '../../kernel/settings';
import { openSql } from '../../kernel/sql/sql';
import { staffNames } from '../../kernel/staff-names';
import { resultOf } from '../run/complete-scan';
import { SCAN, type ScanPlan } from '../run/scan-plan';
import type { Scanner } from '../scanner';

const STATES: readonly RunState[] = [
  ...(['confirmed', 'running', 'paused', 'erased'] as const),
  ...(['done', 'partial', 'failed', 'cancelled'] as const),
];

/** Scans, the newest first. */
export async function listScans(
  scanner: Scanner,
  page: { readonly page: number; readonly pageSize: number },
): Promise<{ readonly scans: ScanView[]; readonly total: number }> {
  const { strapi } = scanner;
  const { jobs: list, total } = await jobs(strapi).list({ name: SCAN, states: STATES, ...page });
  return { scans: await viewScans(scanner, list), total };
}

/** One scan. */
export async function findScan(scanner: Scanner, jobId: string): Promise<ScanView> {
  const job = await jobs(scanner.strapi).find(jobId);
  const [view] = job?.name === SCAN ? await viewScans(scanner, [job]) : [];
  if (view) return view;
  throw new GdprNotFound('E_GDPR_NO_SUCH_SCAN', `No scan ${jobId}.`);
}

/** When the next scan is due by the schedule; undefined where there is none. */
export function nextScan({ strapi, clock }: Scanner): string | undefined {
  const { schedule, timeZone } = settings(strapi).scan;
  if (schedule === null) return undefined;
  const next = new Cron(schedule, { timezone: timeZone, paused: true, mode: '5-part' }).nextRun(
    clock.now(),
  );
  return next?.toISOString();
}

async function viewScans(scanner: Scanner, list: readonly Job[]): Promise<ScanView[]> {
  const { strapi } = scanner;
  const progress = await jobs(strapi).progress(list.map(({ jobId }) => jobId));
  const names = await staffNames(
    strapi,
    list.map(({ requestedBy }) => requestedBy),
  );
  const views: ScanView[] = [];
  for (const job of list) {
    const { findings } = await resultOf(openSql(strapi), job.jobId);
    views.push(viewOf(job, { findings, names, progress: progress.get(job.jobId) }));
  }
  return views;
}

interface Around {
  readonly findings: number;
  readonly names: ReadonlyMap<number, string>;
  readonly progress: Progress | undefined;
}

function viewOf(job: Job, { findings, names, progress }: Around): ScanView {
  const { scope, attachments } = job.plan as ScanPlan;
  const name = job.requestedBy === null ? undefined : names.get(job.requestedBy);
  return {
    ...{ jobId: job.jobId, state: job.state as RunState, scope, attachments },
    ...{ rows: job.total, rowsDone: progress?.done ?? job.done, findings },
    ...{ rowsFailed: progress?.refused ?? job.refused, createdAt: job.createdAt.toISOString() },
    ...(job.startedAt ? { startedAt: job.startedAt.toISOString() } : {}),
    ...(job.finishedAt ? { finishedAt: job.finishedAt.toISOString() } : {}),
    ...(name === undefined ? {} : { requestedByName: name }),
  };
}
