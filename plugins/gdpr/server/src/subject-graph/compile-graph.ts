import { componentPaths, type TagBook } from '../tagging';
import { collectEdges } from './collect-edges';
import { nodeUids } from './found-edges';
import type { GraphNode, OwnerEdge, SubjectGraph, Uid } from './graph';
import { graphProblems } from './graph-problems';
import { orderTypes } from './order-types';

/** Compiles who owns what from schemas and tags alone: no database, no side effect, never throws. */
export function compileGraph(book: TagBook): SubjectGraph {
  const { edges, problems } = collectEdges(book);
  const nodes = new Map(sortedUids(book).flatMap((uid) => nodeOf(book, uid, edges)));
  const order = orderTypes([...nodes.keys()], edges);
  const suspect = new Set(problems.map(({ uid }) => uid));
  const components = new Set([...nodes.values()].flatMap((node) => node.components));
  return {
    nodes,
    components: new Map([...components].map((uid) => [uid, book.fields.get(uid) ?? []])),
    order,
    problems: [...problems, ...graphProblems({ book, nodes, order, edges, suspect })],
  };
}

/** Roots first, then by name: plans and explanations read the same every time. */
function sortedUids(book: TagBook): Uid[] {
  const rank = (uid: Uid) => (book.types.get(uid)?.role === 'root' ? 0 : 1);
  return nodeUids(book).sort(
    (left, right) => rank(left) - rank(right) || left.localeCompare(right),
  );
}

function nodeOf(book: TagBook, uid: Uid, edges: readonly OwnerEdge[]): [Uid, GraphNode][] {
  const type = book.types.get(uid);
  const model = book.models.get(uid);
  if (!type || !model) return [];
  const components = new Set(componentPaths(model, book.models).map(({ component }) => component));
  const node: GraphNode = {
    uid,
    displayName: model.label,
    root: type.role === 'root',
    onErase: type.onErase,
    ...(type.because === undefined ? {} : { because: type.because }),
    actions: type.actions,
    edges: edges.filter(({ child }) => child === uid),
    fields: book.fields.get(uid) ?? [],
    components: [...components],
  };
  return [[uid, node]];
}
