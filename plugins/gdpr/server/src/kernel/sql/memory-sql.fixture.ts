import type { Core } from '@strapi/types';
import knex from 'knex';
import { openSql, type Connection, type Dialect, type Sql } from './sql';

/** A host of nothing but a SQLite database in memory: enough for statements, too little for Strapi. */
export interface MemoryHost {
  readonly strapi: Core.Strapi;
  readonly sql: Sql;
  readonly close: () => Promise<void>;
}

/** Opens an empty database. */
export function memoryHost(): MemoryHost {
  const connection = knex({
    client: 'better-sqlite3',
    connection: { filename: ':memory:' },
    useNullAsDefault: true,
  }) as unknown as Connection;
  const strapi = hostOf('sqlite', connection);
  return { strapi, sql: openSql(strapi), close: () => connection.destroy() };
}

const CLIENTS = { sqlite: 'better-sqlite3', postgres: 'pg', mysql: 'mysql2' } as const;

/** Compiles statements of a dialect without a database. */
export function compilerFor(dialect: Dialect): Sql {
  const connection = knex({
    client: CLIENTS[dialect],
    useNullAsDefault: true,
  }) as unknown as Connection;
  return openSql(hostOf(dialect, connection));
}

function hostOf(client: Dialect, connection: Connection): Core.Strapi {
  const db = {
    connection,
    dialect: { client },
    getSchemaName: () => undefined,
    getSchemaConnection: () => connection.schema,
    metadata: { get: (uid: string) => ({ tableName: uid, attributes: {} }), has: () => true },
    transaction: (work: (context: { trx: unknown }) => Promise<unknown>) =>
      connection.transaction((trx) => work({ trx })),
  };
  const log = { error: jest.fn() };
  return { db, log, getModel: () => ({ attributes: {} }) } as unknown as Core.Strapi;
}
