import type { Candidate } from './judge';

/** Of the candidates that overlap, the one that explains most: the longest, then the best announced, then the surest. */
export function resolveOverlaps(
  candidates: readonly Candidate[],
  textLength: number,
): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  const taken = new Uint8Array(textLength);
  const kept = [...candidates].sort(byClaim).filter(({ start, end }) => {
    // None shorter comes first, so whatever overlaps covers an end of this one.
    if (taken[start] === 1 || taken[end - 1] === 1) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

function byClaim(a: Candidate, b: Candidate): number {
  return (
    b.end - b.start - (a.end - a.start) ||
    (a.distance === b.distance ? 0 : a.distance - b.distance) ||
    b.confidence - a.confidence
  );
}
