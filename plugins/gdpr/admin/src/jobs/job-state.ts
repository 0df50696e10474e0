import { LIVE_STATES } from '../../../shared/contracts/job-states';
import type { JobAct, JobView } from '../../../shared/contracts/jobs';
import { isOver } from '../erasure/run-state';

/** Whether a job still has work before it, or waits for somebody's word. */
export const isLive = ({ state }: Pick<JobView, 'state'>): boolean =>
  state === 'awaiting-approval' || (LIVE_STATES as readonly string[]).includes(state);

/** Whether a job's figures move by themselves: only then is the server asked again and again. */
export const moves = ({ state }: Pick<JobView, 'state'>): boolean =>
  state === 'confirmed' || state === 'running' || state === 'erased';

/** Share of the people dealt with, 0 to 100; below 100 as long as the job has not ended. */
export function percentOf(job: Pick<JobView, 'state' | 'done' | 'refused' | 'total'>): number {
  if (job.state === 'done' || job.state === 'partial') return 100;
  if (job.total === 0) return 0;
  const share = Math.floor(((job.done + job.refused) / job.total) * 100);
  return isOver(job.state) ? Math.min(share, 100) : Math.min(share, 99);
}

/** The quarters that are told to those who do not see the bar: 0, 25, 50, 75, 100. */
export const quarterOf = (percent: number): number => Math.floor(percent / 25) * 25;

/** Jobs to be shown first: those that run, then those that wait; each once, the newest first. */
export function firstJobs(...lists: readonly (readonly JobView[])[]): JobView[] {
  const byId = new Map(lists.flat().map((job) => [job.jobId, job]));
  return [...byId.values()]
    .filter(isLive)
    .sort((a, b) => rank(a) - rank(b) || b.createdAt.localeCompare(a.createdAt));
}

/** Jobs that wait for this caller's approval. */
export const awaitingMine = (jobs: readonly JobView[]): JobView[] =>
  jobs.filter(({ acts }) => acts.includes('approve'));

/**
 * What is offered of what the server allows, in the order in which it is wanted. While a job waits for approval,
 * stopping and refusing come to the same: whoever may approve refuses, whoever asked withdraws.
 */
export function offeredActs({ acts, state }: Pick<JobView, 'acts' | 'state'>): JobAct[] {
  const same = acts.includes('approve') ? 'cancel' : 'reject';
  return ACTS.filter(
    (act) => acts.includes(act) && (state !== 'awaiting-approval' || act !== same),
  );
}

const ACTS = ['approve', 'reject', 'resume', 'pause', 'retry', 'cancel'] as const;

const ORDER = ['awaiting-approval', 'running', 'erased', 'confirmed', 'paused'];

const rank = ({ acts, state }: JobView): number =>
  acts.includes('approve') ? -1 : ORDER.indexOf(state);
