import { componentLinkOf } from '../../kernel/sql/component-link';
import { anyOf } from '../../kernel/sql/any-of';
import type { Raw, Sql } from '../../kernel/sql/sql';
import type { Model, TagBook } from '../../tagging';
import { columnOf } from '../register/holds';

type Version = 'draft' | 'published';

/** Which rows: of this type or component, as far as they belong to this version of a document. */
interface VersionRows {
  readonly uid: string;
  readonly version: Version;
}

/** True of the rows that belong to drafts, or to what is published, on whatever level they lie. */
export function inVersion(
  sql: Sql,
  { models }: Pick<TagBook, 'models'>,
  { uid, version }: VersionRows,
): Raw {
  const model = models.get(uid);
  if (model?.kind !== 'component') {
    return ofType(sql, uid, { version, table: sql.meta(uid).tableName });
  }
  return ofComponent({ sql, models: [...models.values()], version }, model, {
    id: columnOf(sql, uid, 'id'),
    above: [],
  });
}

interface Versioned {
  readonly options?: { readonly draftAndPublish?: boolean };
}

/** What has no drafts is as good as published. */
function ofType(
  sql: Sql,
  uid: string,
  { version, table }: { readonly version: Version; readonly table: string },
): Raw {
  const { options } = sql.model(uid) as Versioned;
  if (options?.draftAndPublish !== true) {
    return sql.connection.raw(version === 'draft' ? '1 = 0' : '1 = 1');
  }
  return sql.connection.raw(`?? is ${version === 'draft' ? '' : 'not '}null`, [
    `${table}.${sql.column(uid, 'publishedAt')}`,
  ]);
}

interface Search {
  readonly sql: Sql;
  readonly models: readonly Model[];
  readonly version: Version;
}

/** Climbs from a component's row to those that hold it, and on to the type. */
function ofComponent(
  search: Search,
  component: Model,
  { id, above }: { readonly id: string; readonly above: readonly string[] },
): Raw {
  const { sql, models } = search;
  const holders = models.filter(
    (model) => !above.includes(model.uid) && componentsOf(model).includes(component.uid),
  );
  const conditions = holders.flatMap((holder) => {
    const link = componentLinkOf(sql, holder.uid);
    if (!link) return [];
    const names = { link: `link${String(above.length)}`, row: `row${String(above.length)}` };
    const inner =
      holder.kind === 'component'
        ? ofComponent(search, holder, { id: `${names.row}.id`, above: [...above, component.uid] })
        : ofType(sql, holder.uid, { version: search.version, table: names.row });
    return [
      sql.connection.raw(
        `exists (select 1 from ?? as ${names.link} join ?? as ${names.row} on ?? = ?? where ?? = ?? and ?? = ? and (?))`,
        [
          ...[sql.qualified(link.table), sql.qualified(sql.meta(holder.uid).tableName)],
          ...[`${names.row}.id`, `${names.link}.${link.entity}`],
          ...[`${names.link}.${link.component}`, id],
          ...[`${names.link}.${link.type}`, component.uid, inner],
        ] as never,
      ),
    ];
  });
  return conditions.length === 0 ? sql.connection.raw('1 = 0') : anyOf(sql, conditions);
}

const componentsOf = (model: Model): readonly string[] =>
  [...model.attributes.values()].flatMap(({ component, components }) => [
    ...(component === undefined ? [] : [component]),
    ...(components ?? []),
  ]);
