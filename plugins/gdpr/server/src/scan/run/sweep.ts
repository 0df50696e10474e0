import { FINDINGS } from '../../findings';
import type { Query, Sql } from '../../kernel/sql/sql';
import type { ScannedType } from '../texts/scan-schema';

/** Findings that are looked at in one statement. */
const WINDOW = 2_000;

/**
 * Brings the findings of a type in line with its rows: those about records that are no more, or anonymised, are
 * forgotten; those about a version that is no more (a publication taken back) are gone.
 */
export async function sweepFindings(
  sql: Sql,
  type: ScannedType,
  rest: () => Promise<void>,
): Promise<void> {
  for (let after = -1; ; ) {
    const last = await lastOfWindow(sql, type.uid, after);
    const some = () => {
      const query = sql.table(FINDINGS).where({ uid: type.uid }).where('row_id', '>', after);
      return last === undefined ? query : query.where('row_id', '<=', last);
    };
    await some().whereNotExists(sameDocument(sql, type)).delete();
    if (type.hasState) await some().whereExists(anonymised(sql, type)).delete();
    await some()
      .whereIn('state', ['open', 'false-positive'])
      .whereNotExists(sameRow(sql, type))
      .update({ state: 'gone' });
    if (last === undefined) return;
    after = last;
    await rest();
  }
}

/** Forgets the findings of types that are no longer scanned: the application has them no more. */
export async function forgetOtherTypes(sql: Sql, uids: readonly string[]): Promise<void> {
  await sql
    .table(FINDINGS)
    .whereNotIn('uid', [...uids])
    .delete();
}

/** Milliseconds for which a finding that is over is remembered. */
const REMEMBERED = 365 * 24 * 3_600_000;

/** Forgets what has been over for a year: the evidence of what was redacted is the ledger's. */
export async function forgetOldFindings(sql: Sql, now: Date): Promise<void> {
  const before = now.getTime() - REMEMBERED;
  await sql
    .table(FINDINGS)
    .whereIn('state', ['gone', 'redacted'])
    .where('found_at', '<', before)
    .where((decided) => {
      void decided.whereNull('decided_at').orWhere('decided_at', '<', before);
    })
    .delete();
}

async function lastOfWindow(sql: Sql, uid: string, after: number): Promise<number | undefined> {
  const row = await sql
    .table(FINDINGS)
    .where({ uid })
    .where('row_id', '>', after)
    .orderBy('row_id')
    .offset(WINDOW - 1)
    .first<{ row_id: number } | undefined>('row_id');
  return row?.row_id;
}

const rowsWhere = (
  sql: Sql,
  { table }: ScannedType,
  [own, theirs]: readonly [string, string],
): Query =>
  sql
    .table(table)
    .select('id')
    .whereRaw('?? = ??', [`${table}.${own}`, `${FINDINGS}.${theirs}`]);

const sameRow = (sql: Sql, type: ScannedType) => rowsWhere(sql, type, ['id', 'row_id']) as never;

const sameDocument = (sql: Sql, type: ScannedType) =>
  rowsWhere(sql, type, ['document_id', 'document_id']) as never;

const anonymised = (sql: Sql, type: ScannedType) =>
  rowsWhere(sql, type, ['document_id', 'document_id']).where(
    sql.column(type.uid, 'gdprState'),
    'anonymised',
  ) as never;
