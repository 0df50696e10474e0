import { inChild } from '../support/child.mjs';
import { openHomes } from '../support/homes.mjs';
import { runJob, WARM_UP } from './cluster.mjs';
import { openQueue } from './queue.mjs';

const erase = (name) => new URL(`../erase/${name}.mjs`, import.meta.url);

/** Erases the same people by hand-written SQL and by 1, 2, ... instances, each time on a copy of one database. */
export async function speedUp({ sizes: [subjects], instances, ...options }, say) {
  const homes = await openHomes('postgres');
  const queue = await openQueue(options.queue);
  try {
    say(`Seeding ${subjects} contacts; queue on ${queue.kind} ...`);
    await homes.create('seeded');
    await inChild(erase('seed'), { contacts: subjects + WARM_UP }, homes.env('seeded'));
    await homes.settle('seeded');
    await homes.copy('seeded', 'by_hand');
    const handSql = rated(await inChild(erase('hand-sql'), { subjects }, homes.env('by_hand')));
    say(line('hand-written SQL', handSql));
    await homes.drop('by_hand');
    const runs = [];
    for (const count of instances) {
      const name = `cluster_${count}`;
      await homes.copy('seeded', name);
      const env = { ...homes.env(name), ...(await queue.env(name)), ...jobsOf(options) };
      const run = { instances: count, ...rated(await runJob({ env, count, subjects })) };
      runs.push({ ...run, speedUp: run.subjectsPerSecond / (runs[0] ?? run).subjectsPerSecond });
      say(`${line(`${count} instance(s)`, run)}, by instance ${run.byInstance.join(' + ')}`);
      await homes.drop(name);
    }
    return { subjects, queue: queue.kind, handSql, runs, ratios: ratiosOf(runs, handSql) };
  } finally {
    await queue.close();
    await homes.close();
  }
}

const jobsOf = ({ concurrency }) => ({ GDPR_JOBS_CONCURRENCY: String(concurrency) });

const rated = (run) => ({ ...run, subjectsPerSecond: run.subjects / run.seconds });

function ratiosOf(runs, handSql) {
  const best = Math.max(...runs.map((run) => run.subjectsPerSecond));
  return {
    handSql: best / handSql.subjectsPerSecond,
    speedUp: Object.fromEntries(runs.map((run) => [run.instances, run.speedUp])),
  };
}

const line = (name, { subjects, seconds, subjectsPerSecond, memory }) =>
  `${name}: ${subjects} subjects in ${seconds.toFixed(1)} s, ${subjectsPerSecond.toFixed(0)} subjects/s, peak ${memory.peak} MB`;
