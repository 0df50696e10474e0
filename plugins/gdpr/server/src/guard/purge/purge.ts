import type { Core } from '@strapi/types';
import type { z } from 'zod';
import type { purgeRequest } from '../../../../shared/contracts/guard';
import { GdprError, GdprNotFound } from '../../kernel/errors';
import { clearFreePages } from '../../kernel/sql/free-pages';
import { shielded } from '../../kernel/sql/shielded';
import { inTransaction, openSql, type Sql } from '../../kernel/sql/sql';
import { append } from '../../ledger';
import { tagging } from '../../tagging';
import type { Act } from '../exceptions/grant';
import type { ForbiddenAttribute } from '../register/forbidden-fields';
import { refuseNotForbidden } from '../register/refuse-not-forbidden';
import { countPurge, type PurgeCounts } from './count-purge';
import { emptyRows, refuseUnpurgeable } from './empty-rows';
import { forgetPurged } from './forget-purged';
import { purgeHistory } from './history';
import { wordOf } from './preview-purge';
import { shownWith, spend, type ShownPurge } from './purge-store';
import { refuseAllowed } from './refuse-allowed';

/** A purge that was confirmed. */
export type PurgeRequest = z.output<typeof purgeRequest>;

/** What was emptied, and the entry of the ledger that proves it. */
export interface Purged {
  readonly rows: number;
  readonly entryId: string;
}

/**
 * Empties a field as it was shown: in one transaction, in every row that holds a value against the rule and in no other,
 * whatever state the record is in. What has changed since is not emptied unseen.
 */
export async function purge(strapi: Core.Strapi, request: PurgeRequest, act: Act): Promise<Purged> {
  const shown = await spendable(openSql(strapi), request.token, act);
  const { fr, en } = wordOf(shown.counts);
  if (request.word !== fr && request.word !== en) {
    throw new GdprError('E_GDPR_WORD_WRONG', `Type ${fr} (or ${en}) in full to confirm.`);
  }
  const field = refuseNotForbidden(strapi, shown);
  const purged = await shielded('purging a forbidden field', () =>
    inTransaction(strapi, async (sql) => {
      refuseUnpurgeable(sql, field);
      await refuseAllowed(sql, field, act.at);
      const { token, reason } = request;
      if (!(await spend(sql, token, { now: act.at, reason }))) throw new TokenUsed();
      return apply(strapi, sql, { field, shown: shown.counts, act });
    }),
  );
  await clearFreePages(strapi);
  return purged;
}

async function spendable(sql: Sql, token: string, { by, at }: Act): Promise<ShownPurge> {
  const shown = await shownWith(sql, token);
  // whether a preview of somebody else exists is not told
  if (shown?.requestedBy !== by) {
    throw new GdprNotFound('E_GDPR_NO_SUCH_PLAN', 'No such preview of yours: make a new one.');
  }
  if (shown.spent) throw new TokenUsed();
  if (shown.expiresAt <= at) {
    throw new GdprError(
      'E_GDPR_TOKEN_EXPIRED',
      'This preview is too old to be confirmed: make a new one.',
    );
  }
  return shown;
}

interface Applying {
  readonly field: ForbiddenAttribute;
  readonly shown: PurgeCounts;
  readonly act: Act;
}

async function apply(
  strapi: Core.Strapi,
  sql: Sql,
  { field, shown, act }: Applying,
): Promise<Purged> {
  const book = tagging(strapi).book();
  const counts = await countPurge(sql, book, field);
  refuseChanged(counts, shown);
  const findings = await forgetPurged(sql, book, field);
  const rows = await emptyRows(sql, field);
  const history = await purgeHistory(sql, book, field);
  // a row that came or went while this ran
  refuseChanged({ ...counts, rows, history }, shown);
  const { uid, attribute } = field;
  const { entryId } = await append(sql, {
    ...{ at: act.at, kind: 'field.purged', actor: `admin:${String(act.by)}`, job: null },
    payload: { uid, attribute, ...counts, findings },
  });
  return { rows, entryId };
}

function refuseChanged(now: PurgeCounts, shown: PurgeCounts): void {
  const keys = ['rows', 'drafts', 'published', 'history'] as const;
  if (keys.every((key) => now[key] === shown[key])) return;
  throw new GdprError(
    'E_GDPR_PURGE_CHANGED',
    'What the field holds has changed since the preview: nothing was emptied. Look at a new preview.',
    { ...now },
  );
}

/** 400: a token is spent once. */
class TokenUsed extends GdprError {
  constructor() {
    super('E_GDPR_TOKEN_USED', 'This preview was confirmed already: make a new one.');
  }
}
