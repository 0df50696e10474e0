import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/types';
import { GdprForbidden, GdprInvalid } from '../kernel/errors';
import { checkerOf, type Ability, type PermissionChecker } from '../lifecycle';
import type { Criterion, Step } from './criterion';

/**
 * Refuses what this administrator may not read: the type itself, and every field that the filters compare. Strapi's own
 * check stops at the first relation (who may read the relation may filter by any field behind it, and so find out a
 * name letter by letter); here the fields behind it are asked for too.
 */
export async function refuseUnreadable(
  strapi: Core.Strapi,
  ability: Ability,
  { uid, filters, criteria }: { uid: string; filters: object; criteria: readonly Criterion[] },
): Promise<void> {
  const checker = checkerOf(strapi, ability, uid);
  if (!checker.can.read(undefined))
    throw new GdprForbidden('E_GDPR_NOT_ALLOWED', `You may not read ${uid}: ask an administrator.`);
  const { filters: kept } = await checker.sanitizeQuery({ filters });
  if (!isDeepStrictEqual(kept ?? {}, filters)) await refuseDropped(checker, filters);
  for (const { steps } of criteria) {
    const hidden = fieldsBehind(strapi, steps).find(
      (field) => !mayReadField(strapi, ability, field),
    );
    if (!hidden) continue;
    throw new GdprInvalid(
      'E_GDPR_FILTER_UNREADABLE',
      `filters: you may not read "${hidden.path}" of ${hidden.uid}, so you cannot select by it`,
    );
  }
}

/** The list drops what its reader may not ask, and so shows more: an erasure must not. Strapi's validation says what. */
async function refuseDropped(checker: PermissionChecker, filters: object): Promise<never> {
  try {
    await checker.validateQuery({ filters });
  } catch (cause) {
    if (!isValidation(cause)) throw cause;
    throw new GdprInvalid('E_GDPR_FILTER_UNREADABLE', `filters: ${cause.message}`);
  }
  throw new GdprInvalid(
    'E_GDPR_FILTER_UNREADABLE',
    'filters: a field of them is one that you may not read, so you cannot select by it',
  );
}

interface Field {
  readonly uid: string;
  /** dotted through components */
  readonly path: string;
}

/** The fields of other types that a criterion passes, each with its path inside its own type. */
function fieldsBehind(strapi: Core.Strapi, steps: readonly Step[]): Field[] {
  const fields: Field[] = [];
  for (const { uid, attribute } of steps) {
    const holder = uid in strapi.components ? fields.pop() : undefined;
    fields.push(
      holder ? { uid: holder.uid, path: `${holder.path}.${attribute}` } : { uid, path: attribute },
    );
  }
  const [own] = fields;
  return fields.filter(({ uid }) => uid !== own?.uid);
}

/** Fields that the content manager gives to whoever may read the type at all. */
const ALWAYS = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale'];

function mayReadField(strapi: Core.Strapi, ability: Ability, { uid, path }: Field): boolean {
  if (!isInContentManager(strapi, uid)) return true;
  const { can } = checkerOf(strapi, ability, uid);
  return ALWAYS.includes(path) ? can.read(undefined) : can.read(undefined, path);
}

/** Types without rights of their own (administrators, files): Strapi's check of the query is all there is. */
function isInContentManager(strapi: Core.Strapi, uid: string): boolean {
  const types: Readonly<Record<string, { pluginOptions?: object }>> = { ...strapi.contentTypes };
  const options = types[uid]?.pluginOptions as
    | { readonly 'content-manager'?: { readonly visible?: boolean } }
    | undefined;
  return options?.['content-manager']?.visible !== false;
}

/** Asked by name: the class may come from another copy of Strapi's utilities. */
const isValidation = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'ValidationError';
