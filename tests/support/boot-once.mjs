import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const appDir = fileURLToPath(new URL('../..', import.meta.url));
const distDir = join(appDir, 'dist');
if (!existsSync(join(distDir, 'config'))) {
  throw new Error('The CRM is not compiled. Run "node scripts/build.mjs --no-admin" first.');
}

// Strapi's own dependencies do not load as ES modules.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
const dirs = { appDir, distDir };
const strapi = await createStrapi({ ...dirs, autoReload: false, serveAdminPanel: false }).load();
await strapi.destroy();
process.exit(0);
