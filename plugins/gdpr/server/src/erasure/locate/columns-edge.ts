import { inList } from '../../kernel/sql/in-list';
import type { Query, Sql } from '../../kernel/sql/sql';
import type { ColumnsEdge } from '../../subject-graph';
import type { Pair, Row } from './located';

/** Pairs named by two columns of the child (the owner's type and id), whose owner is given. */
export async function columnsChildren(
  sql: Sql,
  edge: ColumnsEdge,
  owners: readonly Row[],
): Promise<Pair[]> {
  const names = namesOf(sql, edge);
  const byKey = ownersByKey(edge, owners, names.numeric);
  const rows: unknown = await named(sql, edge, names).where(
    inList(sql, idText(sql, names), [...byKey.keys()]),
  );
  return pairsOf(rows, byKey);
}

/** Pairs whose child is given and whose owner exists and stays. */
export async function columnsStrangers(
  sql: Sql,
  edge: ColumnsEdge,
  { children, leaving }: { readonly children: readonly Row[]; readonly leaving: readonly Row[] },
): Promise<Pair[]> {
  const names = namesOf(sql, edge);
  const ids = children.map((row) => row.id);
  const rows = (await named(sql, edge, names).where(inList(sql, 'id', ids))) as NamedRow[];
  const gone = ownersByKey(edge, leaving, names.numeric);
  const keys = [...new Set(rows.map((row) => String(row.key)))].filter((key) => !gone.has(key));
  if (keys.length === 0) return [];
  return pairsOf(rows, ownersByKey(edge, await ownersNamed(sql, edge, keys), names.numeric));
}

/** The physical names of an edge's two columns. */
interface Names {
  readonly table: string;
  readonly type: string;
  readonly id: string;
  /** A number column holds row ids; a text column documentIds or row ids. */
  readonly numeric: boolean;
}
interface NamedRow {
  readonly id: number;
  readonly key: string | number;
}

/** Resolves the columns of the edge; also for those who cut the link. */
export function namesOf(sql: Sql, edge: ColumnsEdge): Names {
  const meta = sql.meta(edge.child);
  const idType = sql.model(edge.child).attributes[edge.idAttribute]?.type;
  return {
    table: meta.tableName,
    type: sql.column(edge.child, edge.typeAttribute),
    id: sql.column(edge.child, edge.idAttribute),
    numeric: idType === 'integer' || idType === 'biginteger',
  };
}

const named = (sql: Sql, edge: ColumnsEdge, names: Names): Query =>
  sql
    .table(names.table)
    .whereNotNull(names.id)
    .where(inList(sql, names.type, edge.typeValues))
    .select('id', { key: names.id });

const idText = (sql: Sql, names: Names) =>
  names.numeric
    ? sql.connection.raw(`cast(?? as ${sql.dialect === 'mysql' ? 'char' : 'text'})`, [names.id])
    : names.id;

function ownersByKey(
  edge: ColumnsEdge,
  owners: readonly Row[],
  numeric: boolean,
): Map<string, number[]> {
  const byKey = new Map<string, number[]>();
  const add = (key: string, id: number) => byKey.set(key, [...(byKey.get(key) ?? []), id]);
  for (const owner of owners) {
    if (edge.key !== 'documentId') add(String(owner.id), owner.id);
    if (edge.key === 'documentId' || (edge.key === 'auto' && !numeric))
      add(owner.documentId, owner.id);
  }
  return byKey;
}

async function ownersNamed(sql: Sql, edge: ColumnsEdge, keys: readonly string[]): Promise<Row[]> {
  const ids = keys.filter((key) => /^\d{1,9}$/.test(key)).map(Number);
  const rows = (await sql
    .table(sql.meta(edge.owner).tableName)
    .where((either) => {
      void either.where(inList(sql, 'document_id', keys));
      if (ids.length > 0) void either.orWhere(inList(sql, 'id', ids));
    })
    .select('id', 'document_id')) as { id: number; document_id: string }[];
  return rows.map((row) => ({ id: row.id, documentId: row.document_id }));
}

function pairsOf(rows: unknown, byKey: ReadonlyMap<string, readonly number[]>): Pair[] {
  return (rows as NamedRow[]).flatMap((row) =>
    (byKey.get(String(row.key)) ?? []).map((owner) => ({ child: row.id, owner })),
  );
}
