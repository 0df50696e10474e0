import type { Core } from '@strapi/types';
import type { ForbiddenField } from '../../../../shared/contracts/guard';
import { shielded } from '../../kernel/sql/shielded';
import { openSql, type Sql } from '../../kernel/sql/sql';
import { staffNames } from '../../kernel/staff-names';
import { tagging } from '../../tagging';
import type { StoredException } from '../exceptions/exception-store';
import { exceptionOf } from '../exceptions/in-force';
import { againstRule } from './against-rule';
import { forbiddenFields, type ForbiddenAttribute } from './forbidden-fields';

/** What is asked of the register. */
export interface Asked {
  readonly count: boolean;
  readonly now: Date;
  /** exceptions that nobody revoked */
  readonly open: readonly StoredException[];
}

/** Every forbidden field with its exception; how many rows hold a value against its rule, where that is asked. */
export async function listForbidden(strapi: Core.Strapi, asked: Asked): Promise<ForbiddenField[]> {
  const book = tagging(strapi).book();
  const sql = openSql(strapi);
  const names = await staffNames(
    strapi,
    asked.open.map(({ grantedBy }) => grantedBy),
  );
  const listed: ForbiddenField[] = [];
  for (const forbidden of forbiddenFields(book)) {
    const { type: _, ...field } = forbidden;
    const typeLabel = book.models.get(field.uid)?.label ?? field.uid;
    const exception = exceptionOf(asked.open, field, asked.now);
    // what an exception allows is not against the rule
    const rows = asked.count ? { rows: exception ? 0 : await countRows(sql, forbidden) } : {};
    const shown = exception ? { exception: shownException(exception, names) } : {};
    listed.push({ ...field, typeLabel, ...rows, ...shown });
  }
  return listed;
}

/** Rows that hold a value against the rule, one question whatever their number. */
export async function countRows(sql: Sql, field: ForbiddenAttribute): Promise<number> {
  const row = (await shielded('counting forbidden values', () =>
    againstRule(sql, field).count({ n: '*' }).first(),
  )) as { readonly n: number | string } | undefined;
  return Number(row?.n ?? 0);
}

function shownException(
  { exceptionId, ground, motive, dpiaUrl, until, grantedBy, grantedAt }: StoredException,
  names: ReadonlyMap<number, string>,
): NonNullable<ForbiddenField['exception']> {
  const grantedByName = names.get(grantedBy);
  return {
    ...{ exceptionId, ground, motive, grantedAt: grantedAt.toISOString() },
    ...(dpiaUrl === undefined ? {} : { dpiaUrl }),
    ...(until === undefined ? {} : { until }),
    ...(grantedByName === undefined ? {} : { grantedByName }),
  };
}
