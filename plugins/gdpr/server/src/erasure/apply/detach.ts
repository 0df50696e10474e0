import { inList } from '../../kernel/sql/in-list';
import { unreachable } from '../../kernel/errors';
import type { Sql } from '../../kernel/sql/sql';
import type { MatchEdge } from '../../subject-graph';
import { namesOf } from '../locate/columns-edge';
import type { Detachment } from '../locate/located';
import { matchStrangers } from '../locate/match-edge';
import { relationPairs } from '../locate/relation-edge';

/** Cuts the links between rows that stay and owners who leave; the rows themselves are not otherwise touched. */
export async function detach(sql: Sql, { edge, pairs }: Detachment): Promise<void> {
  const children = [...new Set(pairs.map((pair) => pair.child))];
  const owners = [...new Set(pairs.map((pair) => pair.owner))];
  switch (edge.kind) {
    case 'relation':
    case 'morph':
      for (const source of relationPairs(sql, edge))
        await cutLinks(sql, source, { children, owners });
      return;
    case 'match':
      return forgetValues(sql, edge, { children, owners });
    case 'columns': {
      const { table, type, id } = namesOf(sql, edge);
      await sql
        .table(table)
        .where(inList(sql, 'id', children))
        .update({ [type]: null, [id]: null });
      return;
    }
    default:
      return unreachable(edge);
  }
}

async function cutLinks(
  sql: Sql,
  { query, columns, link }: ReturnType<typeof relationPairs>[number],
  {
    children,
    owners,
  }: { readonly children: readonly number[]; readonly owners: readonly number[] },
): Promise<void> {
  const rows = (await query
    .where(inList(sql, columns.child, children))
    .where(inList(sql, columns.owner, owners))
    .select({ id: 'link.id' })) as { id: number }[];
  if (rows.length === 0) return;
  const links = sql.table(link.table).where(
    inList(
      sql,
      'id',
      rows.map(({ id }) => id),
    ),
  );
  if (!link.inline) await links.delete();
  else await links.update(emptied(link));
}

/** The foreign key of an inline link; on the inverse side `target` is the row itself and `holder` the key. */
const emptied = (link: {
  readonly holder: string;
  readonly target: string;
  readonly typeColumn?: string;
}) => ({
  [link.target === 'id' ? link.holder : link.target]: null,
  ...(link.typeColumn ? { [link.typeColumn]: null } : {}),
});

/** A value that also matches an owner who stays is theirs as much, and stays. */
async function forgetValues(
  sql: Sql,
  edge: MatchEdge,
  {
    children,
    owners,
  }: { readonly children: readonly number[]; readonly owners: readonly number[] },
): Promise<void> {
  const row = (id: number) => ({ id, documentId: '' });
  const kept = await matchStrangers(sql, edge, {
    children: children.map(row),
    leaving: owners.map(row),
  });
  const still = new Set(kept.map((pair) => pair.child));
  const ids = children.filter((id) => !still.has(id));
  if (ids.length === 0) return;
  const columns = Object.keys(edge.columns).map((attribute) => [
    sql.column(edge.child, attribute),
    null,
  ]);
  await sql
    .table(sql.meta(edge.child).tableName)
    .where(inList(sql, 'id', ids))
    .update(Object.fromEntries(columns) as Record<string, null>);
}
