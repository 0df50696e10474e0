import type { Mode } from '../../../../shared/contracts/erasure';
import type { ResolvedField } from '../../tagging';
import type { Uid } from '../../subject-graph';
import type { Located } from '../locate/located';

/** What becomes of the rows of a type. */
export type Treatment = 'anonymise' | 'delete' | 'keep';

/** Rows of one table whose tagged columns are treated. */
export interface RowUpdate {
  readonly uid: Uid;
  readonly kind: 'type' | 'component';
  readonly ids: readonly number[];
  readonly fields: readonly ResolvedField[];
}

/** Rows of one table that go. */
export interface RowDeletion {
  readonly uid: Uid;
  readonly kind: 'type' | 'component';
  readonly ids: readonly number[];
}

/** A file to delete, and what the upload provider needs for it. */
export interface DoomedFile {
  readonly id: number;
  readonly size: number;
  readonly provider: string;
  /** the row as the provider wants it: hash, ext, url, formats ... */
  readonly entity: Readonly<Record<string, unknown>>;
}

/** Files and links of the rows that the plan treats. */
export interface MediaPlan {
  /** row ids of the media join table to remove */
  readonly unlink: readonly number[];
  readonly files: readonly DoomedFile[];
  /** files that somebody else's row still uses: only the link goes */
  readonly keptElsewhere: number;
}

/** Everything that an erasure will do, down to row ids; the same value is previewed, hashed and applied. */
export interface ErasurePlan {
  readonly mode: Mode;
  readonly located: Located;
  readonly treatments: ReadonlyMap<Uid, Treatment>;
  readonly updates: readonly RowUpdate[];
  /** In the order to execute: components before types, owned types before their owners. */
  readonly deletions: readonly RowDeletion[];
  /** Component links to remove where the entity stays (`deleteRow` on a component attribute). */
  readonly componentLinks: readonly { readonly table: string; readonly ids: readonly number[] }[];
  readonly media: MediaPlan;
}
