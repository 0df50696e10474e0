import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/types';
import type { PurgePreview } from '../../../../shared/contracts/guard';
import { settings } from '../../kernel/settings';
import { inTransaction, openSql } from '../../kernel/sql/sql';
import { tagging } from '../../tagging';
import type { Act } from '../exceptions/grant';
import { refuseNotForbidden } from '../register/refuse-not-forbidden';
import { countPurge, type PurgeCounts } from './count-purge';
import { refuseUnpurgeable } from './empty-rows';
import { keepShown } from './purge-store';
import { refuseAllowed } from './refuse-allowed';

/** Counts what a purge would empty; the token lets this administrator do it once, while the figures hold. */
export async function previewPurge(
  strapi: Core.Strapi,
  place: { readonly uid: string; readonly attribute: string },
  { by, at }: Act,
): Promise<PurgePreview> {
  const field = refuseNotForbidden(strapi, place);
  const sql = openSql(strapi);
  refuseUnpurgeable(sql, field);
  await refuseAllowed(sql, field, at);
  const { uid, attribute } = field;
  const counts = await countPurge(sql, tagging(strapi).book(), field);
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(at.getTime() + settings(strapi).erasure.tokenMinutes * 60_000);
  const shown = { uid, attribute, counts, requestedBy: by, expiresAt };
  await inTransaction(strapi, (trx) => keepShown(trx, token, { shown, now: at }));
  return { uid, attribute, ...counts, word: wordOf(counts), token };
}

/** The word with the number of what goes: a glance at the screen is not enough. */
export function wordOf({ rows, history }: PurgeCounts): PurgePreview['word'] {
  const number = String(rows > 0 ? rows : history);
  return { fr: `PURGER ${number}`, en: `PURGE ${number}` };
}
