import { Client } from 'pg';

/** How to reach the PostgreSQL server that the run started. */
export interface PostgresServer {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

/** The server named by TEST_POSTGRES, which jest's global setup or `npm test` has set. */
export function postgresFromEnvironment(): PostgresServer {
  const value = process.env.TEST_POSTGRES;
  if (value === undefined) {
    throw new Error('TEST_POSTGRES is not set. Run the jest project integration-postgres.');
  }
  const url = new URL(value);
  return {
    host: url.hostname,
    port: Number(url.port),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  };
}

/** Creates a database: a copy of `template`, or an empty one. */
export const createDatabase = (
  server: PostgresServer,
  name: string,
  template = 'template1',
): Promise<void> => run(server, `CREATE DATABASE "${name}" TEMPLATE "${template}"`);

/** Drops a database, also while something is still connected to it. */
export const dropDatabase = (server: PostgresServer, name: string): Promise<void> =>
  run(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);

async function run(server: PostgresServer, statement: string): Promise<void> {
  const client = new Client({ ...server, database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
