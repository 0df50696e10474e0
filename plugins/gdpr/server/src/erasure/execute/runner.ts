import type { Runner } from '../../jobs';
import { append } from '../../ledger';
import { completeRun } from './complete-run';
import { eraseSlices } from './erase-slices';
import { ERASURE } from './erasure-job';
import type { Executor } from './executor';

/** What jobs of the name `erasure` do. */
export const erasureRunner = (executor: Executor): Runner => ({
  name: ERASURE,
  runChunk: (chunk, hold) => eraseSlices(executor, chunk, hold),
  complete: (jobId) => completeRun(executor, jobId),
  cancelled: async (sql, jobId, actor) => {
    const at = executor.clock.now();
    await append(sql, { at, kind: 'erasure.cancelled', actor, job: jobId, payload: {} });
  },
});
