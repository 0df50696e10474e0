import type { OwnerEdge, Uid } from '../../subject-graph';

/** A row of a content type: one draft, published version or locale of a document. */
export interface Row {
  readonly id: number;
  readonly documentId: string;
  /** As the database gives it; only ever compared and hashed, and absent where nobody will. */
  readonly updatedAt?: unknown;
  /** lifecycle state; null while active, absent where nobody asks */
  readonly state?: string | null;
}

/** A pair of row ids, read child -> owner. */
export interface Pair {
  readonly child: number;
  readonly owner: number;
}

/** A document with all its rows, and the documents through which it was reached. */
export interface LocatedDocument {
  readonly uid: Uid;
  readonly documentId: string;
  readonly rows: readonly Row[];
  /** keys (`keyOf`) of the owners that led here; empty for a seed, and where no tag redacts texts */
  readonly owners: Set<string>;
}

/** A row of somebody else as well: it survives, and the link to those who leave is cut. */
export interface SharedDocument {
  readonly uid: Uid;
  readonly documentId: string;
  readonly otherOwners: number;
}

/** Links to cut: pairs of one edge whose child stays while its owner leaves. */
export interface Detachment {
  readonly edge: OwnerEdge;
  readonly pairs: readonly Pair[];
}

/** Everything that goes with the seeds, and what stays although it was theirs. */
export interface Located {
  readonly leaving: ReadonlyMap<Uid, ReadonlyMap<string, LocatedDocument>>;
  readonly shared: readonly SharedDocument[];
  readonly detachments: readonly Detachment[];
}

/** What `locate` needs from the database; row ids in, row ids out. */
export interface GraphReader {
  rowsOfDocuments(uid: Uid, documentIds: readonly string[]): Promise<Row[]>;
  /** All rows of the documents that the rows given belong to. */
  rowsAround(uid: Uid, ids: readonly number[]): Promise<Row[]>;
  /** Per question, the pairs of the edge whose owner is among the rows given. */
  children(questions: readonly Children[]): Promise<Pair[][]>;
  /** Whether a row of the child can have one owner at most through this edge. */
  isToOne(edge: OwnerEdge): boolean;
  /** Holds rows until the end of the transaction; false where nothing is ever held. */
  hold(uid: Uid, ids: readonly number[]): Promise<boolean>;
  /** Per question, the pairs whose child is among the rows given and whose owner exists and is not in `leaving`. */
  strangers(questions: readonly Strangers[]): Promise<Pair[][]>;
}

/** Asks for what the owners own through the edge. */
export interface Children {
  readonly edge: OwnerEdge;
  readonly owners: readonly Row[];
}

/** Asks for who else owns the children through the edge. */
export interface Strangers {
  readonly edge: OwnerEdge;
  readonly children: readonly Row[];
  readonly leaving: readonly Row[];
}

/** One document among all types: bare ids of two types may be equal. */
export const keyOf = (uid: Uid, documentId: string): string => `${uid}|${documentId}`;

/** All rows of a type that leave. */
export function rowsIn(documents: ReadonlyMap<string, LocatedDocument> | undefined): Row[] {
  return documents ? [...documents.values()].flatMap((document) => document.rows) : [];
}
