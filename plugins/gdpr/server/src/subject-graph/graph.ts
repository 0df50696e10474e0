import type { EdgeAction, RowAction } from '../../../shared/contracts/tags';
import type { ResolvedField, TagProblem } from '../tagging';

/** Uid of a content type or of a component, as Strapi spells it. */
export type Uid = string;

/**
 * A way from a row to an owner, always read child -> owner.
 * `holder` is the content type whose schema declares the relation; `path` leads from it, through
 * components, to the relation attribute (its last item).
 */
export type OwnerEdge = RelationEdge | MorphEdge | MatchEdge | ColumnsEdge;

interface EdgeBase {
  readonly child: Uid;
  readonly owner: Uid;
  /** What happens to the child when this owner is erased; `cascade` is the rule. */
  readonly onErase: EdgeAction;
}

/** An ordinary relation; `holder === child` (ownedBy) or `holder === owner` (owns). */
export interface RelationEdge extends EdgeBase {
  readonly kind: 'relation';
  readonly holder: Uid;
  readonly path: readonly string[];
}

/** A polymorphic relation declared on the child (morphToOne or morphToMany), one edge per graph type it may name. */
export interface MorphEdge extends EdgeBase {
  readonly kind: 'morph';
  readonly holder: Uid;
  readonly path: readonly string[];
}

/** Equality of values: child attribute -> owner attribute, both normalised. */
export interface MatchEdge extends EdgeBase {
  readonly kind: 'match';
  readonly columns: Readonly<Record<string, string>>;
}

/** Two columns of the child that name the owner's type and id. */
export interface ColumnsEdge extends EdgeBase {
  readonly kind: 'columns';
  readonly typeAttribute: string;
  readonly idAttribute: string;
  /** Values of the type column that mean `owner`. */
  readonly typeValues: readonly string[];
  readonly key: 'auto' | 'documentId' | 'id';
}

/** A type whose rows are, or belong to, a person. */
export interface GraphNode {
  readonly uid: Uid;
  readonly displayName: string;
  readonly root: boolean;
  readonly onErase: RowAction;
  readonly because?: string;
  readonly actions: 'self' | 'owner';
  readonly edges: readonly OwnerEdge[];
  /** Tagged attributes of the type itself. */
  readonly fields: readonly ResolvedField[];
  /** Uids of the components its rows may carry, nested and dynamic zones included. */
  readonly components: readonly Uid[];
}

/** Everything the plugin knows about who owns what: compiled at boot, pure data. */
export interface SubjectGraph {
  readonly nodes: ReadonlyMap<Uid, GraphNode>;
  /** Tagged attributes of each component that a node may carry. */
  readonly components: ReadonlyMap<Uid, readonly ResolvedField[]>;
  /** Owners before what they own; a group of several types (or a self-owned type) is a cycle. */
  readonly order: readonly (readonly Uid[])[];
  readonly problems: readonly TagProblem[];
}
