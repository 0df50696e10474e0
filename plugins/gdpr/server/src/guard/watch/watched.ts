import type { FindingCategory } from '../../../../shared/contracts/detection-vocabulary';
import type { OnFinding } from '../../../../shared/contracts/guard';
import type { Condition } from '../rule';

/** When a field may hold nothing. */
export interface ForbiddenRule {
  /** type or component that declares the field, and its name there: what an exception is granted for */
  readonly uid: string;
  readonly attribute: string;
  readonly because?: string;
  readonly unless?: Condition;
}

/** What is done about a text that reveals something. */
export interface TextRule {
  readonly mode: OnFinding;
  /** what the field is there to hold */
  readonly own: ReadonlySet<FindingCategory>;
  /** as `textPieces` knows it; undefined for files, whose names are texts */
  readonly pieces: string | undefined;
}

/** A field that is looked at whenever it is written. */
export interface WatchedField {
  readonly attribute: string;
  readonly type: string;
  readonly forbidden?: ForbiddenRule;
  readonly text?: TextRule;
}

/** The watched components that an attribute may hold; the items of a dynamic zone name theirs. */
export type Nested =
  | { readonly component: string; readonly zone?: never }
  | { readonly zone: readonly string[]; readonly component?: never };

/** What is watched in the rows of one type or component. */
export interface WatchedModel {
  readonly uid: string;
  readonly fields: readonly WatchedField[];
  /** attributes with components in which something is watched */
  readonly nested: ReadonlyMap<string, Nested>;
  /** values that a new row gets where none is given */
  readonly defaults: Readonly<Record<string, unknown>>;
}

/** Everything that is watched, by type or component; what is not in it is never looked at. */
export type Watch = ReadonlyMap<string, WatchedModel>;
