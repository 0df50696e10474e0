import { inChild } from '../support/child.mjs';
import { openHomes } from '../support/homes.mjs';
import { multiply } from '../support/multiply.mjs';
import { runJob, WARM_UP } from './cluster.mjs';
import { openQueue } from './queue.mjs';

const SEED = new URL('../erase/seed.mjs', import.meta.url);

/** Erases everybody in databases of several sizes, on one instance: a subject must cost the same in each. */
export async function growth({ sizes, concurrency, ...options }, say) {
  const queue = await openQueue(options.queue);
  const runs = [];
  try {
    for (const subjects of sizes) runs.push(await one({ subjects, concurrency, queue }, say));
  } finally {
    await queue.close();
  }
  const smallest = runs.reduce((least, run) => (run.subjects < least.subjects ? run : least));
  const largest = runs.reduce((most, run) => (run.subjects > most.subjects ? run : most));
  return {
    queue: queue.kind,
    runs,
    ratios: {
      growth: largest.millisecondsPerSubject / smallest.millisecondsPerSubject,
      memory: largest.memory.peak / smallest.memory.peak,
    },
  };
}

/** Contacts that the seed writes itself; the rest are copies, with rows of their own. */
const SEEDED = 10_500;

async function fill(contacts, env) {
  const times = Math.ceil(contacts / SEEDED);
  await inChild(SEED, { contacts: Math.ceil(contacts / times) }, env);
  if (times > 1) await multiply(env, times - 1);
}

/** A server of its own for each size: the disk holds one large database, not three. */
async function one({ subjects, concurrency, queue }, say) {
  const homes = await openHomes('postgres');
  const name = `size_${subjects}`;
  try {
    say(`Seeding ${subjects} contacts ...`);
    await homes.create(name);
    await fill(subjects + WARM_UP, homes.env(name));
    await homes.settle(name);
    const jobs = { GDPR_JOBS_CONCURRENCY: String(concurrency) };
    const env = { ...homes.env(name), ...(await queue.env(name)), ...jobs };
    const run = await runJob({ env, count: 1, subjects });
    const millisecondsPerSubject = (run.seconds * 1000) / run.subjects;
    say(
      `${run.subjects} subjects in ${run.seconds.toFixed(1)} s, ${millisecondsPerSubject.toFixed(2)} ms each, peak ${run.memory.peak} MB`,
    );
    return { ...run, millisecondsPerSubject };
  } finally {
    await homes.close();
  }
}
