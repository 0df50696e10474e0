import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';

import { inProject } from '../../scripts/steps/paths.mjs';
import { startPostgres } from '../../scripts/steps/postgres.mjs';

const fixed = JSON.parse(readFileSync(inProject('tests', 'support', 'environment.json'), 'utf8'));

/** Databases that can be copied in one go: a SQLite file, or a PostgreSQL template. */
export async function openHomes(client) {
  const dir = mkdtempSync(join(tmpdir(), 'crm-bench-'));
  mkdirSync(join(dir, 'uploads'));
  const common = { ...fixed, PUBLIC_DIR: dir };
  const homes = client === 'postgres' ? await onPostgres() : onSqlite(dir);
  return {
    env: (name) => ({ ...common, ...homes.env(name) }),
    create: homes.create,
    copy: homes.copy,
    drop: homes.drop,
    settle: homes.settle,
    async close() {
      await homes.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function onSqlite(dir) {
  const file = (name) => join(dir, `${name}.db`);
  return {
    env: (name) => ({ DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file(name) }),
    create: async () => {},
    copy: async (from, to) => copyFileSync(file(from), file(to)),
    drop: async (name) => rmSync(file(name), { force: true }),
    settle: async () => {},
    close: async () => {},
  };
}

async function onPostgres() {
  const server = await startPostgres();
  const run = async (statement, database = 'postgres') => {
    const { host, port, user, password } = server;
    const client = new pg.Client({ host, port, user, password, database });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  return {
    env: (name) => ({
      DATABASE_CLIENT: 'postgres',
      DATABASE_HOST: server.host,
      DATABASE_PORT: String(server.port),
      DATABASE_NAME: name,
      DATABASE_USERNAME: server.user,
      DATABASE_PASSWORD: server.password,
      DATABASE_SSL: 'false',
      DATABASE_SCHEMA: 'public',
    }),
    create: (name) => server.createDatabase(name),
    copy: (from, to) => run(`create database "${to}" template "${from}"`),
    drop: (name) => server.dropDatabase(name),
    // what a live database has long had: statistics and a visibility map
    settle: (name) => run('vacuum analyze', name),
    close: () => server.stop(),
  };
}
