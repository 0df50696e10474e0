import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

type Connection = Core.Strapi['db']['connection'];

/** One table's rows as text lines, in an order that depends on their content only. */
export interface TableDump {
  readonly table: string;
  readonly lines: readonly string[];
}

/** Every table of the database, also those that Strapi does not know, in alphabetical order. */
export async function dumpTables(strapi: Core.Strapi): Promise<TableDump[]> {
  const { connection } = strapi.db;
  const dumps: TableDump[] = [];
  for (const table of await tableNames(connection)) {
    const rows: Record<string, unknown>[] = await connection(table).select('*');
    dumps.push({ table, lines: rows.map(rowAsText).sort() });
  }
  return dumps;
}

/** The whole database as one text: what a leak is searched in. */
export async function dumpDatabase(strapi: Core.Strapi): Promise<string> {
  const dumps = await dumpTables(strapi);
  return dumps.map(({ table, lines }) => [`## ${table}`, ...lines].join('\n')).join('\n\n');
}

/** Filled by a clock, seconds after the entries that they seal; the entries themselves are in the hash. */
const OF_A_CLOCK = ['gdpr_ledger_seals'];

/** A sha256 over every table but those named in `except`. */
export async function hashDatabase(
  strapi: Core.Strapi,
  options: { except?: readonly string[] } = {},
): Promise<string> {
  return sha256(JSON.stringify(await hashTables(strapi, options)));
}

/** One sha256 for each table: compare two of these, and the test names the table that changed. */
export async function hashTables(
  strapi: Core.Strapi,
  { except = [] }: { except?: readonly string[] } = {},
): Promise<Record<string, string>> {
  const left = new Set([...OF_A_CLOCK, ...except]);
  const dumps = (await dumpTables(strapi)).filter(({ table }) => !left.has(table));
  return Object.fromEntries(dumps.map(({ table, lines }) => [table, sha256(lines.join('\n'))]));
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function tableNames(connection: Connection): Promise<string[]> {
  const rows = isSqlite(connection)
    ? await connection('sqlite_master').where({ type: 'table' }).select('name')
    : await connection('information_schema.tables')
        .where({ table_type: 'BASE TABLE' })
        .whereNotIn('table_schema', ['pg_catalog', 'information_schema'])
        .select('table_name as name');
  return rows.map(({ name }: { name: string }) => name).sort();
}

function isSqlite(connection: Connection): boolean {
  return String(connection.client.config.client).includes('sqlite');
}

function rowAsText(row: Record<string, unknown>): string {
  return JSON.stringify(row, (_key, value: unknown) => (isPlain(value) ? sortKeys(value) : value));
}

/** Binary columns are read as text too, or a leak could hide in them. */
function sortKeys(value: Record<string, unknown>): Record<string, unknown> | string {
  if (value.type === 'Buffer' && Array.isArray(value.data)) {
    return Buffer.from(value.data).toString('latin1');
  }
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
