import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { ROOT } from './paths.mjs';

const running = new Set();
let ending = false;

/**
 * Runs a program and resolves to `{ code, output }`; never rejects.
 * With `show` its output appears at once and `output` stays empty.
 */
export function run(program, args, { cwd = ROOT, env = {}, show = false } = {}) {
  // After Ctrl-C whoever was waiting for one program goes on to the next: it must not start.
  if (ending) return new Promise(() => undefined);
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    running.add(child);
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const end = (code, text = '') => {
      running.delete(child);
      done({ code, output: output + text });
    };
    child.once('error', (error) => end(1, error.message));
    child.once('close', (code) => end(code ?? 1));
  });
}

/** Runs a script with this very Node, so that no other version on the PATH interferes. */
export const runNode = (script, args = [], options = {}) =>
  run(process.execPath, [script, ...args], options);

/** Runs the command of an installed package with this very Node. */
export const runTool = (name, args, options = {}) => runNode(toolScript(name), args, options);

/** Runs npm; on Windows it is a script that only a shell starts. */
export const runNpm = (args, options = {}) =>
  process.env.npm_execpath?.endsWith('.js')
    ? runNode(process.env.npm_execpath, args, options)
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);

/** Ends every program that `run` started and that still runs; no other starts after it. */
export function endAll(signal = 'SIGTERM') {
  ending = true;
  for (const child of running) child.kill(signal);
}

const PACKAGES = {
  depcruise: 'dependency-cruiser',
  'strapi-plugin': '@strapi/sdk-plugin',
  strapi: '@strapi/strapi',
  tsc: 'typescript',
};

/** The file that runs when an installed package's command is called. */
export function toolScript(name) {
  const require = createRequire(join(ROOT, 'package.json'));
  const manifest = findManifest(require, PACKAGES[name] ?? name);
  const { bin } = require(manifest);
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[name]);
}

/** A package may not export its package.json, so it is looked for where Node would look. */
function findManifest(require, name) {
  for (const folder of require.resolve.paths(name)) {
    const manifest = join(folder, name, 'package.json');
    try {
      return require.resolve(manifest);
    } catch {
      // Not in this folder.
    }
  }
  throw new Error(`${name} is not installed. Run "npm ci".`);
}
