import type { TypeLine } from '../../../../shared/contracts/erasure';
import type { Uid } from '../../subject-graph';
import type { ErasurePlan } from './erasure-plan';

/** Documents and rows of a type, and what becomes of them. */
export interface TypeTotal {
  readonly uid: Uid;
  readonly action: TypeLine['action'];
  readonly documents: number;
  readonly rows: number;
}

/** Counts a plan by type and action, types in alphabetical order. */
export function totalsOf({ located, treatments }: ErasurePlan): TypeTotal[] {
  const totals: TypeTotal[] = [];
  for (const [uid, action] of treatments) {
    const documents = [...(located.leaving.get(uid)?.values() ?? [])];
    const rows = documents.reduce((sum, document) => sum + document.rows.length, 0);
    totals.push({ uid, action, documents: documents.length, rows });
  }
  const shared = new Map<Uid, number>();
  for (const { uid } of located.shared) shared.set(uid, (shared.get(uid) ?? 0) + 1);
  for (const [uid, documents] of shared)
    totals.push({ uid, action: 'detach', documents, rows: documents });
  return totals.sort(byType);
}

/** Adds up the totals of two chunks. */
export function addTotals(a: readonly TypeTotal[], b: readonly TypeTotal[]): TypeTotal[] {
  const sums = new Map<string, TypeTotal>();
  for (const total of [...a, ...b]) {
    const key = `${total.uid}|${total.action}`;
    const sum = sums.get(key);
    sums.set(key, {
      ...total,
      documents: total.documents + (sum?.documents ?? 0),
      rows: total.rows + (sum?.rows ?? 0),
    });
  }
  return [...sums.values()].sort(byType);
}

const byType = (a: TypeTotal, b: TypeTotal): number =>
  a.uid.localeCompare(b.uid) || a.action.localeCompare(b.action);
