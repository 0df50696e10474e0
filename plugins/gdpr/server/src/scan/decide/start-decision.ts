import type { Decided, DecideRequest } from '../../../../shared/contracts/scan';
import { FINDINGS } from '../../findings';
import { addSubjects, createJob, freezeJob, jobs, logJob, type JobSubject } from '../../jobs';
import { GdprError } from '../../kernel/errors';
import { inTransaction, type Query, type Sql } from '../../kernel/sql/sql';
import type { Scanner } from '../scanner';
import { DECISION, type DecisionPlan } from './decision-plan';

/** A decision about more findings than anybody waits for. */
export interface ManyDecisions {
  readonly request: DecideRequest;
  /** id of the administrator, or null for a program */
  readonly by: number | null;
  /** which findings */
  readonly choose: (sql: Sql) => Query;
  /** how many they must be */
  readonly count?: number;
}

/** Records of a statement. */
const BATCH = 2_000;

/** Sets findings apart for a job, in one transaction with the comparison of their number, and hands it out. */
export async function startDecision(
  { strapi, clock }: Scanner,
  { request, by, choose, count }: ManyDecisions,
): Promise<Decided> {
  const now = clock.now();
  const plan: DecisionPlan = { act: request.act, by, reason: request.reason ?? null };
  const actor = by === null ? 'cli' : `admin:${by}`;
  const jobId = await inTransaction(strapi, async (sql) => {
    const id = await createJob(sql, {
      ...{ name: DECISION, state: 'planned', plan, planHash: '', createdAt: now },
      ...{ tokenHash: null, tokenExpiresAt: null, requestedBy: by, confirmation: { actor } },
    });
    const held = await choose(sql).whereNull('decision_job').update({ decision_job: id });
    if (count !== undefined && held !== count) throw new FindingsChanged(count);
    const subjects = await addRecords(sql, id);
    await freezeJob(sql, id, { state: 'confirmed' });
    await logJob(sql, id, { at: now, event: 'confirmed', actor, subjects });
    return id;
  });
  await jobs(strapi).dispatch(jobId);
  return { jobId, decided: 0, refused: [] };
}

/** 400: what is decided about is what was shown. */
export class FindingsChanged extends GdprError {
  constructor(count: number) {
    super(
      'E_GDPR_FINDINGS_CHANGED',
      `The filters no longer hold ${count} findings that nobody else is deciding: a scan or somebody has changed them. Look at the list again.`,
      { count },
    );
  }
}

/** The records that the job's findings are about, in a fixed order. */
async function addRecords(sql: Sql, jobId: string): Promise<number> {
  let position = 0;
  for (let after: JobSubject | undefined; ; ) {
    const query = sql
      .table(FINDINGS)
      .where({ decision_job: jobId })
      .distinct({ uid: 'uid', documentId: 'document_id' })
      .orderBy(['uid', 'document_id'])
      .limit(BATCH);
    if (after) void query.where(beyond(after));
    const subjects = (await query) as JobSubject[];
    position = await addSubjects(sql, jobId, { position, subjects });
    after = subjects[subjects.length - 1];
    if (subjects.length < BATCH) return position;
  }
}

const beyond =
  ({ uid, documentId }: JobSubject) =>
  (query: Query): void => {
    void query
      .where('uid', '>', uid)
      .orWhere((same) => void same.where({ uid }).where('document_id', '>', documentId));
  };
