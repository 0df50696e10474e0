import type { TextFinding } from '../../../../shared/contracts/detection-vocabulary';
import type { FieldPath, ForbiddenVerdict } from '../../../../shared/contracts/guard';
import type { Condition } from '../rule';
import type { TextRule, Watch, WatchedField } from '../watch/watched';

export type Data = Readonly<Record<string, unknown>>;

/** By what a write is judged. */
export interface Judge {
  readonly watch: Watch;
  readonly detect: (text: string) => readonly TextFinding[];
  /** whether an exception lets the field hold a value now */
  readonly isAllowed: (uid: string, attribute: string) => boolean;
  /** texts that need not be read again */
  readonly isPassed?: (text: WrittenText) => boolean;
}

/** A row to be written: a new one is complete, an update leaves as it is what it does not name. */
export interface Write {
  readonly uid: string;
  readonly data: Data;
  readonly act: 'create' | 'update';
  /** the database layer's data, whose components are mere references. @default false */
  readonly shallow?: boolean;
}

/** What only the stored row can say: the field would be against its rule if this is so. */
export interface Question {
  readonly verdict: ForbiddenVerdict;
  readonly uid: string;
  /** id of the component's row; undefined for the row that is written */
  readonly rowId: unknown;
  readonly asks:
    | { readonly kind: 'condition'; readonly unmet: Condition }
    | { readonly kind: 'value'; readonly field: WatchedField };
}

/** One text of a value and what it reveals. */
export interface FoundPiece {
  /** keys inside the value, as `textPieces` names them; empty where the value is the text */
  readonly within: readonly string[];
  readonly text: string;
  readonly findings: readonly TextFinding[];
}

/** A text as it is written, with the type or component that declares its field. */
export interface WrittenText {
  readonly uid: string;
  readonly attribute: string;
  readonly value: unknown;
}

/** A value in which something was found. */
export interface FoundText extends WrittenText {
  readonly path: FieldPath;
  readonly rule: TextRule;
  readonly pieces: readonly FoundPiece[];
}

/** What is wrong with a write, as far as its own data tell. */
export interface Judgement {
  readonly forbidden: readonly ForbiddenVerdict[];
  readonly questions: readonly Question[];
  readonly texts: readonly FoundText[];
  /** every text that was looked at */
  readonly read: readonly WrittenText[];
}
