import type { IdentifierCategory } from '../../../../shared/contracts/detection-vocabulary';

/** A number as it stands in a text. */
export interface Found {
  /** its letters and digits alone, in upper case */
  readonly number: string;
  /** as people wrote it, with separators */
  readonly written: string;
}

/** How sure a finding is, 0 to 1, by what the words around it say; under 0.5 nothing is reported. */
export interface Sureness {
  /** a word that announces it is near */
  readonly keyed: number;
  /** no word says anything about it. @default 0 */
  readonly alone?: number;
  /** the nearest word says that it is something else, such as a reference. @default 0.2 */
  readonly against?: number;
  /** that word is near, but says so of something else perhaps. @default the lesser of `alone` and `against` */
  readonly doubted?: number;
}

interface Announced {
  /** stable id, `category.name` */
  readonly rule: string;
  readonly category: IdentifierCategory;
  /** Words and phrases that announce it, before or after; without case, accents and little words (`n°`, `de`, `la`). */
  readonly words: readonly string[];
  /** How many words may stand between. @default 6 */
  readonly reach?: number;
  readonly sureness: Sureness | ((found: Found) => Sureness);
}

/** A number of fixed length. The engine reads it whatever its separators, and its case. */
export interface NumberDetector extends Announced {
  /** Its characters without separators: `9` a digit, `A` a letter, `*` either. */
  readonly shapes: readonly string[];
  /** Whether a number of this shape can be one: its checksum, its dates. */
  readonly accepts: (number: string, written: string) => boolean;
  /** What it can begin with; tells most numbers apart before they are looked at. @default anything */
  readonly initials?: string;
  /** What must not follow it. */
  readonly notBefore?: RegExp;
  /** Only written in one piece. @default false */
  readonly solid?: true;
}

/** Where something was found, and by which rule if the detector has several. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly rule?: string;
}

/**
 * What makes the engine ask: a character; a zero that no digit precedes; a digit right after two letters or more, or
 * after them and a joiner; the words BIC and SWIFT.
 */
export type Sign = '@' | '+' | '<' | '0' | 'AA9' | 'bic';

/** What has no fixed shape; it is asked wherever one of its signs stands. */
export interface SignDetector extends Announced {
  readonly signs: readonly Sign[];
  /** The finding around the sign at `at`. Must look at a bounded stretch only. */
  readonly find: (text: string, at: number) => Span | undefined;
}
