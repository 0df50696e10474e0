import type { Mode, ReasonCode, RunState } from '../../../shared/contracts/erasure';
import { createJob, type JobSubject } from '../jobs';
import { GdprInvalid } from '../kernel/errors';
import { sha256 } from '../kernel/canonical';
import { inTransaction } from '../kernel/sql/sql';
import { append } from '../ledger';
import type { Executor } from './execute/executor';
import { ERASURE } from './execute/resume';
import { runErasure } from './execute/run-erasure';
import type { StoredConfirmation, StoredPlan } from './execute/stored';
import { refuseWrongTags } from './refuse-wrong-tags';

/** An erasure decided by a program: a script, a policy. There is no preview, so the caller answers for the list. */
export interface StartErasure {
  readonly mode: Mode;
  readonly subjects: readonly JobSubject[];
  /** who decided, for the ledger: `cli`, `policy:<name>` ... */
  readonly actor: string;
  readonly reasonCode: ReasonCode;
}

/** Runs an erasure of any number of people, chunk by chunk, through the same executor as the button; returns its id. */
export async function startErasure(executor: Executor, order: StartErasure): Promise<string> {
  const { strapi, clock } = executor;
  refuseWrongTags(strapi);
  refuseOthers(executor, order);
  const now = clock.now();
  const confirmation: StoredConfirmation = { actor: order.actor, reasonCode: order.reasonCode };
  const jobId = await inTransaction(strapi, async (sql) => {
    const id = await createJob(sql, {
      name: ERASURE,
      state: 'confirmed' satisfies RunState,
      plan: { mode: order.mode, scope: 'subject', frozen: false } satisfies StoredPlan,
      planHash: sha256(
        order.subjects.map(({ uid, documentId }) => `${uid}|${documentId}`).join('\n'),
      ),
      tokenHash: null,
      tokenExpiresAt: null,
      requestedBy: null,
      confirmation,
      subjects: order.subjects,
      createdAt: now,
    });
    await append(sql, {
      at: now,
      kind: 'erasure.confirmed',
      actor: order.actor,
      job: id,
      payload: { mode: order.mode, reasonCode: order.reasonCode, subjects: order.subjects.length },
    });
    return id;
  });
  await runErasure(executor, jobId);
  return jobId;
}

/** Only people can be anonymised, and only what belongs to the graph can be erased at all. */
function refuseOthers({ graph }: Executor, { mode, subjects }: StartErasure): void {
  for (const uid of new Set(subjects.map((subject) => subject.uid))) {
    const node = graph.nodes.get(uid);
    if (node && (node.root || mode === 'delete')) continue;
    throw new GdprInvalid(
      'E_GDPR_NOT_A_SUBJECT',
      `${uid} cannot be ${mode === 'delete' ? 'deleted' : 'anonymised'} here: name documents of a type that is a person (\`npx gdpr explain\`)`,
    );
  }
}
