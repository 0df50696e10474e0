import type { FindingsTrend } from '../../../../shared/contracts/scan';
import { openSql } from '../../kernel/sql/sql';
import { pointNow, readPoints } from '../run/points';
import type { Scanner } from '../scanner';

type Point = FindingsTrend['points'][number];

/** Scans that are shown one by one. */
const EACH = 60;
const WEEK = 7 * 24 * 3_600_000;
/** A Monday. */
const MONDAY = Date.UTC(1970, 0, 5);

/** Open findings at the end of each scan, and now. */
export async function findingsTrend({ strapi, clock }: Scanner): Promise<FindingsTrend> {
  const sql = openSql(strapi);
  const points = thinned(await readPoints(sql));
  return { points: [...points, await pointNow(sql, clock.now())] };
}

/** Beyond sixty scans, the last one of each week. */
export function thinned(points: readonly Point[]): Point[] {
  if (points.length <= EACH) return [...points];
  const byWeek = new Map<number, Point>();
  for (const point of points)
    byWeek.set(Math.floor((new Date(point.at).getTime() - MONDAY) / WEEK), point);
  return [...byWeek.values()];
}
