import { randomUUID } from 'node:crypto';
import { canonicalJson } from '../kernel/canonical';
import type { Sql } from '../kernel/sql/sql';
import type { Entry } from './entry';
import { LEDGER, TOMBSTONES } from './ledger-tables';

/** An entry to be; the payload holds ids and counts only. */
export interface NewEntry {
  readonly at: Date;
  readonly kind: string;
  readonly actor: string | null;
  readonly job: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * Adds an entry, unsealed, in the transaction of the act it proves: writers never wait for each other, the sealer
 * chains later.
 */
export async function append(sql: Sql, { at, kind, actor, job, payload }: NewEntry): Promise<Entry> {
  const entry: Entry = {
    entryId: randomUUID(),
    at: at.toISOString(),
    kind,
    actor,
    job,
    payload: canonicalJson(payload),
  };
  const { entryId, ...columns } = entry;
  await sql.table(LEDGER).insert({ entry_id: entryId, ...columns });
  return entry;
}

/** A document that is gone, or anonymous, for good. */
export interface Tombstone {
  readonly uid: string;
  readonly documentId: string;
  readonly mode: string;
}

/** Marks documents as erased by the entry; a second erasure of the same document changes nothing. */
export async function bury(sql: Sql, entry: Entry, tombstones: readonly Tombstone[]): Promise<void> {
  if (tombstones.length === 0) return;
  const rows = tombstones.map(({ uid, documentId, mode }) => ({
    uid,
    document_id: documentId,
    mode,
    at: entry.at,
    entry_id: entry.entryId,
  }));
  // SQLite takes at most 500 rows in one VALUES list of a compound insert
  for (let start = 0; start < rows.length; start += 400) {
    await sql
      .table(TOMBSTONES)
      .insert(rows.slice(start, start + 400))
      .onConflict(['uid', 'document_id', 'mode'])
      .ignore();
  }
}
