import type { Sql } from '../../kernel/sql/sql';
import type { Uid } from '../../subject-graph';
import { readIdentifiers } from '../apply/identifiers';
import { keyOf, type Located, type LocatedDocument } from '../locate/located';
import { planComponents } from '../plan/component-plan';
import type { ErasurePlan } from '../plan/erasure-plan';
import type { ComputeContext } from '../strategies/strategy';
import type { Executor } from './executor';

type ContextOf = (uid: Uid, id: number) => ComputeContext;

/**
 * What each row's texts are redacted with: the names of its own person, so that a person erased alone and one erased
 * among thousands end the same. Reads nothing unless a column needs it.
 */
export async function contextReader(
  executor: Executor,
  sql: Sql,
  plan: ErasurePlan,
): Promise<ContextOf> {
  const bare: ComputeContext = { key: executor.key, identifiers: [] };
  if (!redactsText(plan)) return () => bare;
  const contexts = new Map<string, ComputeContext>();
  for (const group of personGroups(plan.located)) {
    const identifiers = await readIdentifiers(sql, executor.graph, rowsByType(group));
    const context = { key: executor.key, identifiers: identifiers.reveal() };
    const entities = [...rowsByType(group)].map(([uid, ids]) => ({
      uid,
      ids,
      treatment: 'anonymise' as const,
    }));
    const components = await planComponents(sql, executor.graph, entities);
    for (const { uid, ids } of [...entities, ...components.treated]) {
      for (const id of ids) contexts.set(rowKey(uid, id), context);
    }
  }
  return (uid, id) => contexts.get(rowKey(uid, id)) ?? bare;
}

const rowKey = (uid: Uid, id: number): string => `${uid}|${String(id)}`;

const redactsText = (plan: ErasurePlan): boolean =>
  plan.updates.some(({ fields }) => fields.some(({ erase }) => erase.strategy === 'redactText'));

/** The located documents, one group per seed: a document belongs to the seed its owners lead up to. */
function personGroups(located: Located): LocatedDocument[][] {
  const documents = new Map<string, LocatedDocument>();
  for (const found of located.leaving.values()) {
    for (const document of found.values())
      documents.set(keyOf(document.uid, document.documentId), document);
  }
  const groups = new Map<string, LocatedDocument[]>();
  for (const [key, document] of documents) {
    const seed = seedOf(documents, key);
    groups.set(seed, [...(groups.get(seed) ?? []), document]);
  }
  return [...groups.values()];
}

function seedOf(documents: ReadonlyMap<string, LocatedDocument>, key: string): string {
  const seen = new Set<string>();
  let current = key;
  for (;;) {
    seen.add(current);
    const above = [...(documents.get(current)?.owners ?? [])].find(
      (owner) => documents.has(owner) && !seen.has(owner),
    );
    if (above === undefined) return current;
    current = above;
  }
}

function rowsByType(documents: readonly LocatedDocument[]): Map<Uid, number[]> {
  const rows = new Map<Uid, number[]>();
  for (const document of documents) {
    rows.set(document.uid, [
      ...(rows.get(document.uid) ?? []),
      ...document.rows.map(({ id }) => id),
    ]);
  }
  return rows;
}
