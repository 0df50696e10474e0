import type { Core } from '@strapi/strapi';

import { modelOf, option } from './field';

/** A relation attribute that is written on this side. */
export interface Link {
  attribute: string;
  target: string;
}

/** The content types that tell of persons or of the CRM's lists, targets of relations first. */
export function inOrder(strapi: Core.Strapi): string[] {
  const uids = Object.keys(strapi.contentTypes).filter((uid) => isOurs(strapi, uid));
  const done: string[] = [];
  while (done.length < uids.length) {
    const ready = uids.find((uid) => !done.includes(uid) && isReady(strapi, uid, { uids, done }));
    if (ready === undefined)
      throw new RangeError('The relations of the types go round in a circle');
    done.push(ready);
  }
  return done;
}

function isOurs(strapi: Core.Strapi, uid: string): boolean {
  return uid.startsWith('api::') || option(modelOf(strapi, uid), 'gdpr', 'subject') !== undefined;
}

interface Progress {
  uids: readonly string[];
  done: readonly string[];
}

function isReady(strapi: Core.Strapi, uid: string, { uids, done }: Progress): boolean {
  return ownedLinks(strapi, uid).every(
    ({ target }) => target === uid || !uids.includes(target) || done.includes(target),
  );
}

/** The relations of a type that it owns itself. */
export function ownedLinks(strapi: Core.Strapi, uid: string): Link[] {
  return Object.entries(modelOf(strapi, uid).attributes).flatMap(([attribute, field]) =>
    field.type === 'relation' && field.target !== undefined && field.mappedBy === undefined
      ? [{ attribute, target: field.target }]
      : [],
  );
}
