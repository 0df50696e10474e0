import { shielded } from '../../kernel/sql/shielded';
import type { Query, Sql } from '../../kernel/sql/sql';
import type { TagBook } from '../../tagging';
import { againstRule } from '../register/against-rule';
import type { ForbiddenAttribute } from '../register/forbidden-fields';
import { countHistory } from './history';
import { inVersion } from './in-version';

/** What a purge would empty. */
export interface PurgeCounts {
  /** rows of the type's or component's table */
  readonly rows: number;
  /** of which those of drafts, and those of what is published */
  readonly drafts: number;
  readonly published: number;
  /** earlier versions that content history keeps */
  readonly history: number;
}

/** Counts what a purge of one field would empty now. */
export const countPurge = (
  sql: Sql,
  book: TagBook,
  field: ForbiddenAttribute,
): Promise<PurgeCounts> =>
  shielded('counting what a purge would empty', async () => {
    const { uid } = field;
    const held = () => againstRule(sql, field);
    return {
      rows: await countOf(held()),
      drafts: await countOf(held().where(inVersion(sql, book, { uid, version: 'draft' }))),
      published: await countOf(held().where(inVersion(sql, book, { uid, version: 'published' }))),
      history: await countHistory(sql, book, field),
    };
  });

async function countOf(query: Query): Promise<number> {
  const row = (await query.count({ n: '*' }).first()) as { n: number | string } | undefined;
  return Number(row?.n ?? 0);
}
