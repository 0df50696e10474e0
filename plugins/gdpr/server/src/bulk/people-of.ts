import type { DocumentRef } from '../../../shared/contracts/erasure';
import type { GraphReader } from '../erasure';
import type { SubjectGraph, Uid } from '../subject-graph';

/** The people whom each of some documents leads to; a document without owner leads to none. */
export type PeopleByDocument = ReadonlyMap<string, readonly DocumentRef[]>;

/** Which of the documents asked about lead to a document: documentId -> those. */
type Origins = Map<string, Set<string>>;

/**
 * The people that documents of one type belong to, found by following owner edges upwards: a few statements per edge
 * and level, however many documents.
 */
export async function peopleOf(
  reader: GraphReader,
  graph: SubjectGraph,
  { uid, documentIds }: { readonly uid: Uid; readonly documentIds: readonly string[] },
): Promise<PeopleByDocument> {
  const people = new Map<string, DocumentRef[]>(documentIds.map((id) => [id, []]));
  const seen = new Set<string>();
  let level = new Map<Uid, Origins>([[uid, new Map(documentIds.map((id) => [id, new Set([id])]))]]);
  while (level.size > 0) {
    const above = new Map<Uid, Origins>();
    for (const [type, origins] of level) {
      const fresh = unseen(seen, type, origins);
      if (graph.nodes.get(type)?.root) note(people, type, fresh);
      else await climb({ reader, graph, above }, type, fresh);
    }
    level = above;
  }
  return people;
}

/** Cycles of types end here: a document is left once for each origin. */
function unseen(seen: Set<string>, uid: Uid, origins: Origins): Origins {
  const fresh: Origins = new Map();
  for (const [documentId, from] of origins) {
    const left = [...from].filter((origin) => !seen.has(`${origin}|${uid}|${documentId}`));
    for (const origin of left) seen.add(`${origin}|${uid}|${documentId}`);
    if (left.length > 0) fresh.set(documentId, new Set(left));
  }
  return fresh;
}

function note(people: Map<string, DocumentRef[]>, uid: Uid, origins: Origins): void {
  for (const [documentId, from] of origins) {
    for (const origin of from) people.get(origin)?.push({ uid, documentId });
  }
}

interface Climb {
  readonly reader: GraphReader;
  readonly graph: SubjectGraph;
  readonly above: Map<Uid, Origins>;
}

async function climb({ reader, graph, above }: Climb, uid: Uid, origins: Origins): Promise<void> {
  if (origins.size === 0) return;
  const rows = await reader.rowsOfDocuments(uid, [...origins.keys()]);
  const documentOf = new Map(rows.map((row) => [row.id, row.documentId]));
  const edges = graph.nodes.get(uid)?.edges ?? [];
  const answers = await reader.strangers(
    edges.map((edge) => ({ edge, children: rows, leaving: [] })),
  );
  for (const [index, edge] of edges.entries()) {
    const pairs = await withDocuments(reader, edge.owner, answers[index] ?? []);
    for (const { child, owner } of pairs)
      lead(above, { uid: edge.owner, owner }, origins.get(documentOf.get(child) ?? ''));
  }
}

/** Notes that some of the documents asked about lead to this owner. */
function lead(
  above: Map<Uid, Origins>,
  { uid, owner }: { readonly uid: Uid; readonly owner: string },
  from: ReadonlySet<string> = new Set(),
): void {
  const reached: Origins = above.get(uid) ?? new Map<string, Set<string>>();
  const known = reached.get(owner) ?? new Set<string>();
  for (const origin of from) known.add(origin);
  above.set(uid, reached.set(owner, known));
}

type Pairs = Awaited<ReturnType<GraphReader['strangers']>>[number];

/** Pairs of a child's row id and its owner's documentId. */
async function withDocuments(
  reader: GraphReader,
  uid: Uid,
  pairs: Pairs,
): Promise<{ readonly child: number; readonly owner: string }[]> {
  if (pairs.length === 0) return [];
  const owners = await reader.rowsAround(uid, [...new Set(pairs.map(({ owner }) => owner))]);
  const documentOf = new Map(owners.map((row) => [row.id, row.documentId]));
  return pairs.flatMap(({ child, owner }) => {
    const documentId = documentOf.get(owner);
    return documentId === undefined ? [] : [{ child, owner: documentId }];
  });
}
