import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/**
 * Boots the CRM on the home of the environment, confirms or runs an erasure, and is killed, as by a
 * power cut, when that reaches the step of the order for the nth time.
 */
const { step, nth = 1, chunk, confirmation, caller, planId } = JSON.parse(process.argv[2]);

const appDir = fileURLToPath(new URL('../../..', import.meta.url));
const dirs = { appDir, distDir: join(appDir, 'dist') };
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
const strapi = createStrapi({ ...dirs, autoReload: false, serveAdminPanel: false });
const die = () => process.kill(process.pid, 'SIGKILL');

// Half a second after the boot the plugin takes up confirmed jobs by itself: that run counts too.
await strapi.register();
if (chunk) strapi.config.set('plugin::gdpr.erasure.chunk', chunk);
const erasure = strapi.plugin('gdpr').service('erasure');
let left = nth;
erasure.onStep((reached) => {
  if (reached !== step) return;
  left -= 1;
  if (left === 0) die();
});
await strapi.bootstrap();
if (step === 'before-confirmation') die();

const anybody = { id: caller, ability: { can: () => true } };
await (confirmation ? erasure.confirm(confirmation, anybody) : erasure.run(planId));
while (planId && !(await isDone())) await pause(100);
process.exit(0);

async function isDone() {
  const job = await strapi.db.connection('gdpr_jobs').where({ job_id: planId }).first();
  return job.state === 'done';
}
