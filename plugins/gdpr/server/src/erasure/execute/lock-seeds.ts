import { inList } from '../../kernel/sql/in-list';
import type { Sql } from '../../kernel/sql/sql';
import type { Seed } from '../locate/locate';

/** Makes two erasures of one person wait for each other; SQLite has one writer anyway. */
export async function lockSeeds(sql: Sql, seeds: readonly Seed[]): Promise<void> {
  if (sql.dialect === 'sqlite') return;
  const uids = [...new Set(seeds.map(({ uid }) => uid))].sort();
  for (const uid of uids) {
    const documentIds = seeds
      .filter((seed) => seed.uid === uid)
      .map(({ documentId }) => documentId);
    await sql
      .table(sql.meta(uid).tableName)
      .where(inList(sql, 'document_id', documentIds))
      .orderBy('id')
      .select('id')
      .forUpdate();
  }
}
