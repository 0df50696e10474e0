import { databasesOf, startPostgres } from '../../scripts/steps/postgres.mjs';
import { findRedis } from '../../scripts/steps/redis.mjs';
import { makeTemplate } from './template.mjs';

const TEMPLATE = 'crm_template';

/** Finds a Redis, starts one PostgreSQL for the run, unless TEST_POSTGRES names one, and prepares its template. */
export default async function setup() {
  const server = process.env.TEST_POSTGRES ? named(process.env.TEST_POSTGRES) : await start();
  const databases = databasesOf(server);
  const redis = await findRedis();
  if (redis !== undefined) process.env.TEST_REDIS_PROGRAM = redis;
  await databases.dropDatabase(TEMPLATE);
  await databases.createDatabase(TEMPLATE);
  process.env.TEST_POSTGRES_TEMPLATE = TEMPLATE;
  await makeTemplate({
    DATABASE_CLIENT: 'postgres',
    DATABASE_HOST: server.host,
    DATABASE_PORT: String(server.port),
    DATABASE_NAME: TEMPLATE,
    DATABASE_USERNAME: server.user,
    DATABASE_PASSWORD: server.password,
    DATABASE_SSL: 'false',
  });
}

async function start() {
  const server = await startPostgres();
  process.env.TEST_POSTGRES = server.url;
  globalThis.startedPostgres = server;
  return server;
}

function named(value) {
  const { hostname, port, username, password } = new URL(value);
  const [user, secret] = [username, password].map(decodeURIComponent);
  return { host: hostname, port: Number(port), user, password: secret };
}
