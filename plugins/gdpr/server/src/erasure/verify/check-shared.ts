import type { CheckLine } from '../../../../shared/contracts/erasure';
import type { Sql } from '../../kernel/sql/sql';
import { createGraphReader } from '../locate/graph-reader';
import { rowsIn } from '../locate/located';
import type { ErasurePlan } from '../plan/erasure-plan';

/** Rows that stay with others are no longer linked to anybody who left. */
export async function checkShared(sql: Sql, { located }: ErasurePlan): Promise<CheckLine> {
  const reader = createGraphReader(sql);
  const places: { uid: string }[] = [];
  let checked = 0;
  let left = 0;
  for (const { edge, pairs } of located.detachments) {
    const staying = new Set(pairs.map(({ child }) => child));
    const owners = rowsIn(located.leaving.get(edge.owner));
    const still = (await reader.children(edge, owners)).filter(({ child }) => staying.has(child));
    checked += pairs.length;
    left += still.length;
    if (still.length > 0) places.push({ uid: edge.child });
  }
  return { name: 'shared', passed: left === 0, checked, left, places };
}
