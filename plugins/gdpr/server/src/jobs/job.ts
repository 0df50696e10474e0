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
  readonly total: number;
  readonly done: number;
  readonly failure: string | null;
  readonly createdAt: Date;
  readonly confirmedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** What a new job is made of. */
export interface NewJob {
  readonly name: string;
  readonly state: string;
  readonly plan: unknown;
  readonly planHash: string;
  readonly tokenHash: string | null;
  readonly tokenExpiresAt: Date | null;
  readonly requestedBy: number | null;
  readonly confirmation?: unknown;
  readonly subjects: readonly JobSubject[];
  readonly createdAt: Date;
}

/** What may change while a job lives. */
export interface JobChange {
  readonly state?: string;
  readonly confirmation?: unknown;
  readonly result?: unknown;
  readonly done?: number;
  readonly failure?: string | null;
  readonly tokenHash?: string | null;
  readonly confirmedAt?: Date;
  readonly finishedAt?: Date;
}
