import {
  areInverse,
  mistake,
  ownerText,
  type Found,
  type Model,
  type TagBook,
  type TagProblem,
} from '../tagging';
import { join, nodeUids, placeIn, type FoundEdge, type FoundEdges } from './found-edges';
import type { OwnerEdge } from './graph';
import { ownedByColumns } from './owned-by-columns';
import { ownedByMatch } from './owned-by-match';
import { ownedByPath } from './owned-by-path';
import { edgesByRelation } from './owns';

/** Every edge of the graph, each once however many tags declare it. */
export interface CollectedEdges {
  readonly edges: readonly OwnerEdge[];
  readonly problems: readonly TagProblem[];
}

/** Reads owners from the tags of types and relations. */
export function collectEdges(book: TagBook): CollectedEdges {
  const tracked = [...book.types.keys()].flatMap((uid) => book.models.get(uid) ?? []);
  const declared = join([
    ...nodeUids(book).flatMap((uid) => declaredOwners(book, uid)),
    ...tracked.map((model) => edgesByRelation(book, model)),
  ]);
  const merged = mergeEdges(book, declared.edges);
  return {
    edges: merged.edges,
    problems: [...declared.problems, ...merged.problems, ...bothSides(book, merged.edges)],
  };
}

function declaredOwners(book: TagBook, uid: string): FoundEdges[] {
  const child = book.models.get(uid);
  const owners = book.types.get(uid)?.ownedBy ?? [];
  if (!child) return [];
  return owners.map((owner) => {
    if (typeof owner === 'string') return ownedByPath(book, child, owner.split('.'));
    return 'match' in owner ? ownedByMatch(book, child, owner) : ownedByColumns(book, child, owner);
  });
}

function mergeEdges(book: TagBook, edges: readonly FoundEdge[]): CollectedEdges {
  const merged = new Map<string, FoundEdge>();
  const problems: TagProblem[] = [];
  for (const edge of edges) {
    const key = edgeKey(edge);
    const known = merged.get(key);
    const model = book.models.get(edge.child);
    if (model && known?.onErase && edge.onErase && known.onErase !== edge.onErase)
      problems.push(disagree(model, edge));
    merged.set(key, { ...edge, onErase: known?.onErase ?? edge.onErase });
  }
  return {
    edges: [...merged.values()].map((edge) => ({ ...edge, onErase: edge.onErase ?? 'cascade' })),
    problems,
  };
}

const disagree = (child: Model, edge: FoundEdge): TagProblem =>
  mistake(placeIn(child), 'contradiction', {
    message: `the two sides of the relation to ${edge.owner} say different "onErase"`,
    remedy: 'say it on one side only',
  });

/** What an edge is, without what happens on it. */
export function edgeKey(edge: FoundEdge | OwnerEdge): string {
  return JSON.stringify([edge.kind, edge.child, edge.owner, wayOf(edge)]);
}

/** An edge in one short line, as its tag names it. */
export function wayOf(edge: FoundEdge | OwnerEdge): string {
  if (edge.kind === 'match') return ownerText({ match: { ...edge.columns } });
  if (edge.kind === 'columns') return `${edge.typeAttribute} + ${edge.idAttribute}`;
  const path = edge.path.join('.');
  return edge.holder === edge.child ? path : `${edge.holder}.${path}`;
}

/** The Content-Type Builder copies tags to the other side of a relation: then each would own the other. */
function bothSides(book: TagBook, edges: readonly OwnerEdge[]): TagProblem[] {
  return edges.flatMap((edge, index) => {
    const other = edges.find((candidate, at) => at > index && mirrors(book, edge, candidate));
    const child = book.models.get(edge.child);
    if (!other || !child) return [];
    return [
      mistake(placeIn(child, wayOf(edge)), 'both-sides-owned', {
        message: `"${wayOf(edge)}" and "${wayOf(other)}" of ${other.child} are one relation, and each side says it is owned`,
        remedy: 'decide who owns whom: remove one "ownedBy", or make that side { "edge": "owns" }',
      }),
    ];
  });
}

function mirrors(book: TagBook, left: OwnerEdge, right: OwnerEdge): boolean {
  if (left.child !== right.owner || right.child !== left.owner || left.child === left.owner)
    return false;
  const [one, two] = [sideOf(book, left), sideOf(book, right)];
  return one !== undefined && two !== undefined && areInverse(one, two);
}

function sideOf(book: TagBook, edge: OwnerEdge): Found | undefined {
  if (edge.kind !== 'relation' || edge.path.length > 1) return undefined;
  const name = edge.path[0] ?? '';
  const attribute = book.models.get(edge.holder)?.attributes.get(name);
  return attribute && { holder: edge.holder, name, attribute };
}
