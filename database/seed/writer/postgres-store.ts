import type { Core } from '@strapi/strapi';

import type { Cell, Page, Store } from './store';

interface Transaction {
  raw(sql: string, bindings: readonly unknown[]): Promise<unknown>;
}

/**
 * Bulk writing on PostgreSQL: one `INSERT ... SELECT unnest(...)` a page, columns as arrays, so
 * that no limit of bound values applies.
 */
export function postgresStore(strapi: Core.Strapi): Store {
  const types = new Map<string, Map<string, string>>();
  let opened: readonly string[] = [];
  const typesOf = async (table: string): Promise<Map<string, string>> => {
    const known = types.get(table) ?? (await columnTypes(strapi, table));
    types.set(table, known);
    return known;
  };
  return {
    encode: {
      datetime: (date) => date.toISOString(),
      boolean: (value) => value,
    },
    async open(tables) {
      opened = tables;
      for (const table of tables) await typesOf(table);
    },
    async insert(pages) {
      await strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
        for (const page of pages) {
          const { sql, bindings } = insertion(
            tableName(strapi, page.table),
            page,
            await typesOf(page.table),
          );
          await trx.raw(sql, bindings);
        }
      });
    },
    maxId: (table) => readMaxId(strapi, table),
    async close() {
      for (const table of opened) await moveSequence(strapi, tableName(strapi, table));
    },
  };
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function tableName(strapi: Core.Strapi, table: string): string {
  const schema = strapi.db.getSchemaName();
  return schema ? `${quote(schema)}.${quote(table)}` : quote(table);
}

function column({ cells, columns }: Page, at: number): Cell[] {
  const values: Cell[] = [];
  for (let i = at; i < cells.length; i += columns.length) values.push(cells[i] ?? null);
  return values;
}

interface Insertion {
  sql: string;
  bindings: Cell[][];
}

function insertion(target: string, page: Page, types: Map<string, string>): Insertion {
  const arrays = page.columns.map((column) => `?::${types.get(column) ?? 'text'}[]`);
  return {
    sql: `INSERT INTO ${target} (${page.columns.map(quote).join(', ')}) SELECT * FROM unnest(${arrays.join(', ')})`,
    bindings: page.columns.map((_, at) => column(page, at)),
  };
}

async function rowsOf(strapi: Core.Strapi, sql: string, bindings: string[]): Promise<unknown[]> {
  const answer: unknown = await strapi.db.connection.raw(sql, bindings);
  const rows: unknown =
    typeof answer === 'object' && answer !== null && 'rows' in answer ? answer.rows : [];
  const isList = (found: unknown): found is unknown[] => Array.isArray(found);
  return isList(rows) ? rows : [];
}

async function columnTypes(strapi: Core.Strapi, table: string): Promise<Map<string, string>> {
  const rows = await rowsOf(
    strapi,
    `SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type
       FROM pg_attribute a WHERE a.attrelid = ?::regclass AND a.attnum > 0 AND NOT a.attisdropped`,
    [tableName(strapi, table)],
  );
  const named = rows.flatMap((row): [string, string][] =>
    typeof row === 'object' && row !== null && 'name' in row && 'type' in row
      ? [[String(row.name), String(row.type)]]
      : [],
  );
  return new Map(named);
}

async function readMaxId(strapi: Core.Strapi, table: string): Promise<number> {
  const sql = `SELECT coalesce(max(id), 0)::int AS top FROM ${tableName(strapi, table)}`;
  const [row] = await rowsOf(strapi, sql, []);
  return typeof row === 'object' && row !== null && 'top' in row ? Number(row.top) : 0;
}

async function moveSequence(strapi: Core.Strapi, table: string): Promise<void> {
  await rowsOf(
    strapi,
    `SELECT setval(pg_get_serial_sequence(?, 'id'), greatest((SELECT max(id) FROM ${table}), 1))`,
    [table],
  );
}
