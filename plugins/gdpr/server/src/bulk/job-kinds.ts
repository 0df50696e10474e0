import type { JobAct, JobKind } from '../../../shared/contracts/jobs';
import type { Mode } from '../../../shared/contracts/erasure';
import { ERASURE, type Caller, type StoredPlan } from '../erasure';
import type { Job } from '../jobs';
import { GdprForbidden } from '../kernel/errors';
import { DECISION, SCAN } from '../scan';

/** What jobs are, by their name; others are nobody's to see. */
const KINDS: Readonly<Record<string, JobKind>> = {
  [ERASURE]: 'erasure',
  [SCAN]: 'scan',
  [DECISION]: 'decision',
};

/** Actions each of which lets somebody read jobs of a kind. */
const READ = {
  erasure: ['erasure.read', 'erasure.anonymise', 'erasure.delete'],
  scan: ['scan.read', 'scan.run', 'scan.decide'],
  decision: ['scan.read', 'scan.run', 'scan.decide'],
} as const satisfies Record<JobKind, readonly string[]>;

const can = ({ ability }: Caller, action: string): boolean => ability.can(`plugin::gdpr.${action}`);

/** What a job is; undefined for one that is not shown. */
export const kindOf = ({ name }: Pick<Job, 'name'>): JobKind | undefined => KINDS[name];

/** Names of the jobs that somebody may read; without a caller, of all that are shown. */
export const readableNames = (caller?: Caller): string[] =>
  Object.keys(KINDS).filter((name) => {
    const kind = KINDS[name];
    return kind !== undefined && (!caller || READ[kind].some((action) => can(caller, action)));
  });

/** The mode of an erasure. */
export const modeOf = (job: Pick<Job, 'plan'>): Mode => (job.plan as StoredPlan).mode;

/** The action that somebody needs to act on a job. */
export function actionOn(job: Pick<Job, 'name' | 'plan'>): string {
  const kind = kindOf(job);
  if (kind === 'scan') return 'scan.run';
  return kind === 'decision' ? 'scan.decide' : `erasure.${modeOf(job)}`;
}

/** What can be done to a job of a kind at all: only an erasure needs a second person, and knows whom it failed. */
export const fits = (kind: JobKind, act: JobAct): boolean =>
  kind === 'erasure' || act === 'pause' || act === 'resume' || act === 'cancel';

/** Refuses whoever may not act on the job. */
export function refuseOthers(caller: Caller, job: Pick<Job, 'name' | 'plan'>): void {
  const action = actionOn(job);
  if (can(caller, action)) return;
  throw new GdprForbidden(
    'E_GDPR_NOT_ALLOWED',
    `You may not act on this job: ask an administrator who holds plugin::gdpr.${action} to.`,
  );
}
