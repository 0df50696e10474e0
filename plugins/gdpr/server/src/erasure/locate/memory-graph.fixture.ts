import type { EdgeAction, RowAction } from '../../../../shared/contracts/tags';
import type { GraphNode, OwnerEdge, SubjectGraph } from '../../subject-graph';
import type { ResolvedField } from '../../tagging';
import { orderTypes } from '../../subject-graph/order-types';
import type { GraphReader, Pair, Row } from './located';

/** A way from a type to its owner's type, and the pairs of it as `child > owner`, by document. */
export interface Way {
  readonly child: string;
  readonly owner: string;
  readonly onErase?: EdgeAction;
  readonly pairs: readonly (readonly [child: string, owner: string])[];
}

/** Documents by type, each with the row ids of its versions. */
export type Documents = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

export interface World {
  readonly documents: Documents;
  readonly ways: readonly Way[];
  /** types whose rows stay when their owner leaves */
  readonly kept?: readonly string[];
}

/** A graph and the rows in it, held in memory. */
export function worldOf({ documents, ways, kept = [] }: World): {
  graph: SubjectGraph;
  reader: GraphReader;
} {
  const pairs = new Map<OwnerEdge, Pair[]>();
  const edges = ways.map((way): OwnerEdge => {
    const edge = edgeOf(way);
    pairs.set(
      edge,
      way.pairs.flatMap(([child, owner]) => rowPairs(documents, way, [child, owner])),
    );
    return edge;
  });
  const uids = Object.keys(documents);
  const nodes = new Map(
    uids.map((uid) => [uid, nodeOf(uid, edges, kept.includes(uid) ? 'keep' : 'anonymise')]),
  );
  const graph = { nodes, components: new Map(), order: orderTypes(uids, edges), problems: [] };
  return { graph, reader: readerOf(documents, pairs) };
}

const edgeOf = ({ child, owner, onErase = 'cascade' }: Way): OwnerEdge => ({
  kind: 'relation',
  child,
  owner,
  onErase,
  holder: child,
  path: ['owner'],
});

/** Every version of the child names every version of the owner. */
function rowPairs(
  documents: Documents,
  { child, owner }: Way,
  pair: readonly [string, string],
): Pair[] {
  const children = documents[child]?.[pair[0]] ?? [];
  const owners = documents[owner]?.[pair[1]] ?? [];
  return children.flatMap((childId) =>
    owners.map((ownerId) => ({ child: childId, owner: ownerId })),
  );
}

/** Whose each document is, is only recorded where texts are redacted. */
const TEXT: ResolvedField = {
  holder: '',
  attribute: 'remark',
  type: 'text',
  status: 'personal',
  sensitivity: 'ordinary',
  purposes: [],
  origin: 'provided',
  access: 'include',
  identifier: false,
  forbidden: false,
  erase: { strategy: 'redactText' },
};

const nodeOf = (uid: string, edges: readonly OwnerEdge[], onErase: RowAction): GraphNode => ({
  uid,
  displayName: uid,
  root: false,
  onErase,
  actions: 'self',
  edges: edges.filter(({ child }) => child === uid),
  fields: [TEXT],
  components: [],
});

function readerOf(
  documents: Documents,
  pairs: ReadonlyMap<OwnerEdge, readonly Pair[]>,
): GraphReader {
  const rows = (uid: string): Row[] =>
    Object.entries(documents[uid] ?? {}).flatMap(([documentId, ids]) =>
      ids.map((id) => ({ id, documentId, updatedAt: '', state: '' })),
    );
  const has = (list: readonly Row[], id: number) => list.some((row) => row.id === id);
  return {
    rowsOfDocuments: (uid, ids) =>
      Promise.resolve(rows(uid).filter(({ documentId }) => ids.includes(documentId))),
    rowsAround(uid, ids) {
      const around = new Set(
        rows(uid)
          .filter(({ id }) => ids.includes(id))
          .map(({ documentId }) => documentId),
      );
      return Promise.resolve(rows(uid).filter(({ documentId }) => around.has(documentId)));
    },
    children: (questions) =>
      Promise.resolve(
        questions.map(({ edge, owners }) =>
          (pairs.get(edge) ?? []).filter(({ owner }) => has(owners, owner)),
        ),
      ),
    isToOne: () => false,
    hold: () => Promise.resolve(false),
    strangers: (questions) =>
      Promise.resolve(
        questions.map(({ edge, children, leaving }) =>
          (pairs.get(edge) ?? []).filter(
            ({ child, owner }) => has(children, child) && !has(leaving, owner),
          ),
        ),
      ),
  };
}
