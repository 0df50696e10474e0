import { FINDINGS } from '../../findings';
import type { Query, Sql } from '../../kernel/sql/sql';
import { componentPaths, type Model, type TagBook } from '../../tagging';
import { againstRule } from '../register/against-rule';
import type { ForbiddenAttribute } from '../register/forbidden-fields';

/**
 * Removes what scans found in the values that go: the category alone says something of a person. Under a condition, or
 * in a zone that also holds others, a component's findings cannot be told apart here: they go with the next scan.
 */
export async function forgetPurged(
  sql: Sql,
  { models }: TagBook,
  field: ForbiddenAttribute,
): Promise<number> {
  const { uid, attribute, unless } = field;
  if (models.get(uid)?.kind === 'contentType') {
    const rows = againstRule(sql, field).select('id');
    const paths = await pathsOf(sql, uid, [attribute]);
    return findingsAt(sql, uid, paths)
      .whereIn('row_id', rows as never)
      .delete();
  }
  if (unless) return 0;
  let forgotten = 0;
  for (const type of models.values()) {
    const ways = type.kind === 'contentType' ? componentPaths(type, models, isNoZone) : [];
    for (const { path } of ways.filter(({ component }) => component === uid)) {
      const paths = await pathsOf(sql, type.uid, [...path, attribute]);
      const gone: number = await findingsAt(sql, type.uid, paths).delete();
      forgotten += gone;
    }
  }
  return forgotten;
}

const isNoZone = (holder: Model, name: string): boolean =>
  holder.attributes.get(name)?.type !== 'dynamiczone';

/** The paths of an attribute's findings, whatever the numbers of the items and texts on the way to it. */
async function pathsOf(sql: Sql, uid: string, path: readonly string[]): Promise<string[]> {
  const known: { path: string }[] = await sql.table(FINDINGS).where({ uid }).distinct('path');
  return known.map((one) => one.path).filter((one) => withoutNumbers(one) === path.join('.'));
}

const findingsAt = (sql: Sql, uid: string, paths: readonly string[]): Query =>
  sql.table(FINDINGS).where({ uid }).whereIn('path', paths);

const withoutNumbers = (path: string): string => path.replace(/\.\d+(?=\.|$)/g, '');
