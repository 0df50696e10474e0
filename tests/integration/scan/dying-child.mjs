import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/**
 * An instance of the CRM on the home of the environment. With a job it works on that scan, and dies at its n-th write of
 * findings; without one it lives until the schedule's scan has ended.
 */
const { jobId, writes } = JSON.parse(process.argv[2]);

const appDir = fileURLToPath(new URL('../../..', import.meta.url));
const dirs = { appDir, distDir: join(appDir, 'dist') };
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
const strapi = await createStrapi({ ...dirs, autoReload: false, serveAdminPanel: false }).load();

let written = 0;
strapi.db.connection.on('query-response', (_response, { sql }) => {
  if (!/insert into .*gdpr_findings/i.test(sql)) return;
  written += 1;
  if (written === writes) process.kill(process.pid, 'SIGKILL');
});
if (jobId) await strapi.plugin('gdpr').service('jobs').drive(jobId);
else await someScanHasEnded();
// waits for the scheduled tasks in hand
await strapi.destroy();
process.exit(0);

async function someScanHasEnded() {
  for (;;) {
    const job = await strapi.db.connection('gdpr_jobs').where({ name: 'text-scan' }).first();
    if (['done', 'partial', 'failed'].includes(job?.state)) return;
    await pause(50);
  }
}
