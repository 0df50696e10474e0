import type { Mode, ReasonCode, RunState } from '../../../shared/contracts/erasure';
import {
  addSubjects,
  createJob,
  freezeJob,
  hashSubjects,
  jobs,
  logJob,
  type JobSubject,
} from '../jobs';
import { GdprInvalid } from '../kernel/errors';
import { inTransaction, openSql } from '../kernel/sql/sql';
import { append } from '../ledger';
import { ERASURE } from './execute/erasure-job';
import type { Executor } from './execute/executor';
import type { StoredConfirmation, StoredPlan } from './execute/stored';
import { refuseWrongTags } from './refuse-wrong-tags';

/** An erasure decided by a program: a script, a policy. There is no preview, so the caller answers for the list. */
export interface StartErasure {
  readonly mode: Mode;
  /** a list, or millions that come one after the other and are never held together */
  readonly subjects: readonly JobSubject[] | AsyncIterable<JobSubject>;
  /** who decided, for the ledger: `cli`, `policy:<name>` ... */
  readonly actor: string;
  readonly reasonCode: ReasonCode;
  /** `refuse`: whoever the host's blockers name is left out and listed. @default 'override' */
  readonly blockers?: 'refuse' | 'override';
}

/** Subjects in memory at most, of a list of any length. */
const BATCH = 1_000;

/** Runs an erasure of any number of people, chunk by chunk, through the same executor as the button; returns its id. */
export async function startErasure(executor: Executor, order: StartErasure): Promise<string> {
  const jobId = await confirmed(executor, order);
  await jobs(executor.strapi).drive(jobId);
  return jobId;
}

/** Orders the same and does not wait: whichever instance is free works on it. */
export async function enqueueErasure(executor: Executor, order: StartErasure): Promise<string> {
  const jobId = await confirmed(executor, order);
  await jobs(executor.strapi).dispatch(jobId);
  return jobId;
}

/** Stores the order as a confirmed job. Until its list is complete it is planned, and forgotten if it never is. */
async function confirmed(executor: Executor, order: StartErasure): Promise<string> {
  const { strapi, clock } = executor;
  refuseWrongTags(strapi);
  if (isList(order.subjects)) refuseOthers(executor, order.mode, order.subjects);
  const now = clock.now();
  const sql = openSql(strapi);
  const jobId = await createJob(sql, {
    name: ERASURE,
    state: 'planned' satisfies RunState,
    plan: { mode: order.mode, scope: 'subject', frozen: false } satisfies StoredPlan,
    ...{ planHash: '', tokenHash: null, tokenExpiresAt: null, requestedBy: null, createdAt: now },
  });
  const total = await addAll(executor, jobId, order);
  const planHash = await hashSubjects(sql, jobId);
  const confirmation: StoredConfirmation = {
    actor: order.actor,
    reasonCode: order.reasonCode,
    ...(order.blockers === 'refuse' ? {} : { answersForBlockers: true }),
  };
  await inTransaction(strapi, async (transaction) => {
    const state: RunState = 'confirmed';
    await freezeJob(transaction, jobId, { state, planHash, confirmation, confirmedAt: now });
    const { actor, mode, reasonCode } = order;
    await logJob(transaction, jobId, { at: now, event: 'confirmed', actor, subjects: total });
    await append(transaction, {
      ...{ at: now, kind: 'erasure.confirmed', actor, job: jobId },
      payload: { mode, reasonCode, subjects: total },
    });
  });
  return jobId;
}

const isList = (subjects: StartErasure['subjects']): subjects is readonly JobSubject[] =>
  Array.isArray(subjects);

async function addAll(
  executor: Executor,
  jobId: string,
  { mode, subjects }: StartErasure,
): Promise<number> {
  const sql = openSql(executor.strapi);
  if (isList(subjects)) return addSubjects(sql, jobId, { position: 0, subjects });
  let position = 0;
  let batch: JobSubject[] = [];
  const flush = async () => {
    refuseOthers(executor, mode, batch);
    position = await addSubjects(sql, jobId, { position, subjects: batch });
    batch = [];
  };
  for await (const subject of subjects) {
    batch.push(subject);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  return position;
}

/** Only people can be anonymised, and only what belongs to the graph can be erased at all. */
function refuseOthers({ graph }: Executor, mode: Mode, subjects: readonly JobSubject[]): void {
  for (const uid of new Set(subjects.map((subject) => subject.uid))) {
    const node = graph.nodes.get(uid);
    if (node && (node.root || mode === 'delete')) continue;
    throw new GdprInvalid(
      'E_GDPR_NOT_A_SUBJECT',
      `${uid} cannot be ${mode === 'delete' ? 'deleted' : 'anonymised'} here: name documents of a type that is a person (\`npx gdpr explain\`)`,
    );
  }
}
