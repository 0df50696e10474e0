import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { freePort } from './free-port.mjs';
import { postgresAccount, postgresBinaries } from './postgres-binaries.mjs';

const HOST = '127.0.0.1';
const USER = 'crm';
const FAST = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

/**
 * Starts a PostgreSQL of our own on a free loopback port, also when run as root.
 *
 * Without `dataDir` the cluster is temporary, tuned for tests, and removed by `stop()`.
 * Resolves to `{ host, port, user, password, url, stop, createDatabase, dropDatabase }`.
 */
export async function startPostgres({ dataDir, password = randomBytes(16).toString('hex') } = {}) {
  const account = postgresAccount();
  const bin = postgresBinaries(account);
  const home = dataDir ?? mkdtempSync(join(tmpdir(), 'postgres-'));
  const cluster = prepareFolder(join(home, 'cluster'), home, account);
  if (!existsSync(join(cluster, 'PG_VERSION')))
    await initialise({ bin, cluster, home, account, password });

  const port = await freePort();
  const temporary = dataDir === undefined;
  const server = await launch({ bin, cluster, port, temporary, account });
  const forget = stopAtExit(server, temporary ? home : undefined);
  const connection = { host: HOST, port, user: USER, password };
  const stop = async () => {
    await stopServer(server);
    forget();
    if (temporary) rmSync(home, { recursive: true, force: true });
  };
  const url = `postgres://${USER}:${password}@${HOST}:${port}`;
  return { ...connection, url, stop, ...databasesOf(connection) };
}

/** How to look for, create and drop databases on a server, given how to connect to it. */
export function databasesOf({ host, port, user, password }) {
  const run = async (statement) => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ host, port, user, password, database: 'postgres' });
    await client.connect();
    try {
      return await client.query(statement);
    } finally {
      await client.end();
    }
  };
  return {
    exists: async (name) =>
      (await run(`SELECT 1 FROM pg_database WHERE datname = '${name}'`)).rowCount > 0,
    createDatabase: (name) => run(`CREATE DATABASE "${name}"`),
    dropDatabase: (name) => run(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  };
}

function prepareFolder(cluster, home, { uid, gid }) {
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  if (uid !== undefined) {
    chmodSync(home, 0o711);
    chownSync(cluster, uid, gid);
  }
  return cluster;
}

async function initialise({ bin, cluster, home, account, password }) {
  const passwordFile = join(home, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined) chownSync(passwordFile, account.uid, account.gid);
  const options = [`--pgdata=${cluster}`, `--username=${USER}`, `--pwfile=${passwordFile}`];
  const locale = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync'];
  try {
    await promisify(execFile)(join(bin, 'initdb'), [...options, ...locale], {
      ...account,
      cwd: cluster,
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function launch({ bin, cluster, port, temporary, account }) {
  const listen = [
    '-p',
    String(port),
    '-c',
    `listen_addresses=${HOST}`,
    '-c',
    'unix_socket_directories=',
  ];
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', cluster, ...listen, ...(temporary ? FAST : [])],
    {
      ...account,
      cwd: cluster,
      env: { ...process.env, LC_MESSAGES: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
      // A kept cluster has its own process group: at Ctrl-C, Strapi still needs its database to stop.
      detached: !temporary,
    },
  );
  return new Promise((ready, failed) => {
    let said = '';
    server.stderr.on('data', (chunk) => {
      said = (said + chunk).slice(-4000);
      if (said.includes('ready to accept connections')) ready(server);
    });
    server.once('error', failed);
    server.once('exit', (code) =>
      failed(new Error(`PostgreSQL stopped with code ${code}:\n${said}`)),
    );
  });
}

/** The last resort, when this process ends without a call to `stop()`. */
function stopAtExit(server, folder) {
  const atExit = () => {
    server.kill('SIGQUIT');
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', atExit);
  return () => process.off('exit', atExit);
}

function stopServer(server) {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    server.once('exit', done);
    server.kill('SIGINT');
  });
}
