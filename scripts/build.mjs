import { readArguments } from './steps/arguments.mjs';
import { buildAdmin, buildPlugin, bundleServer, compileApp } from './steps/build.mjs';
import { main } from './steps/steps.mjs';

const HELP = `npm run build [-- --no-admin | --server]

Builds what changed: the plugin, the admin panel, the CRM.
  --no-admin  without the admin panel
  --server    only what a test without a browser needs, in seconds`;

const { values } = readArguments(HELP, {
  'no-admin': { type: 'boolean', default: false },
  server: { type: 'boolean', default: false },
});

await main(async () => {
  await (values.server ? bundleServer() : buildPlugin());
  if (!values.server && !values['no-admin']) await buildAdmin();
  await compileApp();
});
