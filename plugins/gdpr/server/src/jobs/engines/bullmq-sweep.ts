import type { Worker } from '../engine';
import { WINDOW, type MessageQueue } from './bullmq-queue';

/** Messages beyond which a queue is busy: more can wait until it is not. */
const BUSY = WINDOW / 2;

/**
 * Sends what waits in the database and has no message: the rest of a large job, a chunk that was put off after a failure,
 * or whose message came while it was still held by a process that has died, everything when the queue was emptied. The
 * queue leaves known messages alone, so any instance may do this at any time.
 *
 * Then does one piece of work without being asked: the chunk of a dead process, whose message the queue still believes in
 * hand, or the conclusion of a job, for which no message stands.
 */
export async function sweep({
  queue,
  worker,
  work,
}: {
  readonly queue: Pick<MessageQueue, 'add' | 'count'>;
  readonly worker: Pick<Worker, 'live' | 'waiting' | 'work'>;
  readonly work: boolean;
}): Promise<void> {
  const live = await worker.live();
  if (live.length === 0 || (await queue.count()) > BUSY) return;
  for (const jobId of live) await queue.add(jobId, await worker.waiting(jobId));
  if (work) await worker.work();
}
