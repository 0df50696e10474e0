import { randomUUID } from 'node:crypto';
import { canonicalJson } from '../kernel/canonical';
import { insertMany } from '../kernel/sql/insert-many';
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
export async function append(
  sql: Sql,
  { at, kind, actor, job, payload }: NewEntry,
): Promise<Entry> {
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
export async function bury(
  sql: Sql,
  entry: Entry,
  tombstones: readonly Tombstone[],
): Promise<void> {
  const rows = tombstones.map(({ uid, documentId, mode }) => ({
    uid,
    document_id: documentId,
    mode,
    at: entry.at,
    entry_id: entry.entryId,
  }));
  await insertMany(sql, { table: TOMBSTONES, columns: TOMBSTONE, skipKnown: true }, rows);
}

const TOMBSTONE = {
  uid: 'text',
  document_id: 'text',
  mode: 'text',
  at: 'text',
  entry_id: 'text',
} as const;
