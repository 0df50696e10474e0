import { inList } from '../../kernel/sql/in-list';
import type { Query, Raw, Sql } from '../../kernel/sql/sql';
import type { OwnerEdge, Uid } from '../../subject-graph';
import { columnsChildren, columnsStrangers } from './columns-edge';
import type { GraphReader, Pair, Row } from './located';
import { matchChildren, matchStrangers } from './match-edge';
import { relationPairs } from './relation-edge';

/** Reads the graph's rows and pairs from the database: one statement a question, whatever the number of rows. */
export const createGraphReader = (sql: Sql): GraphReader => ({
  rowsOfDocuments: (uid, documentIds) =>
    rowsWhere(sql, uid, inList(sql, 'document_id', documentIds)),
  rowsAround: (uid, ids) => rowsWhere(sql, uid, sameDocuments(sql, uid, ids)),
  children: (edge, owners) => childrenOf(sql, edge, owners),
  isToOne: (edge) => isToOne(sql, edge),
  strangers: (edge, children, leaving) => strangersOf(sql, edge, { children, leaving }),
});

/** Without drafts and locales a document is one row; else its other rows are found through its documentId. */
function sameDocuments(sql: Sql, uid: Uid, ids: readonly number[]): Raw {
  const rows = inList(sql, 'id', ids);
  if (!hasVersions(sql.model(uid))) return rows;
  return sql.connection.raw('document_id in (select document_id from ?? where ?)', [
    sql.qualified(sql.meta(uid).tableName),
    rows,
  ]);
}

function hasVersions({ options, pluginOptions }: Versioned): boolean {
  return options?.draftAndPublish === true || pluginOptions?.i18n?.localized === true;
}

/** Declared on the child itself, not through components, and to one. */
function isToOne(sql: Sql, edge: OwnerEdge): boolean {
  if (edge.kind !== 'relation' || edge.holder !== edge.child || edge.path.length !== 1)
    return false;
  const declared = sql.model(edge.child).attributes[edge.path[0] ?? ''] as
    | { readonly relation?: string }
    | undefined;
  return declared?.relation === 'manyToOne' || declared?.relation === 'oneToOne';
}

interface Versioned {
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
}

/** Named as they are used: at a million rows a second copy of each would be felt. */
async function rowsWhere(sql: Sql, uid: Uid, condition: Raw): Promise<Row[]> {
  return (await sql.table(sql.meta(uid).tableName).where(condition).orderBy('id').select({
    id: 'id',
    documentId: 'document_id',
    updatedAt: 'updated_at',
    state: 'gdpr_state',
  })) as Row[];
}

async function childrenOf(sql: Sql, edge: OwnerEdge, owners: readonly Row[]): Promise<Pair[]> {
  if (owners.length === 0) return [];
  switch (edge.kind) {
    case 'relation':
    case 'morph':
      return pairsOf(relationPairs(sql, edge), (query, { owner }) =>
        query.where(inList(sql, owner, ids(owners))),
      );
    case 'match':
      return matchChildren(sql, edge, owners);
    case 'columns':
      return columnsChildren(sql, edge, owners);
  }
}

async function strangersOf(
  sql: Sql,
  edge: OwnerEdge,
  { children, leaving }: { readonly children: readonly Row[]; readonly leaving: readonly Row[] },
): Promise<Pair[]> {
  switch (edge.kind) {
    case 'relation':
    case 'morph': {
      const pairs = await pairsOf(relationPairs(sql, edge), (query, { child, owner }) =>
        query
          .where(inList(sql, child, ids(children)))
          .whereNotNull(owner)
          .whereNot(inList(sql, owner, ids(leaving))),
      );
      return existing(sql, edge.owner, pairs);
    }
    case 'match':
      return matchStrangers(sql, edge, { children, leaving });
    case 'columns':
      return columnsStrangers(sql, edge, { children, leaving });
  }
}

type Source = ReturnType<typeof relationPairs>[number];

async function pairsOf(
  sources: readonly Source[],
  narrow: (query: Query, columns: Source['columns']) => Query,
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const { query, columns } of sources) {
    const rows = (await narrow(query, columns).select({
      child: columns.child,
      owner: columns.owner,
    })) as Pair[];
    for (const row of rows) pairs.push(row);
  }
  return pairs;
}

const ids = (rows: readonly Row[]): number[] => rows.map((row) => row.id);

/** Polymorphic links and plain id columns have no foreign key: an owner that no longer exists owns nothing. */
async function existing(sql: Sql, owner: Uid, pairs: readonly Pair[]): Promise<Pair[]> {
  if (pairs.length === 0) return [];
  const wanted = [...new Set(pairs.map((pair) => pair.owner))];
  const rows = (await sql
    .table(sql.meta(owner).tableName)
    .where(inList(sql, 'id', wanted))
    .select('id')) as { id: number }[];
  const found = new Set(rows.map((row) => row.id));
  return pairs.filter((pair) => found.has(pair.owner));
}
