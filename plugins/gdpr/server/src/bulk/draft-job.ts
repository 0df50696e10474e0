import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/types';
import type { Selection, Target } from '../../../shared/contracts/bulk';
import type { Mode } from '../../../shared/contracts/erasure';
import { createGraphReader, ERASURE, refuseWrongTags, tokenHash } from '../erasure';
import { createJob, freezeJob, hashSubjects, listRefusals, logJob } from '../jobs';
import { GdprInvalid } from '../kernel/errors';
import { settings } from '../kernel/settings';
import { inTransaction, openSql } from '../kernel/sql/sql';
import type { Ability } from '../lifecycle';
import { selectDocuments } from '../selection';
import { subjectGraph } from '../subject-graph';
import { fillJob } from './fill-job';
import type { BulkPlan } from './plan';
import { refuseMissing } from './refuse-missing';

/** What is to be done to which documents, and who asks; without an ability the host itself does. */
export interface Draft {
  readonly uid: string;
  readonly mode: Mode;
  readonly target: Target;
  readonly selection: Selection;
  readonly requestedBy: number | null;
  readonly ability?: Ability;
  /** who asks, for the log: `admin:<id>` or `cli` */
  readonly actor: string;
  readonly now: Date;
}

/** A job whose list is closed and whose token can be spent. */
export interface Drafted {
  readonly jobId: string;
  readonly token: string;
  readonly expiresAt: Date;
  readonly selected: number;
  readonly total: number;
  readonly excluded: number;
}

/** Writes the job that a selection would become, up to its exact numbers; nothing of the people themselves changes. */
export async function draftJob(strapi: Core.Strapi, draft: Draft): Promise<Drafted> {
  refuseWrongTags(strapi);
  refuseImpossible(strapi, draft);
  const chosen = await selectDocuments(strapi, draft);
  const sql = openSql(strapi);
  const plan = planOf(draft, 0);
  const { now, uid } = draft;
  const jobId = await createJob(sql, {
    ...{ name: ERASURE, state: 'planned', plan, planHash: '', tokenHash: null },
    ...{ tokenExpiresAt: null, requestedBy: draft.requestedBy, createdAt: now, uid },
  });
  const { ability, mode, target } = draft;
  const filled = await fillJob({
    ...{ strapi, jobId, mode, target, chosen, now },
    ...{ reader: createGraphReader(sql), graph: subjectGraph(strapi).graph() },
    ...(ability ? { ability } : {}),
  });
  const missing = await refuseMissing(sql, { jobId, draft, chosen });
  return freeze(strapi, { draft, jobId, ...filled, selected: filled.selected + missing });
}

/** Only what belongs to the graph can be erased, and only people can be anonymised. */
function refuseImpossible(strapi: Core.Strapi, { uid, mode, target }: Draft): void {
  const node = subjectGraph(strapi).graph().nodes.get(uid);
  if (!node) {
    throw new GdprInvalid(
      'E_GDPR_NOT_A_SUBJECT',
      `${uid} holds no data of a person: only the types that \`npx gdpr explain\` lists can be erased`,
    );
  }
  if (target === 'documents' && mode === 'anonymise' && !node.root) {
    throw new GdprInvalid(
      'E_GDPR_ONLY_PEOPLE',
      `${uid} is no person: anonymise the people its records belong to, or delete the records`,
    );
  }
}

const planOf = ({ mode, target }: Draft, selected: number): BulkPlan => ({
  ...{ mode, target, selected, frozen: false },
  scope: target === 'documents' ? 'document' : 'subject',
});

interface Freezing {
  readonly draft: Draft;
  readonly jobId: string;
  readonly selected: number;
  readonly total: number;
}

async function freeze(
  strapi: Core.Strapi,
  { draft, jobId, selected, total }: Freezing,
): Promise<Drafted> {
  const token = randomBytes(32).toString('base64url');
  const { now, actor } = draft;
  const expiresAt = new Date(now.getTime() + settings(strapi).erasure.tokenMinutes * 60_000);
  const sql = openSql(strapi);
  const planHash = await hashSubjects(sql, jobId);
  const { total: excluded } = await listRefusals(sql, jobId, { page: 1, pageSize: 1 });
  const plan = planOf(draft, selected);
  await inTransaction(strapi, async (trx) => {
    const change = { plan, planHash, excluded, tokenHash: tokenHash(token) };
    await freezeJob(trx, jobId, { ...change, tokenExpiresAt: expiresAt });
    await logJob(trx, jobId, { event: 'planned', at: now, actor, subjects: total });
  });
  return { jobId, token, expiresAt, selected, total, excluded };
}
