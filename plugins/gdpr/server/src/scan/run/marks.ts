import type { Sql } from '../../kernel/sql/sql';
import type { Changed } from '../texts/read-page';
import { SCAN_MARKS } from './scan-tables';

/** How far a type was read by the last scan that read all of it, or all that had changed. */
export interface Mark {
  readonly uid: string;
  /** when that scan was planned */
  readonly since: Date;
  /** the newest row then */
  readonly maxId: number;
  readonly fingerprint: string;
  readonly attachments: boolean;
}

interface Row {
  readonly uid: string;
  readonly since: number | string;
  readonly max_id: number;
  readonly fingerprint: string;
  readonly attachments: number;
}

/** The marks of all types that were ever scanned. */
export async function readMarks(sql: Sql): Promise<ReadonlyMap<string, Mark>> {
  const rows = (await sql.table(SCAN_MARKS).select()) as Row[];
  return new Map(
    rows.map((row) => [
      row.uid,
      {
        ...{ uid: row.uid, since: new Date(Number(row.since)), maxId: row.max_id },
        ...{ fingerprint: row.fingerprint, attachments: row.attachments === 1 },
      },
    ]),
  );
}

/** Sets marks; a type has one. */
export async function writeMarks(sql: Sql, marks: readonly Mark[]): Promise<void> {
  for (const mark of marks) {
    const columns = {
      ...{ since: mark.since.getTime(), max_id: mark.maxId, fingerprint: mark.fingerprint },
      attachments: mark.attachments ? 1 : 0,
    };
    await sql
      .table(SCAN_MARKS)
      .insert({ uid: mark.uid, ...columns })
      .onConflict('uid')
      .merge(columns);
  }
}

/**
 * Milliseconds before a scan that the next one looks at again: a transaction may commit after it was read past, and the
 * clocks of a cluster differ.
 */
const OVERLAP = 10 * 60_000;

/** What has changed since a mark. */
export const changedSince = ({ since, maxId }: Pick<Mark, 'since' | 'maxId'>): Changed => ({
  since: new Date(since.getTime() - OVERLAP),
  aboveId: maxId,
});
