import { existsSync, readFileSync } from 'node:fs';

import { inProject } from './paths.mjs';
import { runNpm } from './run.mjs';
import { step } from './steps.mjs';

/** Installs the pinned packages when node_modules is missing or differs from the lock file. */
export async function install() {
  await step('Packages', () =>
    isInstalled() ? 'installed' : runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']),
  );
}

function isInstalled() {
  const marker = inProject('node_modules', '.package-lock.json');
  if (!existsSync(marker)) return false;
  const installed = packagesOf(marker);
  return Object.entries(packagesOf(inProject('package-lock.json'))).every(
    ([path, wanted]) =>
      !path.startsWith('node_modules/') ||
      wanted.optional ||
      wanted.devOptional ||
      wanted.link ||
      installed[path]?.version === wanted.version,
  );
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}
