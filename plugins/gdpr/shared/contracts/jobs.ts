import { z } from 'zod';
import type { DocumentRef, Label, Mode, RunState, TypeLine } from './erasure';
import type { Decision } from './scan';

/** Why a document was left out, or could not be treated. */
export const REFUSAL_CODES = [
  'blocked', // a blocker of the host (an open order, say); `detail` is its name
  'already-anonymised',
  'several-owners', // the record belongs to several people: which of them is meant is not for a list to decide
  'no-owner', // the record belongs to nobody
  'not-readable', // the caller may not read the person it belongs to
  'gone', // deleted between the selection and its turn
  'failed', // tried several times in vain; `detail` is the code of the error, never its text
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A document that a job did not treat. */
export interface Refusal extends DocumentRef {
  readonly code: RefusalCode;
  readonly detail?: string;
  /** the reason in words, for the screen; a blocker speaks for itself */
  readonly label?: Label;
  /** when: at the selection or while running */
  readonly phase: 'selection' | 'run';
  readonly at: string;
}

/** What an administrator may do with a job now. */
export const JOB_ACTS = ['pause', 'resume', 'cancel', 'retry', 'approve', 'reject'] as const;
export type JobAct = (typeof JOB_ACTS)[number];

/** What a job is: it erases people, reads texts (its unit is a row), or decides findings of a scan (a record). */
export const JOB_KINDS = ['erasure', 'scan', 'decision'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** A job as the page shows it: ids, counts and moments only. */
export interface JobView {
  readonly jobId: string;
  readonly name: string;
  readonly kind: JobKind;
  /** of an erasure only */
  readonly mode?: Mode;
  /** of a decision only */
  readonly decision?: Decision;
  readonly state: RunState;
  /** subjects: those selected for treatment, those treated, those refused while running */
  readonly total: number;
  readonly done: number;
  readonly refused: number;
  /** left out at the selection */
  readonly excluded: number;
  /** subjects a second over the last minute of work; absent until there is a measure */
  readonly rate?: number;
  /** seconds, at that rate */
  readonly remaining?: number;
  readonly types: readonly TypeLine[];
  /** the content type whose list it was started from */
  readonly uid?: string;
  readonly requestedBy?: number;
  readonly requestedByName?: string;
  readonly approvedBy?: number;
  readonly approvedByName?: string;
  /** instances that hold a chunk now, `host:pid` */
  readonly instances: readonly string[];
  readonly createdAt: string;
  readonly confirmedAt?: string;
  readonly startedAt?: string;
  readonly finishedAt?: string;
  readonly failure?: string;
  /** the job whose refused rows this one tries again */
  readonly retryOf?: string;
  /** what this caller may do with it now */
  readonly acts: readonly JobAct[];
}

/** One line of a job's log. */
export interface JobLogLine {
  readonly at: string;
  readonly event:
    | 'planned'
    | 'approval-asked'
    | 'approved'
    | 'rejected'
    | 'confirmed'
    | 'started'
    | 'chunk-done'
    | 'chunk-retried'
    | 'chunk-quarantined'
    | 'taken-over'
    | 'paused'
    | 'resumed'
    | 'cancelled'
    | 'finished'
    | 'failed';
  readonly actor?: string;
  readonly instance?: string;
  readonly chunk?: number;
  readonly subjects?: number;
  /** code of an error, never its text */
  readonly code?: string;
}

export const jobParams = z.object({
  jobId: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/, 'must be the id of a job'),
});
const page = {
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
  format: z.enum(['json', 'csv']).default('json'),
};
/** @example `/gdpr/jobs?live=true` */
export const jobsQuery = z.object({ ...page, live: z.enum(['true', 'false']).default('false') });
export const refusalsQuery = z.object({
  ...page,
  locale: z.enum(['fr', 'en']).default('fr'),
  /** only these; in the CSV all of them */
  phase: z.enum(['selection', 'run']).optional(),
});
/** Body of pause, resume, cancel, retry, approve, reject. */
export const jobActRequest = z.strictObject({
  /** why, for `reject` and `cancel`; kept with the proof */
  reason: z.string().max(500).optional(),
});
