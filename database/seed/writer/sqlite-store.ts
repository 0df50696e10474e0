import type { Core } from '@strapi/strapi';

import type { Cell, Page, Store } from './store';

interface SqliteStatement {
  run(...cells: Cell[]): unknown;
  all(...cells: Cell[]): unknown[];
}

interface SqliteConnection {
  prepare(sql: string): SqliteStatement;
  exec(sql: string): unknown;
}

const isSqlite = (found: unknown): found is SqliteConnection =>
  typeof found === 'object' && found !== null && 'prepare' in found && 'exec' in found;

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Bulk writing on SQLite: prepared statements on the pool's one connection. That connection is
 * held for one flush at a time, so that the rest of the application never waits for the seed.
 */
export function sqliteStore(strapi: Core.Strapi): Store {
  const dropped: string[] = [];
  const use = <T>(work: (raw: SqliteConnection) => T): Promise<T> => useConnection(strapi, work);
  return {
    encode: {
      datetime: (date) => date.getTime(),
      boolean: (value) => (value ? 1 : 0),
    },
    async open(tables, bulk) {
      await use((raw) => {
        raw.exec('PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;');
        if (bulk) for (const table of tables) dropped.push(...setIndexesAside(raw, table));
      });
    },
    async insert(pages) {
      await use((raw) => {
        inTransaction(raw, () => {
          for (const page of pages) insertPage(raw, page);
        });
      });
    },
    maxId: (table) => use((raw) => readMaxId(raw, table)),
    async close() {
      await use((raw) => {
        for (const sql of dropped.splice(0)) raw.exec(sql);
        raw.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA optimize;');
      });
    },
  };
}

async function useConnection<T>(
  strapi: Core.Strapi,
  work: (raw: SqliteConnection) => T,
): Promise<T> {
  const client = strapi.db.connection.client;
  const raw: unknown = await client.acquireConnection();
  try {
    if (!isSqlite(raw)) throw new TypeError('The connection is not one of better-sqlite3');
    return work(raw);
  } finally {
    await client.releaseConnection(raw);
  }
}

function inTransaction(raw: SqliteConnection, work: () => void): void {
  raw.exec('BEGIN');
  try {
    work();
    raw.exec('COMMIT');
  } catch (cause) {
    raw.exec('ROLLBACK');
    throw cause;
  }
}

/** More rows a statement gain nothing, and one plan serves the whole page. */
const ROWS_PER_STATEMENT = 24;

function insertPage(raw: SqliteConnection, { table, columns, rows }: Page): void {
  const head = `INSERT INTO ${quote(table)} (${columns.map(quote).join(', ')}) VALUES `;
  const row = `(${columns.map(() => '?').join(', ')})`;
  const many = raw.prepare(head + Array.from({ length: ROWS_PER_STATEMENT }, () => row).join(', '));
  const one = raw.prepare(head + row);
  let at = 0;
  for (; at + ROWS_PER_STATEMENT <= rows.length; at += ROWS_PER_STATEMENT) {
    many.run(...rows.slice(at, at + ROWS_PER_STATEMENT).flat());
  }
  for (const cells of rows.slice(at)) one.run(...cells);
}

const hasText = <K extends string>(row: unknown, key: K): row is Record<K, string> =>
  typeof row === 'object' && row !== null && typeof Reflect.get(row, key) === 'string';

/** Building an index once costs a fraction of keeping it up row by row; only for empty tables. */
function setIndexesAside(raw: SqliteConnection, table: string): string[] {
  if (readMaxId(raw, table) > 0) return [];
  const indexes = raw
    .prepare(
      "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql NOT NULL AND tbl_name = ?",
    )
    .all(table);
  return indexes.flatMap((index) => {
    if (!hasText(index, 'name') || !hasText(index, 'sql')) return [];
    raw.exec(`DROP INDEX ${quote(index.name)}`);
    return [index.sql];
  });
}

function readMaxId(raw: SqliteConnection, table: string): number {
  const [row] = raw.prepare(`SELECT max(id) AS top FROM ${quote(table)}`).all();
  const top: unknown = typeof row === 'object' && row !== null && 'top' in row ? row.top : null;
  return typeof top === 'number' ? top : 0;
}
