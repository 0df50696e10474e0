import { timingSafeEqual } from 'node:crypto';
import type { RunState } from '../../../../shared/contracts/erasure';
import { findJob, type Job } from '../../jobs';
import { GdprError, GdprForbidden, GdprNotFound } from '../../kernel/errors';
import { openSql } from '../../kernel/sql/sql';
import type { Executor } from '../execute/executor';
import { ERASURE } from '../execute/erasure-job';
import type { StoredPlan } from '../execute/stored';
import { tokenHash, type Caller } from '../preview/preview';

/** The plan, if this caller may confirm it now. Whether a plan of somebody else exists is not told. */
export async function spendable(
  { strapi, clock }: Executor,
  { jobId, token }: { readonly jobId: string; readonly token: string },
  caller: Caller,
): Promise<Job> {
  const job = await findJob(openSql(strapi), jobId);
  if (job?.requestedBy !== caller.id || job.name !== ERASURE) throw new NoSuchPreview();
  if (!caller.ability.can(`plugin::gdpr.erasure.${(job.plan as StoredPlan).mode}`)) {
    throw new GdprForbidden('E_GDPR_NOT_ALLOWED', 'You may no longer erase: ask an administrator.');
  }
  if (job.state !== ('planned' satisfies RunState) || job.tokenHash === null) throw new TokenUsed();
  if (!sameHash(job.tokenHash, tokenHash(token))) {
    throw new GdprError(
      'E_GDPR_TOKEN_WRONG',
      'This token is not the one of the preview: make a new preview.',
    );
  }
  if (!job.tokenExpiresAt || job.tokenExpiresAt <= clock.now()) {
    throw new GdprError(
      'E_GDPR_TOKEN_EXPIRED',
      'This preview is too old to be confirmed: make a new one.',
    );
  }
  return job;
}

const sameHash = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(a, 'hex'), Buffer.from(b, 'hex'));

/** 404: whether a preview of somebody else exists is not told. */
export class NoSuchPreview extends GdprNotFound {
  constructor() {
    super('E_GDPR_NO_SUCH_PLAN', 'No such preview of yours: make a new one.');
  }
}

/** 400: a token is spent once. */
export class TokenUsed extends GdprError {
  constructor() {
    super('E_GDPR_TOKEN_USED', 'This preview was confirmed already: see the register of erasures.');
  }
}
