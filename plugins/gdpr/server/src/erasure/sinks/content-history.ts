import { inList } from '../../kernel/sql/in-list';
import type { Query, Sql } from '../../kernel/sql/sql';
import type { Sink, SinkScope } from './sink';

const VERSION = 'plugin::content-manager.history-version';

/** Content history keeps every earlier value of a document as JSON, in the community edition's table too. */
export const contentHistory = {
  name: 'content-history',
  label: { fr: 'Historique des versions de contenu', en: 'Content history versions' },
  present: (strapi) => strapi.db.metadata.has(VERSION),
  async count(scope) {
    let total = 0;
    if (await isEmpty(scope.sql)) return total;
    for (const query of versions(scope)) {
      const row = (await query.count({ n: '*' }).first()) as { n: number | string } | undefined;
      total += Number(row?.n ?? 0);
    }
    return total;
  },
  async erase(scope) {
    let total = 0;
    if (await isEmpty(scope.sql)) return total;
    for (const query of versions(scope)) total += (await query.delete()) as number;
    return total;
  },
} satisfies Sink;

/** The community edition has the table and never fills it: one question then answers for every type. */
const isEmpty = async (sql: Sql): Promise<boolean> =>
  (await sql.table(sql.meta(VERSION).tableName).first('id')) === undefined;

function* versions({ sql, documents }: SinkScope): Generator<Query> {
  for (const [uid, ids] of documents) {
    if (ids.length === 0) continue;
    yield sql
      .table(sql.meta(VERSION).tableName)
      .where({ [sql.column(VERSION, 'contentType')]: uid })
      .where(inList(sql, sql.column(VERSION, 'relatedDocumentId'), ids));
  }
}
