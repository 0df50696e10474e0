import { settings } from '../kernel/settings';
import { inTransaction, openSql } from '../kernel/sql/sql';
import type { Claimed } from './claim-chunk';
import { failureCode, isUnavailable, JobCannotRun } from './chunk-failure';
import type { Chunk, Hold } from './engine';
import { isDone, LeaseLost, quarantineChunk, releaseChunk, renewChunk } from './hold-chunk';
import { logJob, type NewLogLine } from './job-log';
import { WORKABLE } from './job-states';
import { INSTANCE, instanceOf, LEASE } from './lease';
import { findJob } from './store';
import type { Workshop } from './worker';

/** Milliseconds before a chunk that failed is tried again; doubled each time, half a minute at most. */
const BACKOFF = 500;
const LONGEST = 30_000;

/**
 * Runs a chunk in hand. A failure puts it off and, after `jobs.attempts`, sets aside what is left of it; only a job that
 * cannot run at all throws.
 */
export async function runClaimed(workshop: Workshop, claimed: Claimed): Promise<void> {
  const { chunk } = claimed;
  const job = await findJob(openSql(workshop.strapi), chunk.jobId);
  const runner = job && workshop.runners.get(job.name);
  if (!runner) return;
  if (claimed.takenFrom !== undefined) {
    await note(workshop, chunk, { event: 'taken-over', code: instanceOf(claimed.takenFrom) });
  }
  const hold = holdOf(workshop, chunk);
  try {
    await runner.runChunk(chunk, hold);
    await giveBack(workshop, chunk, false);
    await noteDone(workshop, chunk);
  } catch (error) {
    await afterFailure(workshop, claimed, error);
  } finally {
    hold.end();
  }
}

/** Heartbeats, and knows whether to go on. */
function holdOf({ strapi, clock, stopping }: Workshop, chunk: Chunk): Hold & { end: () => void } {
  let lost = false;
  const timer = setInterval(() => {
    renewChunk(openSql(strapi), chunk, clock.now()).then(
      (renewed) => (lost = !renewed),
      // the next beat may succeed, and the fence decides in the end
      () => undefined,
    );
  }, LEASE / 3);
  timer.unref();
  return {
    end: () => {
      clearInterval(timer);
    },
    async mayGoOn() {
      if (lost || stopping()) return false;
      const job = await findJob(openSql(strapi), chunk.jobId);
      return WORKABLE.some((state) => state === job?.state);
    },
  };
}

/** Does nothing to a chunk that is done, or another worker's. */
async function giveBack({ strapi, clock }: Workshop, chunk: Chunk, failed: boolean): Promise<void> {
  await releaseChunk(openSql(strapi), chunk, { notBefore: clock.now(), failed });
}

async function afterFailure(workshop: Workshop, claimed: Claimed, error: unknown): Promise<void> {
  const { chunk } = claimed;
  if (error instanceof LeaseLost) return;
  if (error instanceof JobCannotRun) {
    await giveBack(workshop, chunk, false);
    throw error;
  }
  const code = failureCode(error);
  const blameless = isUnavailable(error);
  const failures = claimed.failures + (blameless ? 0 : 1);
  if (failures >= settings(workshop.strapi).jobs.attempts) {
    await quarantine(workshop, chunk, code);
    return;
  }
  const now = workshop.clock.now();
  const wait = Math.min(BACKOFF * 2 ** failures, LONGEST);
  await releaseChunk(openSql(workshop.strapi), chunk, {
    notBefore: new Date(now.getTime() + wait),
    failed: !blameless,
  });
  await note(workshop, chunk, { event: 'chunk-retried', code });
}

async function quarantine(workshop: Workshop, chunk: Chunk, code: string): Promise<void> {
  const now = workshop.clock.now();
  await inTransaction(workshop.strapi, async (sql) => {
    const subjects = await quarantineChunk(sql, chunk, { code, now });
    if (subjects === 0) return;
    const line = { at: now, chunk: chunk.number, instance: INSTANCE, subjects, code };
    await logJob(sql, chunk.jobId, { ...line, event: 'chunk-quarantined' });
  });
}

async function noteDone(workshop: Workshop, chunk: Chunk): Promise<void> {
  if (!(await isDone(openSql(workshop.strapi), chunk))) return;
  await note(workshop, chunk, { event: 'chunk-done', subjects: chunk.size - chunk.done });
}

async function note(
  { strapi, clock }: Workshop,
  chunk: Chunk,
  line: Pick<NewLogLine, 'event' | 'code' | 'subjects'>,
): Promise<void> {
  const where = { at: clock.now(), instance: INSTANCE, chunk: chunk.number };
  await logJob(openSql(strapi), chunk.jobId, { ...where, ...line });
}
