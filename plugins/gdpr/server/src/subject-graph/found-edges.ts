import type { EdgeAction } from '../../../shared/contracts/tags';
import type { Model, Place, TagBook, TagProblem } from '../tagging';
import type { ColumnsEdge, MatchEdge, MorphEdge, OwnerEdge, RelationEdge, Uid } from './graph';

type Unsaid<E extends OwnerEdge> = Omit<E, 'onErase'>;

/** An edge as declared somewhere; `onErase` is absent where its tag says nothing. */
export type FoundEdge = (
  | Unsaid<RelationEdge>
  | Unsaid<MorphEdge>
  | Unsaid<MatchEdge>
  | Unsaid<ColumnsEdge>
) & {
  readonly onErase: EdgeAction | undefined;
};

/** What one declaration yields: edges, mistakes, or both. */
export interface FoundEdges {
  readonly edges: readonly FoundEdge[];
  readonly problems: readonly TagProblem[];
}

export const found = (...edges: FoundEdge[]): FoundEdges => ({ edges, problems: [] });
export const wrong = (...problems: TagProblem[]): FoundEdges => ({ edges: [], problems });

/** Joins what several declarations yield. */
export const join = (parts: readonly FoundEdges[]): FoundEdges => ({
  edges: parts.flatMap(({ edges }) => edges),
  problems: parts.flatMap(({ problems }) => problems),
});

/** Types of the graph: those that are, or belong to, a person. */
export const isNode = (book: TagBook, uid: Uid): boolean =>
  (book.types.get(uid)?.role ?? 'none') !== 'none';

/** Uids of all types of the graph. */
export const nodeUids = (book: TagBook): Uid[] =>
  [...book.types.keys()].filter((uid) => isNode(book, uid));

/** Names a type, and an attribute of it, in a problem. */
export const placeIn = ({ uid, file }: Model, attribute?: string): Place => ({
  uid,
  ...(attribute === undefined ? {} : { attribute }),
  ...(file === undefined ? {} : { file }),
});

/** What the tag of a relation says about its edge. */
export const edgeTagOf = (book: TagBook, holder: string, name: string) =>
  book.fields.get(holder)?.find(({ attribute }) => attribute === name);
