import type { JobEngine, Worker } from '../engine';

/** Milliseconds between two looks while a job is live, and while none is. */
const BUSY = 1_000;
const IDLE = 5_000;

/** What this instance does. */
export interface EmbeddedOptions {
  /** chunks at once */
  readonly concurrency: number;
  /** false on an instance that only serves people: others find its jobs in the database. @default true */
  readonly work?: boolean;
}

/** Needs nothing but the database: each instance looks for chunks, and the claim decides whose each is. */
export function createEmbeddedEngine({ concurrency, work = true }: EmbeddedOptions): JobEngine {
  let stopped = false;
  let loops: Promise<void>[] = [];
  const sleepers = new Set<() => void>();
  const wake = () => {
    for (const wakeUp of sleepers) wakeUp();
  };

  const sleep = (milliseconds: number) =>
    new Promise<void>((done) => {
      const awake = () => {
        clearTimeout(timer);
        sleepers.delete(awake);
        done();
      };
      const timer = setTimeout(awake, milliseconds);
      timer.unref();
      sleepers.add(awake);
    });

  const loop = async (worker: Worker) => {
    while (!stopped) {
      if (await worker.work().catch(() => false)) continue;
      const live = await worker.live().catch(() => []);
      // read again: stopping may have begun while this looked
      if (isStopped()) return;
      await sleep(live.length > 0 ? BUSY : IDLE);
    }
  };
  const isStopped = () => stopped;

  return {
    name: 'embedded',
    start(worker) {
      loops = Array.from({ length: work ? concurrency : 0 }, () => loop(worker));
      return Promise.resolve();
    },
    dispatch() {
      wake();
      return Promise.resolve();
    },
    async stop() {
      stopped = true;
      wake();
      await Promise.all(loops);
    },
  };
}
