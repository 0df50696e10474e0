import type { ExclusionLine } from '../../../shared/contracts/bulk';
import type { RefusalCode } from '../../../shared/contracts/jobs';
import type { GdprConfig } from '../kernel/config';
import type { Sql } from '../kernel/sql/sql';
import { JOB_REFUSALS } from '../jobs';
import { refusalLabel } from './refusal-labels';

interface Row {
  readonly code: RefusalCode;
  readonly detail: string | null;
  readonly n: number | string;
}

/** How many documents were left out of a selection, by reason, most first. */
export async function exclusionLines(
  sql: Sql,
  jobId: string,
  blockers: GdprConfig['erasure']['blockers'],
): Promise<ExclusionLine[]> {
  const rows = (await sql
    .table(JOB_REFUSALS)
    .where({ job_id: jobId, phase: 'selection' })
    .groupBy('code', 'detail')
    .select('code', 'detail')
    .count({ n: '*' })) as Row[];
  const lines = rows.map(({ code, detail, n }) => {
    const why = { code, ...(detail === null ? {} : { detail }) };
    return { ...why, label: refusalLabel(blockers, why), count: Number(n) };
  });
  return lines.sort((a, b) => b.count - a.count || a.code.localeCompare(b.code));
}
