import { componentLinkOf } from '../../kernel/sql/component-link';
import { linkOf, type Link } from '../../kernel/sql/link';
import type { Raw, Sql } from '../../kernel/sql/sql';
import type { ForbiddenAttribute } from './forbidden-fields';

const FILE = 'plugin::upload.file';

type Place = Pick<ForbiddenAttribute, 'uid' | 'attribute' | 'type'>;

/** True of the rows of a type or component in which the attribute holds something, wherever that is stored. */
export function holds(sql: Sql, place: Place): Raw {
  switch (place.type) {
    case 'component':
    case 'dynamiczone':
      return holdsComponents(sql, place);
    case 'media':
      return isRelated(sql, place, { target: FILE, morphBy: 'related' });
    case 'relation':
      return holdsRelation(sql, place);
    default:
      return holdsValue(sql, place);
  }
}

const TEXTS = ['string', 'text', 'richtext', 'email', 'uid', 'enumeration', 'password'];

/** A JSON value as text, in each dialect; SQLite keeps it as text. */
const JSON_TEXT = { sqlite: '??', postgres: '??::text', mysql: 'cast(?? as char)' } as const;

function holdsValue(sql: Sql, { uid, attribute, type }: Place): Raw {
  const column = columnOf(sql, uid, attribute);
  const { connection } = sql;
  if (TEXTS.includes(type)) return connection.raw(`?? is not null and ?? <> ''`, [column, column]);
  if (type === 'json' || type === 'blocks') {
    const text = JSON_TEXT[sql.dialect];
    return connection.raw(`?? is not null and ${text} not in ('null', '""', '[]')`, [
      column,
      column,
    ]);
  }
  return connection.raw('?? is not null', [column]);
}

function holdsComponents(sql: Sql, { uid, attribute }: Place): Raw {
  const link = componentLinkOf(sql, uid);
  if (!link) return nothing(sql);
  return sql.connection.raw('exists (select 1 from ?? held where held.?? = ?? and held.?? = ?)', [
    ...[sql.qualified(link.table), link.entity, columnOf(sql, uid, 'id')],
    ...[link.field, attribute],
  ]);
}

interface Relation {
  readonly target?: string;
  readonly morphBy?: string;
}

function holdsRelation(sql: Sql, place: Place): Raw {
  const { target, morphBy } = sql.meta(place.uid).attributes[place.attribute] as Relation;
  if (target !== undefined && morphBy !== undefined)
    return isRelated(sql, place, { target, morphBy });
  const link = linkOf(sql, place.uid, place.attribute);
  return link ? isLinked(sql, place, link) : nothing(sql);
}

function isLinked(sql: Sql, { uid }: Place, link: Link): Raw {
  return sql.connection.raw(
    `exists (select 1 from ?? held where held.?? = ?? and held.?? is not null${link.field ? ' and held.?? = ?' : ''})`,
    [
      ...[sql.qualified(link.table), link.holder, columnOf(sql, uid, 'id'), link.target],
      ...(link.field ? [link.field.column, link.field.value] : []),
    ],
  );
}

/** The other side of a polymorphic relation knows who is related: files, above all. */
function isRelated(
  sql: Sql,
  { uid, attribute }: Place,
  { target, morphBy }: Required<Relation>,
): Raw {
  const link = sql.hasModel(target) ? linkOf(sql, target, morphBy) : undefined;
  if (!link?.typeColumn) return nothing(sql);
  return sql.connection.raw(
    'exists (select 1 from ?? held where held.?? = ?? and held.?? = ? and held.field = ?)',
    [
      ...[sql.qualified(link.table), link.target, columnOf(sql, uid, 'id')],
      ...[link.typeColumn, uid, attribute],
    ],
  );
}

const nothing = (sql: Sql): Raw => sql.connection.raw('1 = 0');

/** A column by its table, so that it is found from within a subquery. */
export const columnOf = (sql: Sql, uid: string, attribute: string): string =>
  `${sql.meta(uid).tableName}.${sql.column(uid, attribute)}`;
