import type { Core } from '@strapi/types';
import { errorCode } from '../../kernel/error-code';
import type { JobEngine, Worker } from '../engine';
import type { QueueAddress } from './bullmq-connection';
import { QueuePackageMissing, QueueUnreachable } from './bullmq-errors';
import { openMessageQueue, type MessageQueue } from './bullmq-queue';
import { startRounds, type Rounds } from './bullmq-rounds';
import { sweep } from './bullmq-sweep';

/** Where the messages are kept, and what this instance does with them. */
export interface BullmqOptions extends QueueAddress {
  /** chunks at once */
  readonly concurrency: number;
  /** false on an instance that only serves people: it hands out, and works on nothing. @default true */
  readonly work?: boolean;
  /** milliseconds between two looks for chunks without a message, and for a server that was away. @default 5000 */
  readonly every?: number;
}

/**
 * Fans chunks out over all instances: one message for each chunk, ids only. The database stays the truth, so a message
 * that comes twice or late is acknowledged and forgotten, and one that was lost is sent again by the sweeper. A server
 * that is away stops no boot and no request: jobs wait for it.
 */
export function createBullmqEngine(
  strapi: Pick<Core.Strapi, 'log'>,
  { concurrency, work = true, every = 5_000, ...address }: BullmqOptions,
): JobEngine {
  let queue: MessageQueue | undefined;
  let hands: Worker | undefined;
  let rounds: Promise<Rounds> | undefined;

  const open = async (worker: Worker) => {
    const opened = await openMessageQueue(strapi, address);
    try {
      if (work) await opened.deliver((message) => worker.work(message), concurrency);
      return opened;
    } catch (error) {
      await opened.close();
      throw error;
    }
  };
  return {
    name: 'bullmq',
    async start(worker) {
      hands = worker;
      const round = async () => {
        queue ??= await open(worker);
        await sweep({ queue, worker, work });
      };
      rounds = startRounds(round, { every, failed: tellOnce(strapi) });
      await rounds;
    },
    async dispatch(jobId) {
      if (!queue || !hands) return;
      try {
        await queue.add(jobId, await hands.waiting(jobId));
      } catch (error) {
        // the job is stored: whoever confirmed it must not be told that it failed
        strapi.log.warn(
          `gdpr: job ${jobId} could not be handed to the queue (${errorCode(error) ?? 'unknown'}); it starts when the queue answers again`,
        );
      }
    },
    async stop() {
      // a start that is still under way leaves nothing open behind it
      await rounds?.then(
        (started) => started.stop(),
        () => undefined,
      );
      await queue?.close();
      queue = undefined;
    },
  };
}

/** One line for each outage; what can only be mended by hand is thrown. */
function tellOnce(strapi: Pick<Core.Strapi, 'log'>): (error: unknown, isFirst: boolean) => void {
  return (error, isFirst) => {
    if (error instanceof QueuePackageMissing) throw error;
    if (!isFirst) return;
    if (error instanceof QueueUnreachable)
      strapi.log.error(`${error.message}; jobs wait until then`);
    else
      strapi.log.warn(
        `gdpr: looking for chunks without a message failed (${errorCode(error) ?? 'unknown'}); tried again`,
      );
  };
}
