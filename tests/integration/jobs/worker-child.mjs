import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/**
 * An instance of the CRM on the home of the environment that works on whatever jobs there are, until the one of the
 * order has ended. Says `working` when it begins its first slice.
 */
const { jobId, chunk } = JSON.parse(process.argv[2]);

const appDir = fileURLToPath(new URL('../../..', import.meta.url));
const dirs = { appDir, distDir: join(appDir, 'dist') };
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
const strapi = createStrapi({ ...dirs, autoReload: false, serveAdminPanel: false });

await strapi.register();
if (chunk) strapi.config.set('plugin::gdpr.erasure.chunk', chunk);
let said = false;
strapi
  .plugin('gdpr')
  .service('erasure')
  .onStep((step) => {
    if (step !== 'before-transaction' || said) return;
    said = true;
    console.log('working');
  });
await strapi.bootstrap();
for (;;) {
  const job = await strapi.db.connection('gdpr_jobs').where({ job_id: jobId }).first();
  if (['done', 'partial', 'failed', 'cancelled'].includes(job?.state)) break;
  await pause(50);
}
process.exit(0);
