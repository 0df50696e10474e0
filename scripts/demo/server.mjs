import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

import { ROOT } from '../steps/paths.mjs';
import { toolScript } from '../steps/run.mjs';

const PATIENCE_MS = 120_000;

/** Starts Strapi in a process of its own, its words going to a log file. */
export function startStrapi(env, logFile) {
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, [toolScript('strapi'), 'start'], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = new Promise((done) => child.once('exit', done));
  return { ended, stop: () => stop(child, ended) };
}

/** Resolves to true once the server answers, to false when it ended or stayed silent. */
export async function answers(url, ended) {
  let over = false;
  void ended.then(() => (over = true));
  for (const start = Date.now(); !over && Date.now() - start < PATIENCE_MS; await wait(200)) {
    const response = await fetch(`${url}/_health`).catch(() => undefined);
    if (response?.ok) return true;
  }
  return false;
}

/** The last lines of a log, to show why a start failed. */
export const endOf = (file) => readFileSync(file, 'utf8').split('\n').slice(-30).join('\n');

async function stop(child, ended) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const tooLong = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(tooLong);
}
