import { spawn } from 'node:child_process';
import { join } from 'node:path';

import type { Home } from '../../support/home';

/** How a process ended, and all that it said. */
export interface Death {
  readonly signal: string | null;
  readonly code: number | null;
  readonly said: string;
}

/** Works on a scan in a process that dies (kill -9) in the transaction that writes findings for the n-th time. */
export const dieWhileScanning = (
  home: Home,
  order: { readonly jobId: string; readonly writes: number },
): Promise<Death> => start(home, order);

/** Works on a scan in a process of its own until it has ended. */
export const finishScanning = (home: Home, jobId: string): Promise<Death> => start(home, { jobId });

/** An instance whose schedule is on; it ends once some scan has. */
export const runScheduled = (home: Home): Promise<Death> =>
  start(home, {}, { GDPR_SCAN: 'true', GDPR_JOBS_WORK: 'true' });

function start(
  home: Home,
  order: object,
  env: Readonly<Record<string, string>> = { GDPR_JOBS_WORK: 'false' },
): Promise<Death> {
  const script = join(__dirname, 'dying-child.mjs');
  const child = spawn(process.execPath, [script, JSON.stringify(order)], {
    env: { ...process.env, ...home.env, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      said += part.toString('utf8');
    });
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code, signal) => done({ signal, code, said }));
  });
}
