import {
  dictionaryChangesSchema,
  type DictionaryChanges,
} from '../../../shared/contracts/detection';
import type { Sql } from '../kernel/sql/sql';
import { DICTIONARY_VERSIONS } from './dictionary-table';

/** One version, without its words. */
export interface DictionaryVersion {
  readonly version: number;
  readonly at: Date;
  readonly author: number;
  readonly reason: string;
}

/** The words of an installation, and their version; 0 until somebody changes something. */
export interface StoredChanges {
  readonly version: number;
  readonly changes: DictionaryChanges;
}

export const NO_CHANGES: StoredChanges = {
  version: 0,
  changes: { rules: [], ignore: [], classes: {}, disabled: [] },
};

/** Number of the newest version. */
export async function newestVersion(sql: Sql): Promise<number> {
  const row = (await sql.table(DICTIONARY_VERSIONS).max({ version: 'version' }).first()) as
    | { readonly version: number | string | null }
    | undefined;
  return Number(row?.version ?? 0);
}

/** The newest words. */
export async function newestChanges(sql: Sql): Promise<StoredChanges> {
  const row = (await sql.table(DICTIONARY_VERSIONS).orderBy('version', 'desc').first()) as
    | { readonly version: number; readonly changes: string }
    | undefined;
  if (!row) return NO_CHANGES;
  return {
    version: row.version,
    changes: dictionaryChangesSchema.parse(JSON.parse(row.changes)),
  };
}

const LISTED = 100;

interface VersionRow {
  readonly version: number;
  readonly reason: string;
  readonly author: number;
  readonly at: number | string;
}

/** The latest versions, newest first. */
export async function listVersions(sql: Sql): Promise<DictionaryVersion[]> {
  const query = sql.table(DICTIONARY_VERSIONS).orderBy('version', 'desc').limit(LISTED);
  const rows: VersionRow[] = await query.select('version', 'reason', 'author', 'at');
  return rows.map((row) => ({ ...row, at: new Date(Number(row.at)) }));
}

/** Adds a version; a driver's error when the number is taken. */
export async function insertVersion(
  sql: Sql,
  { version, at, author, reason }: DictionaryVersion,
  changes: DictionaryChanges,
): Promise<void> {
  await sql.table(DICTIONARY_VERSIONS).insert({
    ...{ version, author, reason, at: at.getTime() },
    changes: JSON.stringify(changes),
  });
}
