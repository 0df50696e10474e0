import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { inProject, ROOT } from '../../scripts/steps/paths.mjs';

const require = createRequire(import.meta.url);

/** Boots the compiled CRM, does the work, prints its result as the last line, and ends. */
export async function withStrapi(work, { plugin = true } = {}) {
  const distDir = plugin ? inProject('dist') : withoutPlugin();
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({ appDir: ROOT, distDir, autoReload: false, serveAdminPanel: false });
  for (const transport of strapi.log.transports) transport.silent = true;
  await strapi.load();
  const result = await work(strapi);
  // no graceful stop: what Strapi still does in the background is not part of the measure
  if (!plugin) rmSync(distDir, { recursive: true, force: true });
  console.log(JSON.stringify(result));
  process.exit(0);
}

/** A copy of the CRM with the plugin switched off: it would refuse to be bypassed by a loop. */
function withoutPlugin() {
  const dist = makeDist();
  for (const part of ['config', 'src', 'database']) {
    if (existsSync(inProject('dist', part)))
      cpSync(inProject('dist', part), join(dist, part), { recursive: true });
  }
  writeFileSync(
    join(dist, 'config', 'plugins.js'),
    `const original = require(${JSON.stringify(inProject('dist', 'config', 'plugins.js'))});
     module.exports = (context) => ({ ...(original.default ?? original)(context), gdpr: { enabled: false } });`,
  );
  return dist;
}

/** Below the project, so that the copy finds the same node_modules. */
function makeDist() {
  mkdirSync(inProject('.cache'), { recursive: true });
  return mkdtempSync(inProject('.cache', 'bench-'));
}

/** Seconds that the work takes, and the most memory this process ever held, in MB, before and after. */
export async function measured(work) {
  global.gc?.();
  const before = process.memoryUsage().rss / 1e6;
  const start = performance.now();
  const cpu = process.cpuUsage();
  await work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const peak = process.resourceUsage().maxRSS / 1000;
  return {
    seconds,
    cpuSeconds: (user + system) / 1e6,
    memory: { idle: Math.round(before), peak: Math.round(peak) },
  };
}

/** documentIds of the first contacts, in the order they were made. */
export async function contactIds(strapi, count) {
  return strapi.db.connection('contacts').orderBy('id').limit(count).pluck('document_id');
}

/** The same as subjects, after the first `skip`, page by page: a million ids are never held together. */
export async function* contactsInTurn(strapi, count, skip = 0) {
  let after = skip === 0 ? 0 : await idOf(strapi, skip);
  for (let given = 0; given < count; ) {
    const rows = await strapi.db
      .connection('contacts')
      .where('id', '>', after)
      .orderBy('id')
      .limit(Math.min(1000, count - given))
      .select('id', 'document_id');
    if (rows.length === 0) return;
    for (const { document_id: documentId } of rows)
      yield { uid: 'api::contact.contact', documentId };
    after = rows.at(-1).id;
    given += rows.length;
  }
}

/** The id of the contact at this place, counted from 1. */
async function idOf(strapi, place) {
  const [id] = await strapi.db
    .connection('contacts')
    .orderBy('id')
    .offset(place - 1)
    .limit(1)
    .pluck('id');
  return id;
}
