import type { Sql } from '../../kernel/sql/sql';
import { componentPaths, type TagBook } from '../../tagging';
import type { ForbiddenAttribute } from '../register/forbidden-fields';
import { emptied } from './emptied';

const VERSION = 'plugin::content-manager.history-version';

/** Versions read in one go. */
const BATCH = 500;

/** An earlier version without the forbidden value. */
interface EmptiedVersion {
  readonly id: number;
  readonly data: unknown;
}

/** The earlier versions of documents that hold a value against the rule, as they are to be. */
async function* historyOf(
  sql: Sql,
  book: TagBook,
  field: ForbiddenAttribute,
): AsyncGenerator<EmptiedVersion> {
  if (!sql.hasModel(VERSION)) return;
  const [type, data] = [sql.column(VERSION, 'contentType'), sql.column(VERSION, 'data')];
  const holders = typesWith(book, field.uid);
  let after = 0;
  for (;;) {
    const versions = await sql
      .table(sql.meta(VERSION).tableName)
      .where('id', '>', after)
      .whereIn(type, holders)
      .orderBy('id')
      .limit(BATCH)
      .select<{ id: number; type: string; data: unknown }[]>({ id: 'id', type, data });
    for (const version of versions) {
      const before = parsed(version.data);
      const now = emptied(book, { field, uid: version.type }, before);
      if (now !== before) yield { id: version.id, data: now };
    }
    const last = versions.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

/** How many earlier versions hold a value against the rule. */
export async function countHistory(
  sql: Sql,
  book: TagBook,
  field: ForbiddenAttribute,
): Promise<number> {
  const versions = historyOf(sql, book, field);
  let count = 0;
  while (!(await versions.next()).done) count += 1;
  return count;
}

/** Empties the field in earlier versions, which nobody else can correct. Returns how many were written. */
export async function purgeHistory(
  sql: Sql,
  book: TagBook,
  field: ForbiddenAttribute,
): Promise<number> {
  let written = 0;
  for await (const { id, data } of historyOf(sql, book, field)) {
    await sql
      .table(sql.meta(VERSION).tableName)
      .where({ id })
      .update({ [sql.column(VERSION, 'data')]: JSON.stringify(data) });
    written += 1;
  }
  return written;
}

const parsed = (data: unknown): unknown =>
  typeof data === 'string' ? (JSON.parse(data) as unknown) : data;

/** The content types in whose rows a type's or component's own attributes may stand. */
const typesWith = ({ models }: TagBook, uid: string): string[] =>
  [...models.values()]
    .filter(({ kind }) => kind === 'contentType')
    .filter(
      (type) =>
        type.uid === uid || componentPaths(type, models).some(({ component }) => component === uid),
    )
    .map((type) => type.uid);
