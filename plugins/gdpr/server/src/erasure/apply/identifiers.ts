import { Personal } from '../../kernel/personal';
import { inList } from '../../kernel/sql/in-list';
import type { Sql } from '../../kernel/sql/sql';
import type { SubjectGraph, Uid } from '../../subject-graph';
import type { ResolvedField } from '../../tagging';
import { planComponents } from '../plan/component-plan';

/**
 * What names the persons of an erasure, read before anything changes and kept in memory only: used to redact their
 * texts and to look for what was left.
 */
export async function readIdentifiers(
  sql: Sql,
  graph: SubjectGraph,
  rows: ReadonlyMap<Uid, readonly number[]>,
): Promise<Personal<readonly string[]>> {
  const values = new Set<string>();
  const entities = [...rows].map(([uid, ids]) => ({ uid, ids, treatment: 'anonymise' as const }));
  const components = await planComponents(sql, graph, entities);
  for (const { uid, ids } of [...entities, ...components.treated]) {
    const fields = (graph.nodes.get(uid)?.fields ?? graph.components.get(uid) ?? []).filter(
      isIdentifier,
    );
    for (const value of await readValues(sql, { uid, ids, fields })) values.add(value);
  }
  return new Personal([...values]);
}

/** Marked as such, or a name: the two ways in which a text can be about somebody. */
const isIdentifier = ({ identifier, category, type }: ResolvedField): boolean =>
  ['string', 'text', 'email', 'uid'].includes(type) &&
  (identifier || category?.startsWith('user.name') === true);

async function readValues(
  sql: Sql,
  {
    uid,
    ids,
    fields,
  }: {
    readonly uid: Uid;
    readonly ids: readonly number[];
    readonly fields: readonly ResolvedField[];
  },
): Promise<string[]> {
  if (fields.length === 0 || ids.length === 0) return [];
  const columns = fields.map(({ attribute }) => sql.column(uid, attribute));
  const rows = (await sql
    .table(sql.meta(uid).tableName)
    .where(inList(sql, 'id', ids))
    .select(...columns)) as Record<string, unknown>[];
  return rows
    .flatMap((row) => Object.values(row))
    .filter((value): value is string => typeof value === 'string' && value !== '');
}

/** Distinctive enough to search a whole database for: an address or a number, not a name that others bear too. */
export const isDistinctive = (value: string): boolean =>
  value.length >= 6 && (value.includes('@') || (value.match(/\d/g)?.length ?? 0) >= 5);
