import type { Core } from '@strapi/types';
import { inList } from './sql/in-list';
import { openSql } from './sql/sql';

interface Row {
  readonly id: number;
  readonly firstname: string | null;
  readonly lastname: string | null;
}

/** The names of administrators, as the panel shows them elsewhere; those who are gone have none. */
export async function staffNames(
  strapi: Core.Strapi,
  ids: readonly (number | null)[],
): Promise<ReadonlyMap<number, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const sql = openSql(strapi);
  const rows = (await sql
    .table(sql.meta('admin::user').tableName)
    .where(inList(sql, 'id', wanted))
    .select('id', 'firstname', 'lastname')) as Row[];
  const named = rows.map(
    ({ id, firstname, lastname }) => [id, [firstname, lastname].filter(Boolean).join(' ')] as const,
  );
  return new Map(named.filter(([, name]) => name !== ''));
}
