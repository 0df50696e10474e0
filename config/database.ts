import path from 'node:path';
import type { Core } from '@strapi/strapi';

type Params = Core.Config.Shared.ConfigParams;

const ROOT = path.resolve(__dirname, '..', '..');

const config = ({ env }: Params) =>
  env('DATABASE_CLIENT', 'sqlite') === 'postgres' ? postgres(env) : sqlite(env);

export default config;

/** The default: one file, nothing to install. */
function sqlite(env: Params['env']) {
  const filename = path.resolve(ROOT, env('DATABASE_FILENAME', '.tmp/data.db'));
  return { connection: { client: 'sqlite', connection: { filename }, useNullAsDefault: true } };
}

/** `DATABASE_URL`, or its parts. */
function postgres(env: Params['env']) {
  const url = env('DATABASE_URL', '');
  const parts = {
    host: env('DATABASE_HOST', '127.0.0.1'),
    port: env.int('DATABASE_PORT', 5432),
    database: env('DATABASE_NAME', 'courtage'),
    user: env('DATABASE_USERNAME', 'courtage'),
    password: env('DATABASE_PASSWORD', ''),
  };
  const target = url ? { connectionString: url } : parts;
  const ssl = env.bool('DATABASE_SSL', false) && {
    rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
  };
  return {
    connection: {
      client: 'postgres',
      connection: { ...target, ssl, schema: env('DATABASE_SCHEMA', 'public') },
      pool: { min: env.int('DATABASE_POOL_MIN', 0), max: env.int('DATABASE_POOL_MAX', 10) },
      acquireConnectionTimeout: env.int('DATABASE_CONNECTION_TIMEOUT', 60_000),
    },
  };
}
