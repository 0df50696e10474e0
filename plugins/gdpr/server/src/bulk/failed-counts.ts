import { JOB_REFUSALS } from '../jobs';
import { inList } from '../kernel/sql/in-list';
import type { Sql } from '../kernel/sql/sql';

interface Row {
  readonly job_id: string;
  readonly n: number | string;
}

/** How many treatments failed, by job: those are what a retry would try. */
export async function failedCounts(
  sql: Sql,
  jobIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = (await sql
    .table(JOB_REFUSALS)
    .where(inList(sql, 'job_id', jobIds))
    .where({ phase: 'run', code: 'failed' })
    .groupBy('job_id')
    .select('job_id')
    .count({ n: '*' })) as Row[];
  return new Map(rows.map(({ job_id, n }) => [job_id, Number(n)]));
}
