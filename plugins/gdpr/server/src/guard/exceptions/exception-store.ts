import type { z } from 'zod';
import type { ART9_GROUNDS, exceptionRequest } from '../../../../shared/contracts/guard';
import { sha256 } from '../../kernel/canonical';
import type { Sql } from '../../kernel/sql/sql';
import { EXCEPTIONS } from './exception-table';

/** An exception that was asked for. */
export type ExceptionRequest = z.output<typeof exceptionRequest>;

/** A forbidden field that is allowed until it is revoked, or its last day is over. */
export interface StoredException {
  readonly exceptionId: string;
  readonly uid: string;
  readonly attribute: string;
  readonly ground: (typeof ART9_GROUNDS)[number];
  readonly motive: string;
  readonly dpiaUrl?: string;
  /** the last day, UTC. @example `2027-12-31` */
  readonly until?: string;
  readonly grantedBy: number;
  readonly grantedAt: Date;
}

interface Row {
  readonly exception_id: string;
  readonly uid: string;
  readonly attribute: string;
  readonly ground: StoredException['ground'];
  readonly motive: string;
  readonly dpia_url: string | null;
  readonly until: string | null;
  readonly granted_by: number;
  readonly granted_at: number | string;
}

/** Names a field within the column that lets only one exception be open. */
const keyOf = (uid: string, attribute: string): string => sha256(`${uid} ${attribute}`);

/** Exceptions that nobody revoked; one whose last day is over may be among them. */
export async function openExceptions(sql: Sql): Promise<StoredException[]> {
  const rows: Row[] = await sql
    .table(EXCEPTIONS)
    .whereNotNull('open_field')
    .select<Row[]>(
      ...['exception_id', 'uid', 'attribute', 'ground', 'motive', 'dpia_url', 'until'],
      ...['granted_by', 'granted_at'],
    );
  return rows.map((row) => ({
    exceptionId: row.exception_id,
    ...{ uid: row.uid, attribute: row.attribute, ground: row.ground, motive: row.motive },
    ...(row.dpia_url === null ? {} : { dpiaUrl: row.dpia_url }),
    ...(row.until === null ? {} : { until: row.until }),
    grantedBy: row.granted_by,
    grantedAt: new Date(Number(row.granted_at)),
  }));
}

/** Keeps an exception; false when the field has an open one. */
export async function insertException(sql: Sql, exception: StoredException): Promise<boolean> {
  const { exceptionId, uid, attribute, ground, motive, until, dpiaUrl } = exception;
  const row = {
    ...{ exception_id: exceptionId, uid, attribute, ground, motive },
    open_field: keyOf(uid, attribute),
    dpia_url: dpiaUrl ?? null,
    until: until ?? null,
    granted_by: exception.grantedBy,
    granted_at: exception.grantedAt.getTime(),
  };
  await sql.table(EXCEPTIONS).insert(row).onConflict('open_field').ignore();
  const kept: unknown = await sql.table(EXCEPTIONS).where({ exception_id: exceptionId }).first();
  return kept !== undefined;
}

/** Lets go of an exception whose last day is over, so that the field can have another. */
export async function endExpired(
  sql: Sql,
  { uid, attribute }: Pick<StoredException, 'uid' | 'attribute'>,
  today: string,
): Promise<void> {
  await sql
    .table(EXCEPTIONS)
    .where({ open_field: keyOf(uid, attribute) })
    .where('until', '<', today)
    .update({ open_field: null });
}

/** Ends an open exception; undefined when there is none of this id. */
export async function endException(
  sql: Sql,
  exceptionId: string,
  { by, at }: { readonly by: number; readonly at: Date },
): Promise<Pick<StoredException, 'uid' | 'attribute'> | undefined> {
  const open = () =>
    sql.table(EXCEPTIONS).where({ exception_id: exceptionId }).whereNotNull('open_field');
  const found = await open().first<Row | undefined>();
  if (!found) return undefined;
  const ended: number = await open().update({
    ...{ open_field: null, revoked_by: by, revoked_at: at.getTime() },
  });
  return ended === 0 ? undefined : { uid: found.uid, attribute: found.attribute };
}
