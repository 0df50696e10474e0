import type { Refusal } from '../../../shared/contracts/jobs';
import { insertMany } from '../kernel/sql/insert-many';
import { inList } from '../kernel/sql/in-list';
import type { Sql } from '../kernel/sql/sql';
import type { JobSubject } from './job';
import { JOB_REFUSALS } from './job-tables';

/** A document left out, or tried in vain, and why. */
export interface NewRefusal extends JobSubject {
  readonly code: Refusal['code'];
  /** name of a blocker, or code of an error; never a value */
  readonly detail?: string | undefined;
}

const COLUMNS = {
  job_id: 'text',
  uid: 'text',
  document_id: 'text',
  code: 'text',
  detail: 'text',
  phase: 'text',
  at: 'bigint',
} as const;

/** Notes refusals; a document that has one in this job keeps it. */
export async function addRefusals(
  sql: Sql,
  jobId: string,
  {
    phase,
    at,
    refusals,
  }: {
    readonly phase: Refusal['phase'];
    readonly at: Date;
    readonly refusals: readonly NewRefusal[];
  },
): Promise<void> {
  const rows = refusals.map(({ uid, documentId, code, detail }) => ({
    job_id: jobId,
    uid,
    document_id: documentId,
    code,
    detail: detail ?? null,
    phase,
    at: at.getTime(),
  }));
  await insertMany(sql, { table: JOB_REFUSALS, columns: COLUMNS, skipKnown: true }, rows);
}

/** Which refusals of a job. */
export interface RefusalQuery {
  readonly page: number;
  readonly pageSize: number;
  readonly phase?: Refusal['phase'];
  readonly codes?: readonly Refusal['code'][];
}

interface Row {
  readonly uid: string;
  readonly document_id: string;
  readonly code: Refusal['code'];
  readonly detail: string | null;
  readonly phase: Refusal['phase'];
  readonly at: number | string;
}

/** Refusals of a job, in the order they were noted. */
export async function listRefusals(
  sql: Sql,
  jobId: string,
  { page, pageSize, phase, codes }: RefusalQuery,
): Promise<{ readonly refusals: Refusal[]; readonly total: number }> {
  const matching = () => {
    const query = sql.table(JOB_REFUSALS).where({ job_id: jobId, ...(phase ? { phase } : {}) });
    return codes ? query.where(inList(sql, 'code', codes)) : query;
  };
  const rows = (await matching()
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)) as Row[];
  const count = (await matching().count({ n: '*' }).first()) as { n: number | string } | undefined;
  return { refusals: rows.map(toRefusal), total: Number(count?.n ?? 0) };
}

const toRefusal = (row: Row): Refusal => ({
  uid: row.uid,
  documentId: row.document_id,
  code: row.code,
  ...(row.detail === null ? {} : { detail: row.detail }),
  phase: row.phase,
  at: new Date(Number(row.at)).toISOString(),
});
