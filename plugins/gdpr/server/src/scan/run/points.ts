import type { FindingCategory } from '../../../../shared/contracts/detection-vocabulary';
import type { FindingsTrend } from '../../../../shared/contracts/scan';
import { FINDINGS } from '../../findings';
import { insertMany } from '../../kernel/sql/insert-many';
import type { Sql } from '../../kernel/sql/sql';
import { SCAN_POINTS } from './scan-tables';

type Point = FindingsTrend['points'][number];

/** Stands for all categories, so that a scan after which nothing is open has a point too. */
const ALL = '*';
const COLUMNS = { job_id: 'text', category: 'text', at: 'bigint', open: 'int' } as const;

/** Keeps how many findings are open now, once for a scan. */
export async function keepPoint(sql: Sql, jobId: string, now: Date): Promise<Point> {
  const point = await pointNow(sql, now);
  const counts = [[ALL, point.open] as const, ...Object.entries(point.byCategory)];
  const rows = counts.map(([category, open]) => ({
    ...{ job_id: jobId, category, at: now.getTime(), open },
  }));
  await insertMany(sql, { table: SCAN_POINTS, columns: COLUMNS, skipKnown: true }, rows);
  return point;
}

/** How many findings are open at this moment. */
export async function pointNow(sql: Sql, now: Date): Promise<Point> {
  const rows = await sql
    .table(FINDINGS)
    .where({ state: 'open' })
    .groupBy('category')
    .select('category')
    .count<{ category: FindingCategory; n: number | string }[]>({ n: '*' });
  const byCategory = Object.fromEntries(rows.map(({ category, n }) => [category, Number(n)]));
  return {
    at: now.toISOString(),
    open: rows.reduce((sum, { n }) => sum + Number(n), 0),
    byCategory,
  };
}

/** The points of all scans, oldest first. */
export async function readPoints(sql: Sql): Promise<Point[]> {
  const rows = (await sql.table(SCAN_POINTS).orderBy('at').select()) as {
    job_id: string;
    category: FindingCategory | typeof ALL;
    at: number | string;
    open: number;
  }[];
  const points = new Map<string, { at: string; open: number; byCategory: Point['byCategory'] }>();
  for (const { job_id: jobId, category, at, open } of rows) {
    const known = points.get(jobId);
    const point = known ?? { at: new Date(Number(at)).toISOString(), open: 0, byCategory: {} };
    points.set(
      jobId,
      category === ALL
        ? { ...point, open }
        : { ...point, byCategory: { ...point.byCategory, [category]: open } },
    );
  }
  return [...points.values()];
}
