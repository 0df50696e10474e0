import { inList } from '../kernel/sql/in-list';
import type { Sql } from '../kernel/sql/sql';
import { FINDINGS } from './finding-table';

/** Documents of one type. */
export interface Documents {
  readonly uid: string;
  readonly documentIds: readonly string[];
}

const about = (sql: Sql, { uid, documentIds }: Documents) =>
  sql
    .table(FINDINGS)
    .where({ uid })
    .where(inList(sql, 'document_id', documentIds));

/** Those of the types that have findings at all: one look into the index for each, in one statement. */
export async function typesWithFindings(
  sql: Sql,
  uids: readonly string[],
): Promise<ReadonlySet<string>> {
  const [first, ...others] = uids.map((uid) =>
    sql.table(FINDINGS).where({ uid }).min('uid as uid'),
  );
  if (!first) return new Set();
  const rows: unknown = await first.unionAll(others);
  return new Set((rows as { uid: string | null }[]).flatMap(({ uid }) => uid ?? []));
}

/** Findings about documents, whatever their state. */
export async function countFindings(sql: Sql, documents: Documents): Promise<number> {
  const row = (await about(sql, documents).count({ n: '*' }).first()) as
    | { n: number | string }
    | undefined;
  return Number(row?.n ?? 0);
}

/** Removes every finding about documents, decided ones too: the category alone says something of a person. */
export async function forgetFindings(sql: Sql, documents: Documents): Promise<number> {
  return about(sql, documents).delete();
}
