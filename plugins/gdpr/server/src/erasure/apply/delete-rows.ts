import { inList } from '../../kernel/sql/in-list';
import { linkOf } from '../../kernel/sql/link';
import type { Sql } from '../../kernel/sql/sql';
import type { RowDeletion } from '../plan/erasure-plan';

/** A polymorphic attribute somewhere in the host that may name rows of any type, without a foreign key. */
export interface MorphAttribute {
  readonly uid: string;
  readonly attribute: string;
}

/**
 * Deletes rows. Foreign keys take the join tables along; polymorphic links have none and are removed here, so that a
 * later row with the same id does not inherit them. Returns how many rows went.
 */
export async function deleteRows(
  sql: Sql,
  { uid, ids }: RowDeletion,
  morphs: readonly MorphAttribute[],
): Promise<number> {
  if (ids.length === 0) return 0;
  for (const morph of morphs) await forget(sql, morph, { uid, ids });
  return (await sql
    .table(sql.meta(uid).tableName)
    .where(inList(sql, 'id', ids))
    .delete()) as number;
}

async function forget(
  sql: Sql,
  { uid: holder, attribute }: MorphAttribute,
  gone: { readonly uid: string; readonly ids: readonly number[] },
): Promise<void> {
  const link = linkOf(sql, holder, attribute);
  if (!link?.typeColumn) return;
  const links = sql
    .table(link.table)
    .where({ [link.typeColumn]: gone.uid })
    .where(inList(sql, link.target, gone.ids));
  if (link.inline) await links.update({ [link.target]: null, [link.typeColumn]: null });
  else await links.delete();
}
