import { createRequire } from 'node:module';
import process from 'node:process';

// Strapi's ES build cannot be loaded by Node itself.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

// Started with the app's folder; answers on PORT until it is killed. Strapi asks the parent to
// reload it after the Content-Type Builder has written: the parent starts another.
const [appDir] = process.argv.slice(2);
await createStrapi({ appDir, distDir: appDir, autoReload: true, serveAdminPanel: true }).start();
