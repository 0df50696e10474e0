/** One arc of a ring, as the dash attributes of an SVG circle. */
export interface Arc {
  readonly length: number;
  readonly gap: number;
  readonly offset: number;
}

/** Cuts a ring in arcs proportional to the counts, in their order; nothing counted makes empty arcs. */
export function arcs(counts: readonly number[], radius: number): Arc[] {
  const round = 2 * Math.PI * radius;
  const total = counts.reduce((sum, count) => sum + count, 0);
  let before = 0;
  return counts.map((count) => {
    const length = total === 0 ? 0 : (count / total) * round;
    const arc = { length, gap: round - length, offset: -before };
    before += length;
    return arc;
  });
}
