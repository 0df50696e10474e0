import { buildAdmin, buildPlugin, compileApp } from './steps/build.mjs';
import { main } from './steps/steps.mjs';

/** Builds what changed: the plugin, the CRM, and the admin panel unless `--no-admin`. */
await main(async () => {
  await buildPlugin();
  if (!process.argv.includes('--no-admin')) await buildAdmin();
  await compileApp();
});
