import type { Core } from '@strapi/strapi';
import knex, { type Knex } from 'knex';
import { types } from 'pg';

import { openSql, type Sql } from '../../../../plugins/gdpr/server/src/kernel/sql/sql';

/** What a process needs to take part: a database, and the options of the jobs. */
export interface HostOptions {
  readonly database: Knex.Config;
  readonly config: object;
}

/** The few things that jobs ask of Strapi: a database and a config. It starts in milliseconds. */
export interface Host {
  readonly strapi: Core.Strapi;
  readonly sql: Sql;
  readonly logs: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens the database. */
export function openHost({ database, config }: HostOptions): Host {
  leaveJsonAsText();
  // knex hides the password in the object that it is given, which others still need
  const connection = knex(structuredClone(database));
  const logs: string[] = [];
  const log = (message: unknown) => logs.push(String(message));
  const strapi = {
    db: {
      connection,
      dialect: { client: database.client === 'pg' ? 'postgres' : 'sqlite' },
      getSchemaName: () => undefined,
      getSchemaConnection: () => connection.schema,
      metadata: { get: () => ({ attributes: {} }), has: () => false },
      transaction: (work: (context: { trx: Knex.Transaction }) => Promise<unknown>) =>
        connection.transaction((trx) => work({ trx })),
    },
    config: { get: () => config },
    log: { error: log, warn: log, info: log, debug: log },
  } as unknown as Core.Strapi;
  return { strapi, sql: openSql(strapi), logs, close: () => connection.destroy() };
}

/** As Strapi does for the whole process (@strapi/database, dialects/postgresql): who shares the driver must bear it. */
function leaveJsonAsText(): void {
  types.setTypeParser(types.builtins.JSONB, 'text', (text: string) => text);
}
