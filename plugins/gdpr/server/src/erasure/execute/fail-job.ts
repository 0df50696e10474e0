import type { RunState } from '../../../../shared/contracts/erasure';
import { INSTANCE, JobCannotRun, logJob, moveJob } from '../../jobs';
import { GdprError } from '../../kernel/errors';
import { inTransaction } from '../../kernel/sql/sql';
import { append } from '../../ledger';
import type { Executor } from './executor';

/** Ends a job that cannot run at all. Nothing of the step that failed was changed; what was done before stays done. */
export async function failJob(executor: Executor, jobId: string, error: unknown): Promise<never> {
  const failure = error instanceof GdprError ? error.code : 'E_GDPR_UNEXPECTED';
  const now = executor.clock.now();
  await inTransaction(executor.strapi, async (sql) => {
    const moved = await moveJob(sql, jobId, {
      from: ['confirmed', 'running'],
      state: 'failed' satisfies RunState,
      failure,
      finishedAt: now,
    });
    if (!moved) return;
    await logJob(sql, jobId, { at: now, event: 'failed', instance: INSTANCE, code: failure });
    await append(sql, {
      at: now,
      kind: 'erasure.failed',
      actor: 'system',
      job: jobId,
      payload: { failure },
    });
  });
  throw new JobCannotRun(error);
}
