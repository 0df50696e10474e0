import type { FindingCategory } from '../../../shared/contracts/detection-vocabulary';
import type { FindingsTrend } from '../../../shared/contracts/scan';

/** How many were open at a moment. */
export interface TrendPoint {
  readonly at: string;
  readonly open: number;
}

/** Open findings over time, of some categories; of all where none is named. */
export function seriesOf(
  { points }: FindingsTrend,
  categories: readonly FindingCategory[],
): TrendPoint[] {
  if (categories.length === 0) return points.map(({ at, open }) => ({ at, open }));
  return points.map(({ at, byCategory }) => ({
    at,
    open: categories.reduce((sum, category) => sum + (byCategory[category] ?? 0), 0),
  }));
}

/** Where a line and its axes are drawn. */
export interface Plot {
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
}

/** Lays points out in a box by their moment and number; the axis begins at nought and ends on a round number. */
export function plot(points: readonly TrendPoint[], width: number, height: number): Plot {
  const times = points.map(({ at }) => Date.parse(at));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const step = roundStep(Math.max(1, ...points.map(({ open }) => open)));
  const top = step * Math.max(1, Math.ceil(Math.max(0, ...points.map(({ open }) => open)) / step));
  const x = (time: number) => (first === last ? width : ((time - first) / (last - first)) * width);
  const y = (value: number) => height - (value / top) * height;
  return {
    dots: points.map(({ open }, i) => ({ x: x(times[i] ?? first), y: y(open) })),
    ticks: Array.from({ length: top / step + 1 }, (_, i) => ({ y: y(i * step), value: i * step })),
  };
}

/** A step of 1, 2 or 5 times a power of ten that makes at most four of them. */
function roundStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most / 4));
  const step = [1, 2, 5, 10].map((n) => n * power).find((one) => most / one <= 4) ?? 10 * power;
  return Math.max(1, step);
}
