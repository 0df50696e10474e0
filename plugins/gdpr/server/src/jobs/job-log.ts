import type { JobLogLine } from '../../../shared/contracts/jobs';
import type { Sql } from '../kernel/sql/sql';
import { JOB_LOG } from './job-tables';

/** What happened to a job, to be noted. */
export type NewLogLine = Omit<JobLogLine, 'at'> & { readonly at: Date };

/** Notes what happened; ids, counts and codes only. */
export async function logJob(sql: Sql, jobId: string, line: NewLogLine): Promise<void> {
  await sql.table(JOB_LOG).insert({
    job_id: jobId,
    at: line.at.getTime(),
    event: line.event,
    actor: line.actor ?? null,
    instance: line.instance ?? null,
    chunk: line.chunk ?? null,
    subjects: line.subjects ?? null,
    code: line.code ?? null,
  });
}

interface Row {
  readonly at: number | string;
  readonly event: JobLogLine['event'];
  readonly actor: string | null;
  readonly instance: string | null;
  readonly chunk: number | null;
  readonly subjects: number | null;
  readonly code: string | null;
}

/** The log of a job, newest first, a page at a time. */
export async function listLog(
  sql: Sql,
  jobId: string,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<{ readonly lines: JobLogLine[]; readonly total: number }> {
  const matching = () => sql.table(JOB_LOG).where({ job_id: jobId });
  const rows = (await matching()
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)) as Row[];
  const count = (await matching().count({ n: '*' }).first()) as { n: number | string } | undefined;
  return { lines: rows.map(toLine), total: Number(count?.n ?? 0) };
}

function toLine({ at, event, ...rest }: Row): JobLogLine {
  return {
    at: new Date(Number(at)).toISOString(),
    event,
    ...(rest.actor === null ? {} : { actor: rest.actor }),
    ...(rest.instance === null ? {} : { instance: rest.instance }),
    ...(rest.chunk === null ? {} : { chunk: rest.chunk }),
    ...(rest.subjects === null ? {} : { subjects: rest.subjects }),
    ...(rest.code === null ? {} : { code: rest.code }),
  };
}
