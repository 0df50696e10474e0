import type { Core } from '@strapi/strapi';

import type { Cell, Page, Store } from './store';

interface SqliteStatement {
  run(cells: Cell[]): unknown;
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
  const prepared: Prepared = { statements: new Map() };
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
          for (const page of pages) insertPage(prepared, raw, page);
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

interface Pool {
  acquireConnection(): Promise<unknown>;
  releaseConnection(connection: unknown): Promise<unknown>;
}

const poolOf = (strapi: Core.Strapi): Pool => strapi.db.connection.client as Pool;

async function useConnection<T>(
  strapi: Core.Strapi,
  work: (raw: SqliteConnection) => T,
): Promise<T> {
  const client = poolOf(strapi);
  const raw = await client.acquireConnection();
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

/** More rows a statement gain nothing. */
const ROWS_PER_STATEMENT = 24;

/** Statements by their text; the pool has one connection, but may open another in its place. */
interface Prepared {
  raw?: SqliteConnection;
  statements: Map<string, SqliteStatement>;
}

function statement(prepared: Prepared, raw: SqliteConnection, sql: string): SqliteStatement {
  if (prepared.raw !== raw) prepared.statements.clear();
  prepared.raw = raw;
  const found = prepared.statements.get(sql) ?? raw.prepare(sql);
  prepared.statements.set(sql, found);
  return found;
}

function insertPage(prepared: Prepared, raw: SqliteConnection, page: Page): void {
  const { table, columns, cells } = page;
  const head = `INSERT INTO ${quote(table)} (${columns.map(quote).join(', ')}) VALUES `;
  const row = `(${columns.map(() => '?').join(', ')})`;
  const rows = Array.from({ length: ROWS_PER_STATEMENT }, () => row).join(', ');
  const width = columns.length;
  let at = 0;
  for (const count of [ROWS_PER_STATEMENT, 1]) {
    const insert = statement(prepared, raw, head + (count === 1 ? row : rows));
    const step = width * count;
    for (; at + step <= cells.length; at += step) insert.run(cells.slice(at, at + step));
  }
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
