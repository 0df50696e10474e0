import { setTimeout as pause } from 'node:timers/promises';
import {
  addRefusals,
  advanceChunk,
  chunkResult,
  failureCode,
  findJob,
  INSTANCE,
  isTransient,
  isUnavailable,
  LeaseLost,
  logJob,
  subjectsFrom,
  type Chunk,
  type Hold,
} from '../../jobs';
import { settings } from '../../kernel/settings';
import { inTransaction, openSql } from '../../kernel/sql/sql';
import type { Seed } from '../locate/locate';
import { refuseWrongTags } from '../refuse-wrong-tags';
import type { Executor } from './executor';
import { failJob } from './fail-job';
import { paceOf } from './pace';
import { oweRebuild } from './rebuild';
import { isSampled, runSlice, SAMPLE, type Progressing } from './run-slice';
import type { StoredPlan, StoredResult } from './stored';

/** Milliseconds before work that met another's locks comes again; doubled each time. */
const BACKOFF = 50;
/** Times that a slice of several comes again because of others' locks before it is halved. */
const RETRIES = 5;

/**
 * Erases a chunk of people, slice by slice, from wherever it stands. A plan that was shown whole is one slice, and its
 * failure is the job's; of a list, whoever cannot be erased is refused by name and the others go on.
 */
export async function eraseSlices(executor: Executor, chunk: Chunk, hold: Hold): Promise<void> {
  const sql = openSql(executor.strapi);
  const job = await findJob(sql, chunk.jobId);
  if (!job) return;
  const result = (await chunkResult(sql, chunk)) as StoredResult | null;
  const state: Progressing = { executor, job, chunk, done: chunk.done, result };
  try {
    refuseWrongTags(executor.strapi);
    if ((job.plan as StoredPlan).frozen) {
      await runShown(state);
      return;
    }
  } catch (error) {
    if (error instanceof LeaseLost) throw error;
    await failJob(executor, job.jobId, error);
  }
  if (job.total > 1) await oweRebuild(executor.strapi, job.jobId);
  await runList(state, hold);
}

async function runShown(state: Progressing): Promise<void> {
  const { chunk } = state;
  if (state.done >= chunk.size) return;
  await runSlice(state, await seedsFrom(state, chunk.size));
}

async function runList(state: Progressing, hold: Hold): Promise<void> {
  const { executor, chunk } = state;
  const pace = paceOf(executor.strapi);
  while (state.done < chunk.size && (await hold.mayGoOn())) {
    const most = isSampled(state) ? SAMPLE : pace.size();
    await treat(state, await seedsFrom(state, most), hold);
    await pace.rest();
  }
}

async function seedsFrom({ executor, chunk, done }: Progressing, most: number): Promise<Seed[]> {
  return subjectsFrom(openSql(executor.strapi), chunk.jobId, {
    position: chunk.from + done,
    limit: Math.min(most, chunk.size - done),
  });
}

/** Halves a slice that fails until the one who cannot be erased is alone. */
async function treat(state: Progressing, seeds: readonly Seed[], hold: Hold): Promise<void> {
  try {
    await insistently(state, seeds);
  } catch (error) {
    if (error instanceof LeaseLost || isUnavailable(error)) throw error;
    if (seeds.length === 1) {
      await setAside(state, seeds, failureCode(error));
      return;
    }
    const half = Math.ceil(seeds.length / 2);
    await treat(state, seeds.slice(0, half), hold);
    if (await hold.mayGoOn()) await treat(state, seeds.slice(half), hold);
  }
}

/** Others' locks are waited for; one person alone is tried `jobs.attempts` times, whatever the error. */
async function insistently(state: Progressing, seeds: readonly Seed[]): Promise<void> {
  const { attempts } = settings(state.executor.strapi).jobs;
  for (let tried = 1; ; tried += 1) {
    try {
      await runSlice(state, seeds);
      return;
    } catch (error) {
      const again = isTransient(error) ? RETRIES : seeds.length === 1 ? attempts : 1;
      if (error instanceof LeaseLost || isUnavailable(error) || tried >= again) throw error;
      // two that met once do not meet again when they come back at different times
      await pause(BACKOFF * 2 ** tried + (state.chunk.number % 7) * 10);
    }
  }
}

/** Refuses somebody by name and goes past them; the code of the error is told, never its text. */
async function setAside(state: Progressing, seeds: readonly Seed[], code: string): Promise<void> {
  const { executor, chunk, job } = state;
  const now = executor.clock.now();
  await inTransaction(executor.strapi, async (sql) => {
    const refusals = seeds.map((seed) => ({ ...seed, code: 'failed' as const, detail: code }));
    await addRefusals(sql, job.jobId, { phase: 'run', at: now, refusals });
    const line = { at: now, instance: INSTANCE, chunk: chunk.number, subjects: seeds.length, code };
    await logJob(sql, job.jobId, { ...line, event: 'chunk-quarantined' });
    const done = state.done + seeds.length;
    await advanceChunk(sql, chunk, { done, refused: seeds.length, result: state.result, now });
  });
  state.done += seeds.length;
}
