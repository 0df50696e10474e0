import { spawn } from 'node:child_process';
import { join } from 'node:path';

import type { Home } from '../../support/home';

/** An instance in a process of its own. */
export interface Instance {
  readonly pid: number;
  /** It began its first slice; false when it ended before. */
  readonly working: Promise<boolean>;
  /** How it ended: the signal that killed it, or null. */
  readonly ended: Promise<{ readonly signal: string | null; readonly said: string }>;
  readonly kill: () => void;
}

/** Starts an instance that works on the home's jobs until this one has ended. */
export function startInstance(
  home: Home,
  order: { readonly jobId: string; readonly chunk?: number },
): Instance {
  const script = join(__dirname, 'worker-child.mjs');
  const child = spawn(process.execPath, [script, JSON.stringify(order)], {
    env: { ...process.env, ...home.env, PORT: '0', GDPR_JOBS_WORK: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const working = new Promise<boolean>((done) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part: Buffer) => {
        said += part.toString('utf8');
        if (/^working$/m.test(said)) done(true);
      });
    }
    child.once('close', () => done(false));
  });
  const ended = new Promise<{ signal: string | null; said: string }>((done, failed) => {
    child.once('error', failed);
    child.once('close', (_code, signal) => done({ signal, said }));
  });
  const kill = () => void child.kill('SIGKILL');
  return { pid: child.pid ?? 0, working, ended, kill };
}
