import type { Sql } from '../kernel/sql/sql';

/** A share of a job's subjects: what one worker claims at a time. Numbers count from 0. */
export interface Chunk {
  readonly jobId: string;
  readonly number: number;
  /** position of its first subject in the job */
  readonly from: number;
  /** how many subjects */
  readonly size: number;
  /** subjects of it that are committed already: a worker that takes over goes on from there */
  readonly done: number;
  /** times that it was claimed */
  readonly attempts: number;
  /** grows with each claim: a worker whose number is no longer the row's must not commit */
  readonly fence: number;
}

/** What jobs of one name do. Registered once at boot by the feature that owns the name. */
export interface Runner {
  readonly name: string;
  /**
   * Sizes of the chunks, in their order, for a job whose subjects are no list of documents; they add up to its total.
   * Left out: the list is cut into equal ones.
   */
  readonly shares?: (jobId: string) => Promise<readonly number[]>;
  /**
   * Treats a claimed chunk in as many transactions as it likes; each moves the chunk's cursor under its fence. Asks
   * `hold` before each, and returns where it stands when it may not go on.
   */
  readonly runChunk: (chunk: Chunk, hold: Hold) => Promise<void>;
  /** After the last chunk, on one worker; idempotent, as a killed process may have done part of it. */
  readonly complete: (jobId: string) => Promise<void>;
  /** Written in the transaction that cancels: the evidence that somebody stopped it. */
  readonly cancelled?: (sql: Sql, jobId: string, actor: string) => Promise<void>;
}

/** A chunk in hand, seen from the one that works on it. */
export interface Hold {
  /** False when the job was paused or cancelled, the chunk was taken over, or this process stops. */
  readonly mayGoOn: () => Promise<boolean>;
}

/** What an engine calls. */
export interface Worker {
  /** Claims a chunk (of a job, or of any) and runs it; false when there was none to claim. */
  readonly work: (wanted?: { readonly jobId: string; readonly number: number }) => Promise<boolean>;
  /** Numbers of the chunks of a running job that nobody holds. */
  readonly waiting: (jobId: string) => Promise<readonly number[]>;
  /** Ids of the jobs that have work. */
  readonly live: () => Promise<readonly string[]>;
}

/** A recurring task; `createSchedules` (schedule.ts) runs it once for the whole cluster, whichever engine runs the jobs. */
export interface Schedule {
  readonly name: string;
  /** cron rule of five fields */
  readonly rule: string;
  /** IANA time zone. @example `Europe/Paris` */
  readonly timeZone: string;
}

/**
 * Who hands chunks to workers. The database stays the truth: an engine that forgets or repeats a message loses and
 * doubles nothing, because each chunk is claimed by compare-and-set.
 */
export interface JobEngine {
  readonly name: 'embedded' | 'bullmq';
  readonly start: (worker: Worker) => Promise<void>;
  /** Work is there: a job was confirmed, approved, resumed or is tried again. */
  readonly dispatch: (jobId: string) => Promise<void>;
  /** Waits for the chunks in hand; hands out no more. */
  readonly stop: () => Promise<void>;
}
