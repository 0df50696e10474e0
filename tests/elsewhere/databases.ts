import { randomBytes } from 'node:crypto';

import { createDatabase, dropDatabase, postgresFromEnvironment } from '../support/postgres';

interface Opened {
  readonly env: Record<string, string>;
  readonly close: () => Promise<void>;
}

interface Database {
  readonly client: 'sqlite' | 'postgres';
  readonly open: () => Promise<Opened>;
}

const sqlite: Database = {
  client: 'sqlite',
  open: async () => ({ env: { DATABASE_URL: '' }, close: async () => undefined }),
};

const postgres: Database = {
  client: 'postgres',
  open: async () => {
    const server = postgresFromEnvironment();
    const name = `library_${randomBytes(6).toString('hex')}`;
    await createDatabase(server, name);
    const { user, password, host, port } = server;
    const url = `postgres://${user}:${password}@${host}:${port}/${name}`;
    return { env: { DATABASE_URL: url }, close: () => dropDatabase(server, name) };
  },
};

/** SQLite always; PostgreSQL too where a server is running for the tests. */
export const onDatabase: readonly Database[] =
  process.env.TEST_POSTGRES === undefined ? [sqlite] : [sqlite, postgres];
