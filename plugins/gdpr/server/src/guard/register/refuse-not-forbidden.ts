import type { Core } from '@strapi/types';
import { GdprInvalid } from '../../kernel/errors';
import { tagging } from '../../tagging';
import { forbiddenFields, type ForbiddenAttribute } from './forbidden-fields';

/** The forbidden field of this name; 400 when there is none. */
export function refuseNotForbidden(
  strapi: Core.Strapi,
  { uid, attribute }: { readonly uid: string; readonly attribute: string },
): ForbiddenAttribute {
  const field = forbiddenFields(tagging(strapi).book()).find(
    (one) => one.uid === uid && one.attribute === attribute,
  );
  if (field) return field;
  throw new GdprInvalid(
    'E_GDPR_NOT_FORBIDDEN',
    'uid, attribute: no field of this name is forbidden by its tag',
  );
}
