import type { Core } from '@strapi/types';
import { openSql, type Sql } from './sql';

/** Bytes of a database file up to which it is rebuilt after each erasure or purge: some seconds during which nobody is served. */
const REBUILT = 256 * 1024 * 1024;

/** Whether this is a SQLite file too large to be rebuilt after every erasure. */
export async function isTooLargeToRebuild(sql: Sql): Promise<boolean> {
  return sql.dialect === 'sqlite' && (await fileSize(sql)) > REBUILT;
}

/**
 * Rebuilds a SQLite file. `secure_delete` overwrites what is deleted, but rows that were moved before, when a page was
 * full, leave stale copies in the unused part of pages: only a rebuild removes those.
 */
export async function clearFreePages(strapi: Core.Strapi): Promise<void> {
  const sql = openSql(strapi);
  if (sql.dialect !== 'sqlite' || (await isTooLargeToRebuild(sql))) return;
  await sql.connection.raw('vacuum');
}

async function fileSize({ connection }: Sql): Promise<number> {
  const [pages] = await connection.raw<{ page_count: number }[]>('pragma page_count');
  const [page] = await connection.raw<{ page_size: number }[]>('pragma page_size');
  return (pages?.page_count ?? 0) * (page?.page_size ?? 0);
}
