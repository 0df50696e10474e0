import type { EdgeAction, RowAction } from '../../../shared/contracts/tags';
import type { ResolvedErase } from '../tagging';
import type { OwnerEdge, Uid } from './graph';

/** The plan of a type in plain data, before any word. */
export interface Explanation {
  readonly uid: Uid;
  readonly label: string;
  readonly role: 'root' | 'owned' | 'none';
  readonly onErase: RowAction;
  readonly because?: string;
  readonly actions: 'self' | 'owner';
  readonly belongsTo: readonly ExplainedEdge[];
  /** types whose rows leave with it, owners before what they own; a group of several is a circle */
  readonly leaves: readonly (readonly ExplainedType[])[];
  readonly fields: readonly ExplainedField[];
  readonly components: readonly ExplainedComponent[];
  readonly problems: readonly ExplainedProblem[];
}

/** A way to an owner. */
export interface ExplainedEdge {
  readonly owner: Uid;
  readonly ownerLabel: string;
  readonly kind: OwnerEdge['kind'];
  /** attributes as the schema names them: `person`, `parties.person`, `recipient = email` */
  readonly through: string;
  /** the relation is declared on the owner's side */
  readonly byOwner: boolean;
  readonly onErase: EdgeAction;
}

/** A type that leaves with the one explained. */
export interface ExplainedType {
  readonly uid: Uid;
  readonly label: string;
  readonly onErase: RowAction;
  readonly because?: string;
  /** only the edges from types that leave too */
  readonly through: readonly ExplainedEdge[];
  /** its rows may also belong to somebody else: these survive, detached */
  readonly shared: boolean;
}

/** What becomes of an attribute. */
export interface ExplainedField {
  readonly attribute: string;
  readonly outcome: 'erased' | 'generalised' | 'kept' | 'entered' | 'unclassified' | 'error';
  readonly erase: ResolvedErase;
  readonly category?: string;
  readonly note?: string;
}

/** A component that the rows may carry. */
export interface ExplainedComponent {
  readonly uid: Uid;
  readonly label: string;
  readonly fields: readonly ExplainedField[];
}

/** A mistake in the tags of the type explained. */
export interface ExplainedProblem {
  readonly attribute?: string;
  readonly message: string;
  readonly remedy: string;
}
