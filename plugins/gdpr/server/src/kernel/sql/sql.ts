import type { Core, UID } from '@strapi/types';

/** Knex, or a transaction of it. */
export type Connection = Core.Strapi['db']['connection'];
export type Query = ReturnType<Connection>;
export type Raw = ReturnType<Connection['raw']>;
export type Dialect = 'sqlite' | 'postgres' | 'mysql';

/** Physical names of a content type, component or join table. */
export type Meta = ReturnType<Core.Strapi['db']['metadata']['get']>;

/** A schema as Strapi loaded it. */
export type Model = ReturnType<Core.Strapi['getModel']>;

/** One connection or transaction, with the host's names; every statement of the plugin starts here. */
export interface Sql {
  readonly dialect: Dialect;
  readonly connection: Connection;
  /** A query on a table by its physical name, in the host's schema. */
  table(name: string): Query;
  /** The name as raw SQL must spell it, schema included. */
  qualified(name: string): string;
  /** Physical names by uid. */
  meta(uid: string): Meta;
  /** The column of a scalar attribute; Strapi shortens long names, so none is ever computed here. */
  column(uid: string, attribute: string): string;
  /** Whether the host has such a model: features of Strapi come and go with versions and licences. */
  hasModel(uid: string): boolean;
  /** The schema by uid, of a content type or a component. */
  model(uid: string): Model;
}

/** Opens SQL on the pool, or on the transaction given: mixing the two deadlocks SQLite (one connection). */
export function openSql(strapi: Core.Strapi, connection: Connection = strapi.db.connection): Sql {
  const schema = strapi.db.getSchemaName();
  return {
    dialect: dialectOf(strapi),
    connection,
    table: (name) => (schema ? connection(name).withSchema(schema) : connection(name)),
    qualified: (name) => (schema ? `${schema}.${name}` : name),
    meta: (uid) => strapi.db.metadata.get(uid),
    column: (uid, attribute) => columnName(strapi.db.metadata.get(uid), attribute),
    hasModel: (uid) => strapi.db.metadata.has(uid),
    model: (uid) => strapi.getModel(uid as UID.Schema),
  };
}

/** Runs the work in one transaction, joined by every Strapi query made inside. */
export function inTransaction<T>(strapi: Core.Strapi, work: (sql: Sql) => Promise<T>): Promise<T> {
  return strapi.db.transaction(({ trx }) => work(openSql(strapi, trx as Connection))) as Promise<T>;
}

function dialectOf(strapi: Core.Strapi): Dialect {
  const client = strapi.db.dialect.client;
  return client === 'postgres' || client === 'mysql' ? client : 'sqlite';
}

function columnName(meta: Meta, attribute: string): string {
  const declared = meta.attributes[attribute] as { readonly columnName?: string } | undefined;
  return declared?.columnName ?? attribute;
}
