import type { Core } from '@strapi/types';
import type { Job, JobsOptions } from 'bullmq';
import { errorCode } from '../../kernel/error-code';
import { openBullmq, type QueueAddress } from './bullmq-connection';

export type { QueueAddress } from './bullmq-connection';

/** All that a message says. */
export interface ChunkMessage {
  readonly jobId: string;
  readonly number: number;
}

/** The few things that are asked of a queue. */
export interface MessageQueue {
  /** Adds messages for the first of these chunks, as many as the window is wide; leaves those alone that have one. */
  readonly add: (jobId: string, numbers: readonly number[]) => Promise<void>;
  /** Messages that are not settled: waiting, delayed or in hand. */
  readonly count: () => Promise<number>;
  /** Delivers messages from now on; what throws is delivered again later. */
  readonly deliver: (
    work: (message: ChunkMessage) => Promise<unknown>,
    concurrency: number,
  ) => Promise<void>;
  /** Waits for the messages in hand, then lets the connections go. */
  readonly close: () => Promise<void>;
}

/**
 * Messages of one job sent ahead: half a minute of work for the largest cluster. So a job of any size costs the queue a
 * megabyte, and whoever confirms it waits milliseconds; the sweeper sends the next ones.
 */
export const WINDOW = 1000;

/** Settled messages leave nothing behind: the database knows what was done. */
const MESSAGE = {
  attempts: 6,
  backoff: { type: 'exponential', delay: 1000, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: true,
} as const satisfies JobsOptions;

/**
 * A message in hand is kept alive every 4 s and given to another after 20 s of silence: a little longer than the claim of
 * a chunk lasts, so that whoever gets the message may have the chunk.
 */
const IN_HAND = {
  lockDuration: 20_000,
  lockRenewTime: 4_000,
  stalledInterval: 5_000,
  maxStalledCount: 1000,
} as const;

/** Connects to the queue; refuses with what to do when a package or the server is missing. */
export async function openMessageQueue(
  strapi: Pick<Core.Strapi, 'log'>,
  address: QueueAddress,
): Promise<MessageQueue> {
  const bullmq = await openBullmq(strapi, address);
  return {
    async add(jobId, numbers) {
      await bullmq.queue.addBulk(
        numbers.slice(0, WINDOW).map((number) => ({
          name: 'chunk',
          data: { jobId, number } satisfies ChunkMessage,
          // the queue ignores an id that it holds: a chunk never has two messages
          opts: { ...MESSAGE, jobId: `${jobId}-${String(number)}` },
        })),
      );
    },
    count: () => bullmq.queue.getJobCountByTypes('wait', 'delayed', 'active', 'prioritized'),
    deliver: (work, concurrency) =>
      bullmq.deliver((message: Job<ChunkMessage>) => settled(strapi, message.data, work), {
        ...IN_HAND,
        concurrency,
      }),
    close: () => bullmq.close(),
  };
}

/** The queue keeps the texts of errors, and those of a database quote values: only the code may reach it. */
async function settled(
  strapi: Pick<Core.Strapi, 'log'>,
  { jobId, number }: ChunkMessage,
  work: (message: ChunkMessage) => Promise<unknown>,
): Promise<void> {
  try {
    await work({ jobId, number });
  } catch (error) {
    const code = errorCode(error) ?? 'unknown';
    strapi.log.warn(
      `gdpr: chunk ${String(number)} of job ${jobId} failed (${code}); it will be tried again`,
    );
    throw new ChunkFailed(code);
  }
}

/** What a queue may know of a failure. */
class ChunkFailed extends Error {
  override readonly name = 'ChunkFailed';

  constructor(code: string) {
    super(code);
    delete this.stack;
  }
}
