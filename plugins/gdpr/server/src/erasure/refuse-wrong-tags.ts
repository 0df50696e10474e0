import type { Core } from '@strapi/types';
import { GdprError } from '../kernel/errors';
import { tagging } from '../tagging';

/** With a wrong tag nobody knows what would be left behind: nothing is erased until it is right. */
export function refuseWrongTags(strapi: Core.Strapi): void {
  const errors = tagging(strapi)
    .problems()
    .filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return;
  const place = [first.uid, first.attribute].filter(Boolean).join('.');
  throw new GdprError(
    'E_GDPR_TAGS_WRONG',
    `${String(errors.length)} tag(s) are wrong, so nothing can be erased safely. First: ${place}: ${first.message} ${first.remedy} Run \`npx gdpr check\`.`,
  );
}
