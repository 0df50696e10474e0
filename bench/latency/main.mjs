import { fork } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { freePort } from '../../scripts/steps/free-port.mjs';
import { inChild } from '../support/child.mjs';
import { openHomes } from '../support/homes.mjs';
import { percentiles } from './percentiles.mjs';

const LIST =
  '/content-manager/collection-types/api::contact.contact?page=1&pageSize=10&sort=lastName:ASC';
/** Milliseconds between an answer and the next question: a person clicking fast. */
const BETWEEN = 100;
const BASELINE = 5_000;

/** How long the contact list takes to open while a job runs beside it, and while none does. */
export async function main(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      subjects: { type: 'string', default: '20000' },
      client: { type: 'string', default: 'sqlite' },
      json: { type: 'boolean', default: false },
    },
  });
  const subjects = Number(values.subjects);
  const say = (line) => (values.json ? console.error(line) : console.log(line));
  const homes = await openHomes(values.client);
  try {
    say(`Seeding ${subjects} contacts on ${values.client} ...`);
    await homes.create('latency');
    const seeder = new URL('../erase/seed.mjs', import.meta.url);
    await inChild(seeder, { contacts: subjects }, homes.env('latency'));
    const result = await measure({ subjects, env: homes.env('latency'), say });
    console.log(JSON.stringify({ bench: 'latency', client: values.client, subjects, ...result }));
    return result.job.state === 'done' ? 0 : 1;
  } finally {
    await homes.close();
  }
}

async function measure({ subjects, env, say }) {
  const port = await freePort();
  const server = startServer({ subjects, port }, env);
  try {
    const { listening } = await server.said('listening');
    const url = `http://127.0.0.1:${port}`;
    const token = await logIn(url, listening);
    const ask = () => timed(`${url}${LIST}`, token);
    for (let warm = 0; warm < 20; warm += 1) await ask();
    const alone = percentiles(await askUntil(ask, pause(BASELINE)));
    say(`alone: ${words(alone)}`);
    const end = server.said('ended');
    server.process.send('start');
    const during = percentiles(await askUntil(ask, end));
    const { ended: job } = await end;
    say(`during the job: ${words(during)}`);
    say(`${job.done} of ${job.total} in ${job.seconds.toFixed(1)} s, peak ${job.peak} MB`);
    return { alone, during, job: { ...job, subjectsPerSecond: job.done / job.seconds } };
  } finally {
    server.process.kill('SIGKILL');
  }
}

const words = ({ requests, median, p99, max }) =>
  `${requests} requests, median ${median} ms, p99 ${p99} ms, longest ${max} ms`;

function startServer(order, env) {
  const file = fileURLToPath(new URL('server.mjs', import.meta.url));
  const process_ = fork(file, [JSON.stringify(order)], { env: { ...process.env, ...env } });
  const said = (key) =>
    new Promise((done, failed) => {
      process_.on('message', (message) => key in message && done(message));
      process_.once('exit', (code) => failed(new Error(`The server ended with ${code}.`)));
    });
  return { process: process_, said };
}

async function logIn(url, credentials) {
  const answer = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  const { data } = await answer.json();
  return data.token ?? data.accessToken;
}

async function timed(url, token) {
  const started = performance.now();
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  const { results } = await answer.json();
  if (answer.status !== 200 || results.length === 0) throw new Error(`list: ${answer.status}`);
  return performance.now() - started;
}

/** The time of each request, one after the other, until the promise is settled. */
async function askUntil(ask, end) {
  let over = false;
  const ending = end.finally(() => (over = true));
  const times = [];
  while (!over) {
    times.push(await ask());
    await pause(BETWEEN);
  }
  await ending;
  return times;
}
