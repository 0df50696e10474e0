import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { Client } from 'pg';

import type { BootedApp } from '../../support/boot';
import type { Home } from '../../support/home';
import type { Row } from './rows';

/** Moments at which a process is killed: those of the pipeline, and one before it. */
export const MOMENTS = [
  'before-confirmation',
  'before-transaction',
  'mid-transaction',
  'after-commit',
  'before-files',
  'after-files',
  'before-done',
] as const;

/** What the child is to do, and when to die. */
export interface Order {
  readonly step: (typeof MOMENTS)[number] | 'never';
  readonly nth?: number;
  readonly chunk?: number;
  readonly confirmation?: object;
  readonly caller?: number;
  readonly planId?: string;
}

/** How the child ended, and all that it said. */
export interface Death {
  readonly signal: string | null;
  readonly said: string;
}

/** Runs an erasure in a process of its own on this home until it is killed. */
export function killAt(home: Home, order: Order): Promise<Death> {
  const script = join(__dirname, 'crash-child.mjs');
  const child = spawn(process.execPath, [script, JSON.stringify(order)], {
    env: { ...process.env, ...home.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      said += part.toString('utf8');
    });
  }
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (_code, signal) => done({ signal, said }));
  });
}

/** Asks the database of a home while no application runs on it. */
export async function askDatabase({ databaseFile, env }: Home, statement: string): Promise<Row[]> {
  if (databaseFile !== undefined) {
    const Database = createRequire(__filename)('better-sqlite3');
    const database = new Database(databaseFile);
    const prepared = database.prepare(statement);
    const rows: Row[] = prepared.reader ? prepared.all() : [prepared.run()];
    database.close();
    return rows;
  }
  const client = new Client({
    host: env.DATABASE_HOST,
    port: Number(env.DATABASE_PORT),
    database: env.DATABASE_NAME,
    user: env.DATABASE_USERNAME,
    password: env.DATABASE_PASSWORD,
  });
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows;
}

const FINAL = ['done', 'partial', 'failed'];

/** Waits until a job has come to an end and is let go of, whoever resumes it; answers its row. */
export async function ended({ strapi }: BootedApp, jobId: string): Promise<Row> {
  for (let tries = 0; tries < 300; tries += 1) {
    const row: Row | undefined = await strapi.db
      .connection('gdpr_jobs')
      .where({ job_id: jobId })
      .first();
    if (row?.lease_owner === null && FINAL.includes(String(row.state))) return row;
    await pause(100);
  }
  throw new Error(`Erasure ${jobId} did not come to an end within 30 seconds.`);
}
