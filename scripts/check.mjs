import { existsSync } from 'node:fs';

import { inProject } from './steps/paths.mjs';
import { runTool } from './steps/run.mjs';

/** What needs no database and no build; all of it runs, whatever fails. */
const CHECKS = [
  // Two halves of equal length: together they are most of the minute.
  ['lint: plugin', 'eslint', '--max-warnings', '0', 'plugins'],
  ['lint: the rest', 'eslint', '--max-warnings', '0', '--ignore-pattern', 'plugins/**', '.'],
  ['types: CRM and tests', 'tsc', '--noEmit', '-p', 'tests'],
  ['types: admin of the CRM', 'tsc', '--noEmit', '-p', 'src/admin'],
  ['types: plugin server', 'tsc', '--noEmit', '-p', 'plugins/gdpr/server'],
  ['types: plugin admin', 'tsc', '--noEmit', '-p', 'plugins/gdpr/admin'],
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['house plan', 'depcruise', '--config', '.dependency-cruiser.cjs', ...sources()],
  ['dead code', 'knip', '--no-config-hints'],
  ['package', 'publint', 'plugins/gdpr'],
];
const AT_ONCE = 2;

const started = Date.now();
const waiting = CHECKS.filter(isPossible);
const failed = [];

async function work() {
  for (let check = waiting.shift(); check; check = waiting.shift()) await perform(check);
}

async function perform([title, tool, ...args]) {
  const start = Date.now();
  const { code, output } = await runTool(tool, args, { env: { NO_UPDATE_NOTIFIER: '1' } });
  const line = `${title} (${((Date.now() - start) / 1000).toFixed(1)} s)`;
  if (code === 0) return console.log(`✓ ${line}`);
  failed.push(title);
  return console.log(`✗ ${line}\n${output.trim()}\n`);
}

/** publint reads what the build wrote; `npm test` builds first and always has it. */
function isPossible([title, , ...args]) {
  if (title === 'package') return existsSync(inProject('plugins/gdpr/dist/.sources'));
  const project = args[args.indexOf('-p') + 1];
  return !args.includes('-p') || existsSync(inProject(project, 'tsconfig.json'));
}

function sources() {
  const plugin = ['server/src', 'admin/src', 'shared'].map((part) => `plugins/gdpr/${part}`);
  const all = [...plugin, 'src', 'config', 'database', 'scripts', 'tests', 'bench'];
  return all.filter((path) => existsSync(inProject(path)));
}

await Promise.all(Array.from({ length: AT_ONCE }, work));
const total = `${((Date.now() - started) / 1000).toFixed(0)} s`;
console.log(
  failed.length === 0 ? `All checks passed (${total})` : `Failed: ${failed.join(', ')} (${total})`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
