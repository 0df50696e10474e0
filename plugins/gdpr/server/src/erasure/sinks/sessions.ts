import { inList } from '../../kernel/sql/in-list';
import type { Query } from '../../kernel/sql/sql';
import type { Sink, SinkScope } from './sink';

const SESSION = 'admin::session';
const USER = 'plugin::users-permissions.user';

/** Sessions of a portal account: an erased person must not stay signed in. */
export const sessions = {
  name: 'sessions',
  label: { fr: 'Sessions du compte portail', en: 'Sessions of the portal account' },
  present: (strapi) => strapi.db.metadata.has(SESSION) && strapi.db.metadata.has(USER),
  async count(scope) {
    const row = (await ofUsers(scope)?.count({ n: '*' }).first()) as
      | { n: number | string }
      | undefined;
    return Number(row?.n ?? 0);
  },
  async erase(scope) {
    return ((await ofUsers(scope)?.delete()) as number | undefined) ?? 0;
  },
} satisfies Sink;

function ofUsers({ sql, documents, rows }: SinkScope): Query | undefined {
  const users = [...(rows.get(USER) ?? []).map(String), ...(documents.get(USER) ?? [])];
  if (users.length === 0) return undefined;
  return sql
    .table(sql.meta(SESSION).tableName)
    .where({ origin: 'users-permissions' })
    .where(inList(sql, sql.column(SESSION, 'userId'), users));
}
