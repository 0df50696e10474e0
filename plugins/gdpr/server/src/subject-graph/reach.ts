import type { OwnerEdge, Uid } from './graph';

/** Types that some root owns, directly or not; roots included. */
export function reachedFrom(
  roots: readonly Uid[],
  edges: readonly Pick<OwnerEdge, 'child' | 'owner'>[],
): ReadonlySet<Uid> {
  const reached = new Set<Uid>(roots);
  let grown = true;
  while (grown) {
    grown = false;
    for (const { child, owner } of edges) {
      if (!reached.has(owner) || reached.has(child)) continue;
      reached.add(child);
      grown = true;
    }
  }
  return reached;
}
