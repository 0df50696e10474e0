import type { Decided, DecisionRefusal } from '../../../shared/contracts/scan';

/** How many were left as they are, for each reason, the most frequent first. */
export function countByCode(
  refused: Decided['refused'],
): { readonly code: DecisionRefusal; readonly count: number }[] {
  const counts = new Map<DecisionRefusal, number>();
  for (const { code } of refused) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code));
}
