import { GdprError } from '../../kernel/errors';
import { linkOf, type Link } from '../../kernel/sql/link';
import type { Query, Sql } from '../../kernel/sql/sql';
import { againstRule } from '../register/against-rule';
import type { ForbiddenAttribute } from '../register/forbidden-fields';

/** Refuses the fields whose values are rows and files of their own: emptying those takes an erasure's plan. */
export function refuseUnpurgeable(sql: Sql, field: ForbiddenAttribute): void {
  if (!isHolder(field) && (field.type !== 'relation' || ownLink(sql, field))) return;
  throw new GdprError(
    'E_GDPR_PURGE_BY_HAND',
    'This field holds files, components or links that another record owns: a purge empties values only. Remove them in each record, or erase the records.',
  );
}

const isHolder = ({ type }: ForbiddenAttribute): boolean =>
  ['media', 'component', 'dynamiczone'].includes(type);

/** The link of a relation that its own side stores. */
function ownLink(sql: Sql, { uid, attribute }: ForbiddenAttribute): Link | undefined {
  const link = linkOf(sql, uid, attribute);
  const own = link && (!link.inline || link.table === sql.meta(uid).tableName);
  return own && link.typeColumn === undefined ? link : undefined;
}

/** Empties the field in every row that holds a value against the rule, and in no other. Returns how many rows. */
export async function emptyRows(sql: Sql, field: ForbiddenAttribute): Promise<number> {
  const link = field.type === 'relation' ? ownLink(sql, field) : undefined;
  if (link && !link.inline) return unlink(sql, field, link);
  const column = link ? link.target : sql.column(field.uid, field.attribute);
  return againstRule(sql, field).update({ [column]: null });
}

async function unlink(sql: Sql, field: ForbiddenAttribute, link: Link): Promise<number> {
  const held = againstRule(sql, field).select('id');
  // MySQL deletes from no table that it reads in the same breath, unless the reading is a table of its own
  const read = (): Query => sql.connection.from(held.clone().as('held') as never);
  const links = () => {
    const query = sql.table(link.table).whereIn(link.holder, read().select('id') as never);
    return link.field ? query.where({ [link.field.column]: link.field.value }) : query;
  };
  const row = (await links().countDistinct({ n: link.holder }).first()) as
    | { readonly n: number | string }
    | undefined;
  await links().delete();
  return Number(row?.n ?? 0);
}
