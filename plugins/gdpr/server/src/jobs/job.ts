/** A document that a job acts on, in the order frozen by its plan. */
export interface JobSubject {
  readonly uid: string;
  readonly documentId: string;
}

/** A named piece of work with a plan, a cursor and a progress. `plan`, `confirmation` and `result` hold ids and counts. */
export interface Job {
  readonly jobId: string;
  readonly name: string;
  readonly state: string;
  readonly plan: unknown;
  readonly planHash: string;
  readonly tokenHash: string | null;
  readonly tokenExpiresAt: Date | null;
  readonly requestedBy: number | null;
  readonly confirmation: unknown;
  readonly result: unknown;
  /** subjects selected; `done` of them were treated and `refused` of them could not be, as last known to the job's row */
  readonly total: number;
  readonly done: number;
  readonly refused: number;
  /** left out at the selection */
  readonly excluded: number;
  readonly failure: string | null;
  /** the content type whose list it was started from, and the selection made there */
  readonly uid: string | null;
  readonly criteria: unknown;
  readonly approvedBy: number | null;
  /** the job whose refused subjects this one tries again */
  readonly retryOf: string | null;
  readonly createdAt: Date;
  readonly confirmedAt: Date | null;
  readonly approvedAt: Date | null;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** What a new job is made of. Many subjects come later, in batches: `addSubjects`, then `freezeJob`. */
export interface NewJob {
  readonly name: string;
  readonly state: string;
  readonly plan: unknown;
  readonly planHash: string;
  readonly tokenHash: string | null;
  readonly tokenExpiresAt: Date | null;
  readonly requestedBy: number | null;
  readonly confirmation?: unknown;
  readonly subjects?: readonly JobSubject[];
  readonly createdAt: Date;
  readonly uid?: string;
  readonly criteria?: unknown;
  readonly retryOf?: string;
}

/** What may change while a job lives. */
export interface JobChange {
  readonly state?: string;
  readonly confirmation?: unknown;
  readonly result?: unknown;
  readonly plan?: unknown;
  readonly planHash?: string;
  readonly total?: number;
  readonly done?: number;
  readonly refused?: number;
  readonly excluded?: number;
  readonly failure?: string | null;
  readonly tokenHash?: string | null;
  readonly tokenExpiresAt?: Date;
  readonly approvedBy?: number;
  readonly confirmedAt?: Date;
  readonly approvedAt?: Date;
  readonly startedAt?: Date;
  readonly finishedAt?: Date;
}
