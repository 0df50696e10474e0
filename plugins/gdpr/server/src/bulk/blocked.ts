import type { GraphReader, Row } from '../erasure';
import type { GdprConfig } from '../kernel/config';
import { inList } from '../kernel/sql/in-list';
import type { Sql } from '../kernel/sql/sql';
import type { OwnerEdge, SubjectGraph, Uid } from '../subject-graph';

type Blocker = GdprConfig['erasure']['blockers'][number];

/** What the search goes by. */
export interface Beneath {
  readonly sql: Sql;
  readonly reader: GraphReader;
  readonly graph: SubjectGraph;
  readonly blockers: readonly Blocker[];
}

/**
 * Which of the documents may not be erased now, and the name of the first blocker that says so. A blocking row counts
 * wherever it is beneath the document, also where somebody else owns it too: of thousands nobody looks at each, so
 * what is doubtful is left to the erasure of one.
 */
export async function blockedAmong(
  beneath: Beneath,
  { uid, documentIds }: { readonly uid: Uid; readonly documentIds: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const blocked = new Map<string, string>();
  for (const blocker of beneath.blockers) {
    if (!blocker.enabled) continue;
    const open = documentIds.filter((documentId) => !blocked.has(documentId));
    for (const documentId of await blockedBy(beneath, blocker, { uid, documentIds: open }))
      blocked.set(documentId, blocker.name);
  }
  return blocked;
}

/** A row, and the documents asked about that it lies beneath. */
interface Reached {
  readonly row: Row;
  readonly origins: ReadonlySet<string>;
}
type Rows = Map<number, Reached>;

async function blockedBy(
  { sql, reader, graph }: Beneath,
  blocker: Blocker,
  { uid, documentIds }: { readonly uid: Uid; readonly documentIds: readonly string[] },
): Promise<ReadonlySet<string>> {
  const edges = edgesTo(graph, blocker.type);
  if (uid !== blocker.type && !edges.some((edge) => edge.owner === uid)) return new Set();
  const found: Rows = new Map();
  const seen = new Set<string>();
  let level = new Map<Uid, Rows>([[uid, await own(reader, uid, documentIds)]]);
  while (level.size > 0) {
    const below = new Map<Uid, Rows>();
    for (const [type, rows] of level) {
      const fresh = unseen(seen, type, rows);
      if (type === blocker.type) add(found, fresh);
      for (const edge of edges.filter(({ owner }) => owner === type)) {
        const all = below.get(edge.child) ?? new Map<number, Reached>();
        add(all, await rowsBelow(reader, edge, fresh));
        if (all.size > 0) below.set(edge.child, all);
      }
    }
    level = below;
  }
  return blockingOrigins(sql, blocker, found);
}

/** The edges on any way from an owner down to the type; those that let the child stay are none of the owner's. */
function edgesTo({ nodes }: SubjectGraph, type: Uid): OwnerEdge[] {
  const edges: OwnerEdge[] = [];
  const types: Uid[] = [type];
  for (const uid of types) {
    for (const edge of nodes.get(uid)?.edges ?? []) {
      if (edge.onErase !== 'cascade' || nodes.get(edge.owner)?.onErase === 'keep') continue;
      edges.push(edge);
      if (!types.includes(edge.owner)) types.push(edge.owner);
    }
  }
  return edges;
}

async function own(reader: GraphReader, uid: Uid, documentIds: readonly string[]): Promise<Rows> {
  const rows = await reader.rowsOfDocuments(uid, documentIds);
  return new Map(rows.map((row) => [row.id, { row, origins: new Set([row.documentId]) }]));
}

/** Cycles of types end here: a row is left once for each origin. */
function unseen(seen: Set<string>, uid: Uid, rows: Rows): Rows {
  const fresh: Rows = new Map();
  for (const [id, { row, origins }] of rows) {
    const left = [...origins].filter((origin) => !seen.has(`${origin}|${uid}|${id}`));
    for (const origin of left) seen.add(`${origin}|${uid}|${id}`);
    if (left.length > 0) fresh.set(id, { row, origins: new Set(left) });
  }
  return fresh;
}

function add(to: Rows, from: Rows): void {
  for (const [id, { row, origins }] of from)
    to.set(id, { row, origins: new Set([...(to.get(id)?.origins ?? []), ...origins]) });
}

/** The rows that an edge leads down to, with all versions of their documents. */
async function rowsBelow(reader: GraphReader, edge: OwnerEdge, rows: Rows): Promise<Rows> {
  if (rows.size === 0) return new Map();
  const owners = [...rows.values()].map(({ row }) => row);
  const [pairs = []] = await reader.children([{ edge, owners }]);
  if (pairs.length === 0) return new Map();
  const children = await reader.rowsAround(edge.child, [
    ...new Set(pairs.map(({ child }) => child)),
  ]);
  const documentOf = new Map(children.map((row) => [row.id, row.documentId]));
  const origins = new Map<string, Set<string>>();
  for (const { child, owner } of pairs) {
    const documentId = documentOf.get(child);
    if (documentId === undefined) continue;
    const known = origins.get(documentId) ?? new Set<string>();
    for (const origin of rows.get(owner)?.origins ?? []) known.add(origin);
    origins.set(documentId, known);
  }
  return new Map(
    children.map((row) => [row.id, { row, origins: origins.get(row.documentId) ?? new Set() }]),
  );
}

async function blockingOrigins(
  sql: Sql,
  { type, where }: Blocker,
  found: Rows,
): Promise<ReadonlySet<string>> {
  if (found.size === 0) return new Set();
  const query = sql.table(sql.meta(type).tableName).where(inList(sql, 'id', [...found.keys()]));
  for (const [attribute, values] of Object.entries(where))
    void query.whereIn(sql.column(type, attribute), values);
  const rows = (await query.select('id')) as { id: number }[];
  return new Set(rows.flatMap(({ id }) => [...(found.get(id)?.origins ?? [])]));
}
