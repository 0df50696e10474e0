import type { UID } from '@strapi/strapi';

import type { BootedApp } from '../../support/boot';

/** A row as the database stores it, by column. */
export type Row = Readonly<Record<string, unknown>>;

type App = Pick<BootedApp, 'strapi'>;

/** Tables that a login or the plugin's own bookkeeping writes to. */
export const BOOKKEEPING = ['gdpr_jobs', 'gdpr_job_subjects', 'strapi_sessions', 'sqlite_sequence'];

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

/** A hash of everything but the bookkeeping; entries of the ledger are sealed first, so that the sealer cannot move it. */
export async function stateOf(app: BootedApp, except: readonly string[] = []): Promise<string> {
  await app.strapi.plugin('gdpr').service('ledger').seal();
  return app.hashDatabase({ except: [...BOOKKEEPING, ...except] });
}
