import type { Core } from '@strapi/types';
import { isInGraph } from './locked-rows';
import { ANONYMISED, STATE } from './state-attributes';

const USER = 'plugin::users-permissions.user';

/**
 * An anonymised portal account reads as blocked wherever it is looked up: Users & Permissions then refuses login,
 * provider login, password reset and every token still alive, by its own rules.
 */
export function guardAccounts(strapi: Core.Strapi): () => void {
  if (!(USER in strapi.contentTypes) || !isInGraph(strapi, USER)) return () => undefined;
  return strapi.db.lifecycles.subscribe({
    models: [USER],
    afterFindOne: block,
    afterFindMany: block,
  });
}

function block({ result }: { readonly result?: unknown }): void {
  for (const user of [result].flat()) {
    if (isAccount(user) && user[STATE] === ANONYMISED) user['blocked'] = true;
  }
}

const isAccount = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
