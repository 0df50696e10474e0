import type { Core } from '@strapi/types';
import type { RunState } from '../../../shared/contracts/erasure';
import type { JobAct, JobKind, JobView } from '../../../shared/contracts/jobs';
import { labelsOf, resultSoFar, type Caller } from '../erasure';
import { jobs, type Job, type Progress } from '../jobs';
import { openSql } from '../kernel/sql/sql';
import { staffNames } from '../kernel/staff-names';
import type { DecisionPlan } from '../scan';
import { failedCounts } from './failed-counts';
import { actionOn, fits, kindOf, modeOf } from './job-kinds';

/** Jobs as their page shows them to this caller. */
export async function viewJobs(
  strapi: Core.Strapi,
  list: readonly Job[],
  caller: Caller,
): Promise<JobView[]> {
  const progress = await jobs(strapi).progress(list.map(({ jobId }) => jobId));
  const names = await staffNames(
    strapi,
    list.flatMap(({ requestedBy, approvedBy }) => [requestedBy, approvedBy]),
  );
  const failed = await failedCounts(
    openSql(strapi),
    list.map(({ jobId }) => jobId),
  );
  const views: JobView[] = [];
  for (const job of list) {
    const own = { progress: progress.get(job.jobId), failed: failed.get(job.jobId) ?? 0 };
    views.push(viewOf(job, { caller, names, types: await typesOf(strapi, job), ...own }));
  }
  return views;
}

interface Around {
  readonly caller: Caller;
  readonly names: ReadonlyMap<number, string>;
  readonly types: JobView['types'];
  readonly progress: Progress | undefined;
  /** treatments that failed */
  readonly failed: number;
}

function viewOf(job: Job, { caller, names, types, progress, failed }: Around): JobView {
  const kind = kindOf(job) ?? 'erasure';
  const { done, refused } = progress ?? job;
  return {
    ...{ jobId: job.jobId, name: job.name, kind, ...whatOf(job, kind) },
    state: job.state as RunState,
    ...{ total: job.total, done, refused, excluded: job.excluded, types },
    instances: progress?.instances ?? [],
    createdAt: job.createdAt.toISOString(),
    ...present({
      ...pace(job, progress),
      uid: job.uid,
      ...by('requestedBy', job.requestedBy, names),
      ...by('approvedBy', job.approvedBy, names),
      confirmedAt: job.confirmedAt?.toISOString(),
      startedAt: job.startedAt?.toISOString(),
      finishedAt: job.finishedAt?.toISOString(),
      failure: job.failure,
      retryOf: job.retryOf,
    }),
    acts: actsOf(job, kind, { caller, failed }),
  };
}

/** What an erasure, or a decision, does. */
function whatOf(job: Job, kind: JobKind): Pick<JobView, 'mode' | 'decision'> {
  if (kind === 'erasure') return { mode: modeOf(job) };
  return kind === 'decision' ? { decision: (job.plan as DecisionPlan).act } : {};
}

/** A rate is of use while there is something left to do. */
function pace({ state, total }: Job, progress: Progress | undefined) {
  if (progress?.rate === undefined || state !== 'running') return {};
  const left = total - progress.done - progress.refused;
  return { rate: progress.rate, remaining: Math.ceil(left / progress.rate) };
}

const by = (
  role: 'requestedBy' | 'approvedBy',
  id: number | null,
  names: ReadonlyMap<number, string>,
) => (id === null ? {} : { [role]: id, [`${role}Name`]: names.get(id) });

/** What may be done with a job from each state; whether the caller may do it comes on top. */
const FROM: Readonly<Partial<Record<RunState, readonly JobAct[]>>> = {
  'awaiting-approval': ['approve', 'reject', 'cancel'],
  confirmed: ['pause', 'cancel'],
  running: ['pause', 'cancel'],
  paused: ['resume', 'cancel'],
  partial: ['retry'],
  done: ['retry'],
  cancelled: ['retry'],
};

/** What this caller may do with a job now. */
export function actsOf(
  job: Pick<Job, 'name' | 'plan' | 'state' | 'requestedBy'>,
  kind: JobKind,
  { caller, failed }: { readonly caller: Caller; readonly failed: number },
): JobAct[] {
  if (!caller.ability.can(`plugin::gdpr.${actionOn(job)}`)) return [];
  return (FROM[job.state as RunState] ?? []).filter((act) => {
    if (!fits(kind, act)) return false;
    if (act === 'approve') return job.requestedBy !== caller.id;
    return act !== 'retry' || failed > 0;
  });
}

async function typesOf(strapi: Core.Strapi, job: Job): Promise<JobView['types']> {
  if (kindOf(job) !== 'erasure') return [];
  const totals = (await resultSoFar(openSql(strapi), job))?.types ?? [];
  const known = totals.filter(({ uid }) => strapi.db.metadata.has(uid));
  return Promise.all(
    known.map(async (total) => ({ ...total, label: (await labelsOf(strapi, total.uid)).type })),
  );
}

type Present<T> = { readonly [K in keyof T]?: NonNullable<T[K]> };

/** What is known: a property that is not there is left out rather than null. */
const present = <T extends object>(values: T): Present<T> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null),
  ) as Present<T>;
