import process from 'node:process';
import { createRequire } from 'node:module';

import { inProject, ROOT } from '../../scripts/steps/paths.mjs';
import { contactIds } from '../support/booted.mjs';

/** The CRM as people use it: it listens, somebody is logged in, and it runs a job when it is told to. */
const { subjects, port } = JSON.parse(process.argv[2]);
const PASSWORD = 'Motdepasse1';

const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
const dirs = { appDir: ROOT, distDir: inProject('dist') };
const strapi = createStrapi({ ...dirs, autoReload: false, serveAdminPanel: false });
for (const transport of strapi.log.transports) transport.silent = true;
await strapi.load();
await new Promise((done) => strapi.server.listen(port, '127.0.0.1', done));

const role = await strapi.service('admin::role').getSuperAdmin();
const email = 'bench@crm.example';
await strapi
  .service('admin::user')
  .create({ email, password: PASSWORD, firstname: 'A', isActive: true, roles: [role.id] });
process.send({ listening: { email, password: PASSWORD } });

process.once('message', async () => {
  const ids = await contactIds(strapi, subjects);
  const started = performance.now();
  const jobId = await strapi
    .plugin('gdpr')
    .service('erasure')
    .start({
      mode: 'anonymise',
      subjects: ids.map((documentId) => ({ uid: 'api::contact.contact', documentId })),
      actor: 'bench',
      reasonCode: 'retention-ended',
    });
  const seconds = (performance.now() - started) / 1000;
  const { state, done, total, result } = await strapi.plugin('gdpr').service('jobs').find(jobId);
  const owed = result.uncovered.some(({ name }) => name === 'free-pages');
  const peak = Math.round(process.resourceUsage().maxRSS / 1000);
  process.send({ ended: { state, done, total, seconds, rebuildOwed: owed, peak } });
});
process.once('disconnect', () => process.exit(0));
