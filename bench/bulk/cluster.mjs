import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import pg from 'pg';

import { watchServer } from './server-cost.mjs';

const INSTANCE = fileURLToPath(new URL('instance.mjs', import.meta.url));
const EVERY = 100;
/** MB of heap, whatever the size of the job: without a cap the peak says how much memory the machine has. */
const HEAP = 256;

/** Contacts to seed beyond those that are measured: a process that has just started would flatter the larger job. */
export const WARM_UP = 200;

/**
 * Boots `count` instances on one database, hands a job over its first contacts to one of them, and waits until it has
 * ended. The clock runs from the order to the end of the job, proof and verification included.
 */
export async function runJob({ env, count, subjects }) {
  const instances = Array.from({ length: count }, () => start(env));
  const database = await connect(env);
  try {
    await Promise.all(instances.map((instance) => instance.said('ready')));
    await finish(instances[0], database, { skip: subjects, count: WARM_UP });
    const costOf = await watchServer(database);
    const started = performance.now();
    const jobId = await finish(instances[0], database, { skip: 0, count: subjects });
    const seconds = (performance.now() - started) / 1000;
    const server = await costOf();
    const usage = await Promise.all(
      instances.map((instance) => {
        instance.tell({ report: true });
        return instance.said('usage');
      }),
    );
    return { ...(await counted(database, jobId)), seconds, ...totals(usage), server };
  } finally {
    for (const instance of instances) instance.kill();
    await database.end();
  }
}

async function finish(instance, database, enqueue) {
  instance.tell({ enqueue });
  const { jobId } = await instance.said('enqueued');
  await ended(database, jobId);
  return jobId;
}

function start(env) {
  const child = fork(INSTANCE, {
    env: { ...process.env, ...env },
    execArgv: [`--max-old-space-size=${HEAP}`],
    stdio: 'inherit',
  });
  const heard = [];
  let gone;
  const waiting = new Set();
  const look = () => waiting.forEach((check) => check());
  child.on('message', (message) => {
    heard.push(message);
    look();
  });
  child.once('exit', (code, signal) => {
    gone = new Error(`An instance ended with ${code ?? signal}`);
    look();
  });
  return {
    tell: (message) => child.send(message),
    kill: () => child.kill('SIGKILL'),
    said: (word) =>
      new Promise((done, failed) => {
        const check = () => {
          const index = heard.findIndex((one) => one.said === word);
          if (index < 0 && !gone) return;
          waiting.delete(check);
          if (index >= 0) done(heard.splice(index, 1)[0]);
          else failed(gone);
        };
        waiting.add(check);
        check();
      }),
  };
}

async function connect(env) {
  const client = new pg.Client({
    host: env.DATABASE_HOST,
    port: Number(env.DATABASE_PORT),
    user: env.DATABASE_USERNAME,
    password: env.DATABASE_PASSWORD,
    database: env.DATABASE_NAME,
  });
  await client.connect();
  return client;
}

async function ended(database, jobId) {
  for (;;) {
    const { rows } = await database.query('select state from gdpr_jobs where job_id = $1', [jobId]);
    const state = rows[0]?.state;
    if (state === 'done') return;
    if (['partial', 'failed', 'cancelled'].includes(state))
      throw new Error(`The job ended as "${state}": the figures would mean nothing.`);
    await new Promise((next) => setTimeout(next, EVERY));
  }
}

/** By re-query, not by what the job says of itself. */
async function counted(database, jobId) {
  const erased = await database.query(
    `select count(*)::int as n from contacts where gdpr_state = 'anonymised'`,
  );
  const chunks = await database.query(
    `select instance, sum(subjects)::int as n from gdpr_job_log
     where job_id = $1 and event = 'chunk-done' group by instance order by instance`,
    [jobId],
  );
  return { subjects: erased.rows[0].n - WARM_UP, byInstance: chunks.rows.map(({ n }) => n) };
}

const totals = (usage) => ({
  cpuSeconds: usage.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
  /** MB of the largest instance */
  memory: {
    idle: Math.max(...usage.map(({ memory }) => memory.idle)),
    peak: Math.max(...usage.map(({ memory }) => memory.peak)),
  },
});
