import { createRequire } from 'node:module';

import { inProject, ROOT } from '../../scripts/steps/paths.mjs';
import { contactsInTurn } from '../support/booted.mjs';

const require = createRequire(import.meta.url);

/** One of several Strapi processes on one database; its parent tells it what to do. */
const { createStrapi } = require('@strapi/strapi');
const dirs = { appDir: ROOT, distDir: inProject('dist') };
const strapi = createStrapi({ ...dirs, autoReload: false, serveAdminPanel: false });
for (const transport of strapi.log.transports) transport.silent = !process.env.BENCH_VERBOSE;
await strapi.load();

global.gc?.();
const idle = process.memoryUsage().rss / 1e6;
const cpu = process.cpuUsage();

process.on('message', async ({ enqueue, report }) => {
  if (enqueue) process.send({ said: 'enqueued', jobId: await order(enqueue) });
  if (report) process.send({ said: 'usage', ...usage() });
});
process.send({ said: 'ready' });

function order({ skip, count }) {
  return strapi
    .plugin('gdpr')
    .service('erasure')
    .enqueue({
      mode: 'anonymise',
      subjects: contactsInTurn(strapi, count, skip),
      actor: 'bench',
      reasonCode: 'retention-ended',
    });
}

function usage() {
  const { user, system } = process.cpuUsage(cpu);
  const peak = process.resourceUsage().maxRSS / 1000;
  return {
    cpuSeconds: (user + system) / 1e6,
    memory: { idle: Math.round(idle), peak: Math.round(peak) },
  };
}
