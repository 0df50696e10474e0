import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Redis of a test's own, in memory. */
export interface RedisServer {
  readonly url: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** The server program that the run has found; undefined where there is none, and then nothing of Redis is tested. */
export const redisProgram = (): string | undefined => process.env.TEST_REDIS_PROGRAM;

/** Starts a Redis; on the port given, or on a free one. */
export async function startRedis(wanted?: number): Promise<RedisServer> {
  const program = redisProgram();
  if (program === undefined) throw new Error('TEST_REDIS_PROGRAM is not set: no Redis was found.');
  const port = wanted ?? (await freePort());
  const dir = mkdtempSync(join(tmpdir(), 'redis-'));
  const where = ['--bind', '127.0.0.1', '--port', String(port), '--dir', dir];
  const server = spawn(program, [...where, '--save', '', '--appendonly', 'no']);
  await ready(server);
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    async stop() {
      await ended(server);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((done, failed) => {
    server.stdout?.on('data', (said: Buffer) => {
      if (/ready to accept connections/i.test(said.toString())) done();
    });
    server.once('error', failed);
    server.once('exit', (code) => failed(new Error(`Redis stopped with code ${String(code)}`)));
  });
}

function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    server.once('exit', () => done());
    server.kill('SIGTERM');
  });
}

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
