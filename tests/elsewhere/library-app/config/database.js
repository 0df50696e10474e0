'use strict';

const { join } = require('node:path');

const sqlite = (env) => ({
  client: 'sqlite',
  connection: { filename: join(__dirname, '..', env('DATABASE_FILENAME', '.data/library.db')) },
  useNullAsDefault: true,
});

const postgres = (env) => ({
  client: 'postgres',
  connection: { connectionString: env('DATABASE_URL') },
  pool: { min: 0, max: 5 },
});

module.exports = ({ env }) => ({
  connection: env('DATABASE_URL', '') === '' ? sqlite(env) : postgres(env),
});
