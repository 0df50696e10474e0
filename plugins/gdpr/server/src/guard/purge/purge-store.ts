import { sha256 } from '../../kernel/canonical';
import type { Sql } from '../../kernel/sql/sql';
import type { PurgeCounts } from './count-purge';
import { PURGES } from './purge-table';

/** A purge that was shown to somebody, who may do it until then. */
export interface ShownPurge {
  readonly uid: string;
  readonly attribute: string;
  readonly counts: PurgeCounts;
  readonly requestedBy: number;
  readonly expiresAt: Date;
  readonly spent: boolean;
}

interface Row {
  readonly uid: string;
  readonly attribute: string;
  readonly counts: string;
  readonly requested_by: number;
  readonly expires_at: number | string;
  readonly spent_at: number | string | null;
}

/** Keeps what was shown, by the token's hash: who reads the table can do nothing. Older ones that nobody used go. */
export async function keepShown(
  sql: Sql,
  token: string,
  { shown, now }: { readonly shown: Omit<ShownPurge, 'spent'>; readonly now: Date },
): Promise<void> {
  await sql.table(PURGES).whereNull('spent_at').where('expires_at', '<=', now.getTime()).delete();
  await sql.table(PURGES).insert({
    token_hash: sha256(token),
    ...{ uid: shown.uid, attribute: shown.attribute, counts: JSON.stringify(shown.counts) },
    ...{ requested_by: shown.requestedBy, expires_at: shown.expiresAt.getTime() },
  });
}

/** What was shown with a token. */
export async function shownWith(sql: Sql, token: string): Promise<ShownPurge | undefined> {
  const row = await sql
    .table(PURGES)
    .where({ token_hash: sha256(token) })
    .first<Row | undefined>();
  return (
    row && {
      ...{ uid: row.uid, attribute: row.attribute, requestedBy: row.requested_by },
      counts: JSON.parse(row.counts) as PurgeCounts,
      expiresAt: new Date(Number(row.expires_at)),
      spent: row.spent_at !== null,
    }
  );
}

/** Spends a token, with the reason; false when somebody was faster. */
export async function spend(
  sql: Sql,
  token: string,
  { now, reason }: { readonly now: Date; readonly reason: string | undefined },
): Promise<boolean> {
  const spent: number = await sql
    .table(PURGES)
    .where({ token_hash: sha256(token) })
    .whereNull('spent_at')
    .update({ spent_at: now.getTime(), reason: reason ?? null });
  return spent === 1;
}
