import type { FindingCategory } from '../../../../shared/contracts/detection-vocabulary';

/** The value of a database that a text is a part of. */
export interface Cell {
  readonly table: string;
  readonly column: string;
  readonly rowId: number;
  /** as `textPieces` knows it */
  readonly type: string;
  readonly json: boolean;
  readonly maxLength: number | undefined;
  readonly value: unknown;
  /** a file's own content: it can be read, and not be written */
  readonly file?: FileOfText;
}

/** The file whose name, words or content a text is. */
export interface FileOfText {
  readonly id: number;
  readonly part: 'name' | 'alternativeText' | 'caption' | 'content';
  /** addresses and names under which it is stored, which repeat what it was called */
  readonly addresses: string;
}

/** A text of a record, where it stands and what it may hold. */
export interface PlacedText {
  /** attribute names and indexes; a text within JSON or blocks is named by its number. @example `needs.0.comment` */
  readonly path: string;
  /** the attribute as permissions name it, without numbers. @example `address.street` */
  readonly field: string;
  readonly text: string;
  readonly own: ReadonlySet<FindingCategory>;
  readonly cell: Cell;
  /** number of the text among those of its cell */
  readonly piece: number;
}

/** One row of a content type with all its texts. */
export interface TextRow {
  readonly uid: string;
  readonly id: number;
  readonly documentId: string;
  /** empty where the type has none */
  readonly locale: string;
  readonly published: boolean;
  /** milliseconds since 1970 */
  readonly changedAt: number | null;
  /** administrator who last changed it */
  readonly author: number | null;
  /** anonymised: nothing of it is scanned or written */
  readonly locked: boolean;
  readonly texts: readonly PlacedText[];
}
