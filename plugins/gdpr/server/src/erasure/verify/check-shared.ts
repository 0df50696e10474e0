import type { CheckLine } from '../../../../shared/contracts/erasure';
import type { Sql } from '../../kernel/sql/sql';
import { createGraphReader } from '../locate/graph-reader';
import { rowsIn, type Row } from '../locate/located';
import type { ErasurePlan } from '../plan/erasure-plan';

/** Rows that stay with others are no longer linked to anybody who left. */
export async function checkShared(sql: Sql, { located }: ErasurePlan): Promise<CheckLine> {
  const reader = createGraphReader(sql);
  const places: { uid: string }[] = [];
  let checked = 0;
  let left = 0;
  for (const { edge, pairs } of located.detachments) {
    const gone = new Set(rowsIn(located.leaving.get(edge.owner)).map(({ id }) => id));
    const staying = [...new Set(pairs.map(({ child }) => child))].map(rowWithId);
    const still = (
      (await reader.strangers([{ edge, children: staying, leaving: [] }]))[0] ?? []
    ).filter(({ owner }) => gone.has(owner));
    checked += pairs.length;
    left += still.length;
    if (still.length > 0) places.push({ uid: edge.child });
  }
  return { name: 'shared', passed: left === 0, checked, left, places };
}

const rowWithId = (id: number): Row => ({ id, documentId: '' });
