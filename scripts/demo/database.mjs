import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { inProject } from '../steps/paths.mjs';
import { postgresAccount, reachableBy } from '../steps/postgres-binaries.mjs';
import { databasesOf, startPostgres } from '../steps/postgres.mjs';
import { words } from './words.mjs';

const NAME = 'courtage';
const NO_SUCH_TABLE = '42P01';

/**
 * Opens the demo's database: `{ env, note, own, empty(), isFilled(), stop() }`.
 * `own` says that the demo made it and may empty it.
 */
export function openDatabase(client, { folder, password }) {
  if (client === 'sqlite') return openSqlite(folder);
  return namedByUser() ? openNamed() : openLocal(folder, password);
}

const namedByUser = () => Boolean(process.env.DATABASE_URL || process.env.DATABASE_HOST);

function openSqlite(folder) {
  const file = join(folder, 'data.db');
  const empty = () => {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
  };
  const env = { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file };
  return { env, note: 'sqlite', own: true, empty, stop: () => undefined };
}

function openNamed() {
  const env = { DATABASE_CLIENT: 'postgres' };
  return {
    env,
    note: words.yourServer,
    own: false,
    isFilled: namedIsFilled,
    stop: () => undefined,
  };
}

/** A database of the user's own may have been filled by an earlier demo, or by hand. */
async function namedIsFilled() {
  const { default: pg } = await import('pg');
  const { env } = process;
  const parts = {
    host: env.DATABASE_HOST,
    port: Number(env.DATABASE_PORT ?? 5432),
    database: env.DATABASE_NAME ?? NAME,
    user: env.DATABASE_USERNAME ?? NAME,
    password: env.DATABASE_PASSWORD ?? '',
  };
  const client = new pg.Client(env.DATABASE_URL ? { connectionString: env.DATABASE_URL } : parts);
  await client.connect();
  try {
    return (await client.query('SELECT 1 FROM contacts LIMIT 1')).rowCount > 0;
  } catch (error) {
    if (error.code === NO_SUCH_TABLE) return false;
    throw error;
  } finally {
    await client.end();
  }
}

async function openLocal(folder, password) {
  const server = await startPostgres({ dataDir: dataFolder(folder), password });
  const databases = databasesOf(server);
  if (!(await databases.exists(NAME))) await databases.createDatabase(NAME);
  const env = {
    DATABASE_CLIENT: 'postgres',
    DATABASE_HOST: server.host,
    DATABASE_PORT: String(server.port),
    DATABASE_NAME: NAME,
    DATABASE_USERNAME: server.user,
    DATABASE_PASSWORD: server.password,
    DATABASE_SSL: 'false',
  };
  const empty = async () => {
    await databases.dropDatabase(NAME);
    await databases.createDatabase(NAME);
  };
  return {
    env,
    note: `${words.ownServer} 127.0.0.1:${server.port}`,
    own: true,
    empty,
    stop: server.stop,
  };
}

/** Beside the rest of the demo, unless root's folders are closed to PostgreSQL's account. */
function dataFolder(folder) {
  const inside = join(folder, 'postgres');
  const project = createHash('sha256').update(inProject()).digest('hex').slice(0, 8);
  const home = reachableBy(postgresAccount(), folder) ? inside : `/var/tmp/crm-demo-${project}`;
  mkdirSync(home, { recursive: true });
  return home;
}
