import type { Entry, Seal } from './entry';

/** An entry as the table holds it. */
export interface EntryRow {
  readonly id: number | string;
  readonly entry_id: string;
  readonly at: string;
  readonly kind: string;
  readonly actor: string | null;
  readonly job: string | null;
  readonly payload: string;
}

/** A seal beside its entry; the entry's columns are null where it was taken out. */
export interface SealedRow extends Partial<EntryRow> {
  readonly seal_seq: number | string;
  readonly seal_entry_id: string;
  readonly seal_previous: string;
  readonly seal_hash: string;
}

export const toEntry = (row: EntryRow): Entry => ({
  entryId: row.entry_id,
  at: row.at,
  kind: row.kind,
  actor: row.actor,
  job: row.job,
  payload: row.payload,
});

export const toSeal = (row: SealedRow): Seal => ({
  seq: Number(row.seal_seq),
  entryId: row.seal_entry_id,
  previous: row.seal_previous,
  hash: row.seal_hash,
});
