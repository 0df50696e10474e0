import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { freePort } from './free-port.mjs';
import { inProject } from './paths.mjs';
import { run } from './run.mjs';

const HOST = '127.0.0.1';
/** Debian's tools hold the whole server under another name, and bring no service that would start by itself. */
const DEBIAN = { tools: 'redis-tools', program: '/usr/bin/redis-check-rdb' };

/**
 * The path of a Redis (or Valkey) server: REDIS_SERVER, one on the PATH, or Debian's, which is installed when this
 * machine has apt and we are root. Undefined when there is none.
 */
export async function findRedis() {
  if (process.env.REDIS_SERVER) return process.env.REDIS_SERVER;
  const onPath = ['redis-server', 'valkey-server'].map(findOnPath).find(Boolean);
  if (onPath) return onPath;
  if (!existsSync(DEBIAN.program) && !(await installTools())) return undefined;
  return existsSync(DEBIAN.program) ? underItsName(DEBIAN.program) : undefined;
}

/**
 * Starts a Redis of our own, in memory, on a free loopback port; undefined when the machine has none.
 * Resolves to `{ url, port, stop }`.
 */
export async function startRedis() {
  const program = await findRedis();
  if (program === undefined) return undefined;
  const dir = mkdtempSync(join(tmpdir(), 'redis-'));
  const port = await freePort();
  const server = await launch(program, { port, dir });
  const atExit = () => server.kill('SIGKILL');
  process.once('exit', atExit);
  const stop = async () => {
    process.off('exit', atExit);
    await ended(server);
    rmSync(dir, { recursive: true, force: true });
  };
  return { url: `redis://${HOST}:${port}`, port, stop };
}

function launch(program, { port, dir }) {
  const memoryOnly = ['--save', '', '--appendonly', 'no'];
  const listen = ['--bind', HOST, '--port', String(port), '--dir', dir];
  const server = spawn(program, [...listen, ...memoryOnly], { stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((ready, failed) => {
    let said = '';
    const listenTo = (chunk) => {
      said = (said + chunk).slice(-4000);
      if (/ready to accept connections/i.test(said)) ready(server);
    };
    server.stdout.on('data', listenTo);
    server.stderr.on('data', listenTo);
    server.once('error', failed);
    server.once('exit', (code) => failed(new Error(`Redis stopped with code ${code}:\n${said}`)));
  });
}

function ended(server) {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    server.once('exit', done);
    server.kill('SIGTERM');
  });
}

const findOnPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));

async function installTools() {
  if (process.getuid?.() !== 0 || findOnPath('apt-get') === undefined) return false;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', DEBIAN.tools];
  const { code } = await run('apt-get', install, { env });
  if (code === 0) return true;
  // a new machine has no list of packages yet
  await run('apt-get', ['update'], { env });
  return (await run('apt-get', install, { env })).code === 0;
}

/** The program looks at the name under which it was called. */
function underItsName(program) {
  const folder = inProject('.cache', 'redis');
  const named = join(folder, 'redis-server');
  if (existsSync(named)) return named;
  mkdirSync(folder, { recursive: true });
  rmSync(named, { force: true });
  symlinkSync(program, named);
  return named;
}
