import { createHash } from 'node:crypto';

import type { UID } from '@strapi/strapi';

import type { BootedApp } from '../../support/boot';
import { dumpTables } from '../../support/database-dump';

/** A row as the database stores it, by column. */
export type Row = Readonly<Record<string, unknown>>;

type App = Pick<BootedApp, 'strapi'>;

/** Tables that a login, Strapi's own timers or the plugin's bookkeeping write to. */
const BOOKKEEPING = [
  ...['gdpr_jobs', 'gdpr_job_subjects', 'gdpr_job_chunks', 'gdpr_job_log', 'gdpr_job_refusals'],
  ...['strapi_sessions', 'strapi_core_store_settings'],
  'sqlite_sequence',
];

/** Every row of the documents, drafts, published versions and locales included, in the order of their ids. */
export async function rowsOf(
  { strapi }: App,
  uid: string,
  documentIds: readonly string[] = [],
): Promise<Row[]> {
  const rows: Row[] = await strapi.db
    .connection(tableOf({ strapi }, uid))
    .whereIn('document_id', [...documentIds])
    .orderBy('id');
  return rows;
}

/** Every row of a type or component, in the order of their ids. */
export const allRows = async ({ strapi }: App, uid: string): Promise<Row[]> =>
  strapi.db.connection(tableOf({ strapi }, uid)).orderBy('id');

/** The table of a type or component. */
export const tableOf = ({ strapi }: App, uid: string): string =>
  strapi.db.metadata.get(uid).tableName;

/** The column of an attribute. */
export function columnOf({ strapi }: App, uid: string, attribute: string): string {
  const declared: unknown = strapi.db.metadata.get(uid).attributes[attribute];
  const name: unknown =
    typeof declared === 'object' && declared && Reflect.get(declared, 'columnName');
  return typeof name === 'string' ? name : attribute;
}

/** Who is linked to whom through a relation attribute of the side that owns it: row ids. */
export interface Link {
  readonly from: unknown;
  readonly to: unknown;
}

interface Joined {
  readonly joinTable: {
    readonly name: string;
    readonly joinColumn: { readonly name: string };
    readonly inverseJoinColumn: { readonly name: string };
  };
}

/** The rows of the table behind a relation, in the order they were made. */
export async function linksOf({ strapi }: App, uid: string, attribute: string): Promise<Link[]> {
  const declared: unknown = strapi.db.metadata.get(uid).attributes[attribute];
  const { name, joinColumn, inverseJoinColumn } = (declared as Joined).joinTable;
  const rows: Row[] = await strapi.db.connection(name).orderBy('id');
  return rows.map((row) => ({ from: row[joinColumn.name], to: row[inverseJoinColumn.name] }));
}

/** Rows of the plugin's tables. */
export const ledgerRows = async ({ strapi }: App, where: object = {}): Promise<Row[]> =>
  strapi.db.connection('gdpr_ledger').where(where).orderBy('id');

/** A document made through the Document Service. */
export async function make(
  { strapi }: App,
  uid: string,
  data: object,
): Promise<{ readonly uid: string; readonly documentId: string; readonly id: number }> {
  const made = await strapi.documents(uid as UID.ContentType).create({ data: data as never });
  return { uid, documentId: made.documentId, id: Number(made.id) };
}

/** A relation to write: these documents. */
export const connect = (...documents: readonly { readonly documentId: string }[]) => ({
  connect: documents.map(({ documentId }) => ({ documentId })),
});

/** What the database holds, each table as one hash: a difference names the table. */
export type State = Readonly<Record<string, string>>;

/** Everything but the bookkeeping; entries of the ledger are sealed first, so that the sealer cannot move it. */
export async function stateOf(app: App, except: readonly string[] = []): Promise<State> {
  await app.strapi.plugin('gdpr').service('ledger').seal();
  const tables = await dumpTables(app.strapi);
  const watched = tables.filter(({ table }) => ![...BOOKKEEPING, ...except].includes(table));
  return Object.fromEntries(watched.map(({ table, lines }) => [table, hash(lines)]));
}

const hash = (lines: readonly string[]): string =>
  createHash('sha256').update(lines.join('\n')).digest('hex');
