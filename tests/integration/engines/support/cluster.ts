import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { build } from 'esbuild';

import type { HostOptions } from './host';
import type { Order } from './instance-child';

/** A process that works on jobs. */
export interface Instance {
  readonly pid: number;
  /** Carries out the order, then resolves. */
  readonly tell: (order: Order) => Promise<void>;
  /** kill -9: it has no time to say anything. */
  readonly kill: () => Promise<void>;
  readonly signal: (signal: 'SIGSTOP' | 'SIGCONT') => void;
  /** Ends as a host does that is shut down. */
  readonly stop: () => Promise<void>;
}

/** Starts processes of one kind, and ends those that are left. */
export interface Cluster {
  readonly start: () => Promise<Instance>;
  readonly end: () => Promise<void>;
}

const ROOT = resolve(__dirname, '../../../..');

/** Bundles what an instance runs, once, for `openCluster`; returns the file, and how to remove it. */
export async function bundleInstance(): Promise<{ file: string; remove: () => void }> {
  // below the project, so that it finds the same node_modules
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const dir = mkdtempSync(join(ROOT, '.cache', 'engines-'));
  const file = join(dir, 'instance.cjs');
  await build({
    entryPoints: [join(__dirname, 'instance-child.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    packages: 'external',
    format: 'cjs',
    logLevel: 'silent',
  });
  return { file, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** A cluster on one database. */
export function openCluster(file: string, options: HostOptions): Cluster {
  const all: Instance[] = [];
  return {
    async start() {
      const env = { ...process.env, ENGINE_HOST: JSON.stringify(options) };
      const instance = instanceOf(fork(file, { env, execArgv: [] }));
      all.push(instance.instance);
      await instance.ready;
      return instance.instance;
    },
    async end() {
      for (const instance of all.splice(0)) await instance.kill();
    },
  };
}

interface Said {
  readonly id: number;
  readonly error?: string;
}

function instanceOf(child: ChildProcess): { instance: Instance; ready: Promise<void> } {
  const waiting = new Map<number, (said: Said) => void>();
  let last = 0;
  child.on('message', (said: Said) => {
    waiting.get(said.id)?.(said);
    waiting.delete(said.id);
  });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const answer = (id: number) =>
    new Promise<void>((done, failed) => {
      waiting.set(id, ({ error }) => (error === undefined ? done() : failed(new Error(error))));
      void gone.then(() => failed(new Error('the instance has ended')));
    });
  const tell = (order: Order) => {
    const id = (last += 1);
    const answered = answer(id);
    child.send({ id, order });
    return answered;
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  const instance: Instance = {
    pid: child.pid ?? 0,
    tell,
    kill,
    signal: (signal) => void child.kill(signal),
    async stop() {
      await tell({ act: 'stop' });
      child.disconnect();
      await gone;
    },
  };
  return { instance, ready: answer(0) };
}
