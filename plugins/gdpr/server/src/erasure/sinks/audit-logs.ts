import { unreachable } from '../../kernel/errors';
import { inList } from '../../kernel/sql/in-list';
import type { Query, Raw, Sql } from '../../kernel/sql/sql';
import type { Sink, SinkScope } from './sink';

const LOG = 'admin::audit-log';

/** Enterprise audit logs keep the payload of every entry event: the document itself, values included. */
export const auditLogs = {
  name: 'audit-logs',
  label: { fr: 'Journaux d’audit (édition Entreprise)', en: 'Audit logs (Enterprise edition)' },
  present: (strapi) => strapi.db.metadata.has(LOG),
  async count(scope) {
    let total = 0;
    for (const query of entries(scope)) {
      const row = (await query.count({ n: '*' }).first()) as { n: number | string } | undefined;
      total += Number(row?.n ?? 0);
    }
    return total;
  },
  async erase(scope) {
    let total = 0;
    for (const query of entries(scope)) {
      total += (await query.update({ [scope.sql.column(LOG, 'payload')]: null })) as number;
    }
    return total;
  },
} satisfies Sink;

function* entries({ sql, documents }: SinkScope): Generator<Query> {
  const ids = [...documents.values()].flat();
  if (ids.length > 0) {
    yield sql
      .table(sql.meta(LOG).tableName)
      .whereNotNull(sql.column(LOG, 'payload'))
      .where(inList(sql, entryDocumentId(sql, sql.column(LOG, 'payload')), ids));
  }
}

/** `payload.entry.documentId`, as text. */
function entryDocumentId(sql: Sql, payload: string): Raw {
  switch (sql.dialect) {
    case 'postgres':
      return sql.connection.raw(`(??::jsonb #>> '{entry,documentId}')`, [payload]);
    case 'mysql':
      return sql.connection.raw(`json_unquote(json_extract(??, '$.entry.documentId'))`, [payload]);
    case 'sqlite':
      return sql.connection.raw(`json_extract(??, '$.entry.documentId')`, [payload]);
    default:
      return unreachable(sql.dialect);
  }
}
