import type { Core } from '@strapi/types';
import { GdprNotFound } from '../kernel/errors';
import { checkerOf, mayRead, type Ability } from '../lifecycle';

/**
 * Refuses whom the content manager would not let save this: a new document needs the right to create, another that to
 * update. What is not there, and what nobody may write, is the same 404.
 */
export async function mayWrite(
  strapi: Core.Strapi,
  ability: Ability,
  { uid, documentId }: { readonly uid: string; readonly documentId?: string | undefined },
): Promise<void> {
  if (uid in strapi.contentTypes) {
    const { can } = checkerOf(strapi, ability, uid);
    if (documentId === undefined && (can.create() || can.update())) return;
    // what is stored has a say in the answer, so that it is for those alone who may see it
    if (documentId && can.update() && (await mayRead(strapi, ability, { uid, documentId }))) return;
  }
  throw new GdprNotFound('E_GDPR_NO_SUCH_TYPE', `${uid}: no such type, or none you may write`);
}
