import { setTimeout as pause } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import {
  advanceChunk,
  findJob,
  isTransient,
  moveJob,
  type Chunk,
  type Runner,
} from '../../../../plugins/gdpr/server/src/jobs';
import { inTransaction, openSql } from '../../../../plugins/gdpr/server/src/kernel/sql/sql';

/** One row for each time a subject was treated, and for each time a job was brought to its end: more than one is a fault. */
export const ACTS = 'conformance_acts';
export const ENDS = 'conformance_ends';
export const FIRES = 'conformance_fires';

/** Creates the tables in which a conformance run counts. */
export async function createCounters(schema: Knex.SchemaBuilder): Promise<void> {
  await schema
    .createTable(ACTS, (table) => {
      table.string('job_id', 32).index();
      table.integer('position');
      table.integer('process');
    })
    .createTable(ENDS, (table) => {
      table.string('job_id', 32);
      table.integer('process');
    })
    .createTable(FIRES, (table) => {
      table.string('name', 60);
      table.integer('process');
    });
}

/** What a counting job is told, in its plan. */
export interface CountingPlan {
  /** subjects of a slice */
  readonly slice: number;
  /** milliseconds between two slices */
  readonly pause: number;
  /** position of the subject that cannot be treated */
  readonly poison?: number;
  /** position before which the first process to reach it stops dead, as a machine that is suspended does */
  readonly stall?: number;
}

/** Treats a subject by writing that it did: what it wrote twice or never can be counted. */
export const countingRunner = (strapi: Core.Strapi): Runner => ({
  name: 'counting',
  async runChunk(chunk, hold) {
    const job = await findJob(openSql(strapi), chunk.jobId);
    const plan = job?.plan as CountingPlan;
    for (let done = chunk.done; done < chunk.size; ) {
      if (!(await hold.mayGoOn())) return;
      const size = Math.min(plan.slice, chunk.size - done);
      const slice = { chunk, done, size };
      if (covers(slice, plan.stall) && chunk.fence === 1) process.kill(process.pid, 'SIGSTOP');
      await persistent(() => treat(strapi, plan, slice));
      done += size;
      await pause(plan.pause);
    }
  },
  async complete(jobId) {
    await inTransaction(strapi, async (sql) => {
      const refused = await sql.table('gdpr_job_refusals').where({ job_id: jobId }).first('id');
      const state = refused === undefined ? 'done' : 'partial';
      const change = { from: ['erased'], state, finishedAt: new Date() };
      if (!(await moveJob(sql, jobId, change))) return;
      await sql.table(ENDS).insert({ job_id: jobId, process: process.pid });
    });
  },
});

interface Slice {
  readonly chunk: Chunk;
  readonly done: number;
  readonly size: number;
}

function covers({ chunk, done, size }: Slice, position: number | undefined): boolean {
  const from = chunk.from + done;
  return position !== undefined && position >= from && position < from + size;
}

async function treat(strapi: Core.Strapi, plan: CountingPlan, slice: Slice): Promise<void> {
  const { chunk, done, size } = slice;
  await inTransaction(strapi, async (sql) => {
    const rows = Array.from({ length: size }, (_, index) => ({
      job_id: chunk.jobId,
      position: chunk.from + done + index,
      process: process.pid,
    }));
    await sql.table(ACTS).insert(rows);
    if (covers(slice, plan.poison))
      throw Object.assign(new Error('anna@example.org'), { code: 'E_POISON' });
    await advanceChunk(sql, chunk, {
      ...{ done: done + size, refused: 0, result: null },
      now: new Date(),
    });
  });
}

/** Two writers at once on SQLite: one of them comes again. */
async function persistent(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (!isTransient(error) || attempt === 20) throw error;
      await pause(20 * attempt);
    }
  }
}
