import { rmSync } from 'node:fs';

import { unlessUpToDate } from './fingerprint.mjs';
import { inProject } from './paths.mjs';
import { runTool } from './run.mjs';
import { step } from './steps.mjs';

const PLUGIN = inProject('plugins', 'gdpr');
const inPlugin = (...parts) => inProject('plugins', 'gdpr', ...parts);

// Strapi reads the whole configuration to build the panel; no secret goes into what it builds.
const NO_SECRETS = Object.fromEntries(
  [
    ...['APP_KEYS', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT'],
    ...['ENCRYPTION_KEY', 'JWT_SECRET'],
  ].map((name) => [name, 'unused-while-building']),
);

/** Builds the plugin's server and admin bundles. */
export const buildPlugin = () =>
  step('Plugin', () =>
    unlessUpToDate(
      {
        stamp: inPlugin('dist', '.sources'),
        output: inPlugin('dist', 'server', 'index.js'),
        sources: ['server', 'admin', 'shared', 'package.json'].map((part) => inPlugin(part)),
      },
      () => runTool('strapi-plugin', ['build'], { cwd: PLUGIN, env: { NODE_ENV: 'production' } }),
    ),
  );

/** Checks what a publication of the plugin would contain. */
export const verifyPlugin = () =>
  step('Plugin package', async () => {
    const published = await runTool('publint', ['plugins/gdpr']);
    return published.code === 0 ? runTool('strapi-plugin', ['verify'], { cwd: PLUGIN }) : published;
  });

/** Bundles the plugin's server alone, in a moment: for the next run of a test while developing. */
export const bundleServer = () =>
  step('Plugin server', async () => {
    const { build } = await import('esbuild');
    await build({
      entryPoints: [inPlugin('server', 'src', 'index.ts')],
      outfile: inPlugin('dist', 'server', 'index.js'),
      bundle: true,
      platform: 'node',
      packages: 'external',
      format: 'cjs',
    });
    // What lies there now is not what a full build makes.
    rmSync(inPlugin('dist', '.sources'), { force: true });
  });

/** Compiles the CRM to dist/, where Strapi loads it from. */
export const compileApp = () =>
  step('CRM', () =>
    unlessUpToDate(
      {
        stamp: inProject('dist', '.sources'),
        output: inProject('dist', 'config'),
        sources: ['config', 'src', 'database', 'tsconfig.json'].map((part) => inProject(part)),
      },
      compileCleanly,
    ),
  );

/** Builds the admin panel with the plugin's pages in it; a minute, so only when they changed. */
export const buildAdmin = () =>
  step('Admin panel', () =>
    unlessUpToDate(
      {
        stamp: inProject('dist', 'build', '.sources'),
        output: inProject('dist', 'build', 'index.html'),
        sources: [
          ...['admin', 'shared', 'package.json'].map((part) => inPlugin(part)),
          ...['src/admin', 'package-lock.json'].map((part) => inProject(part)),
        ],
      },
      () => runTool('strapi', ['build'], { env: { ...NO_SECRETS, NODE_ENV: 'production' } }),
    ),
  );

/** What was deleted in the sources must not live on in dist/: Strapi would load it. */
async function compileCleanly() {
  for (const part of ['config', 'src', 'database', '.tsbuildinfo']) {
    rmSync(inProject('dist', part), { recursive: true, force: true });
  }
  return runTool('tsc', ['-p', 'tsconfig.json']);
}
