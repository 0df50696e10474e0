import type { Core } from '@strapi/strapi';

import { type Field, modelOf, option } from '../canary/field';

import type { RoleRule } from './roles';
import { adminService } from './services';

/** A permission as Strapi stores it. */
export interface Permission {
  action: string;
  subject: string | null;
  properties: { fields?: readonly string[]; locales?: readonly string[] };
  conditions: readonly string[];
}

const EXPLORER = 'plugin::content-manager.explorer';

/** The permissions of a role, worked out from the schemas: a field that hides nothing is listed. */
export function permissionsOf(strapi: Core.Strapi, rule: RoleRule): Permission[] {
  const known = knownActions(strapi);
  const missing = rule.actions.filter((action) => !known.has(action));
  if (missing.length > 0)
    strapi.log.warn(`Role ${rule.code}: no such permission: ${missing.join(', ')}`);
  const general = rule.actions.filter((action) => known.has(action));
  return [
    ...general.map((action) => ({ action, subject: null, properties: {}, conditions: [] })),
    ...crmTypes(strapi).flatMap((uid) => typePermissions(strapi, rule, uid)),
  ];
}

/** The types of the CRM that the content manager shows. */
export function crmTypes(strapi: Core.Strapi): string[] {
  return Object.keys(strapi.contentTypes).filter(
    (uid) =>
      uid.startsWith('api::') &&
      option(modelOf(strapi, uid), 'content-manager', 'visible') !== false,
  );
}

function typePermissions(strapi: Core.Strapi, rule: RoleRule, uid: string): Permission[] {
  const model = modelOf(strapi, uid);
  const isLocalized = option(model, 'i18n', 'localized') === true;
  const fields = fieldsOf(strapi, uid).filter(
    (path) => !rule.hides({ uid, path, field: fieldAt(strapi, uid, path) }),
  );
  const locales = isLocalized ? { locales: ['fr', 'en'] } : {};
  return rule.verbs(uid).flatMap((verb) => {
    if (verb === 'publish' && model.options?.draftAndPublish !== true) return [];
    const takesFields = verb !== 'delete' && verb !== 'publish';
    const properties = { ...(takesFields ? { fields } : {}), ...locales };
    return [{ action: `${EXPLORER}.${verb}`, subject: uid, properties, conditions: [] }];
  });
}

function knownActions(strapi: Core.Strapi): ReadonlySet<string> {
  const { actionProvider } = adminService(strapi, 'permission');
  return new Set(actionProvider.values().map(({ actionId }) => actionId));
}

function fieldsOf(strapi: Core.Strapi, uid: string): readonly string[] {
  const models: Record<string, unknown> = { ...strapi.contentTypes };
  const { components } = strapi;
  return adminService(strapi, 'content-type').getNestedFields(models[uid], { components });
}

/** The attribute at the end of a path that leads through components. */
function fieldAt(strapi: Core.Strapi, uid: string, path: string): Field {
  let holder = uid;
  let field: Field = {};
  for (const name of path.split('.')) {
    field = modelOf(strapi, holder).attributes[name] ?? {};
    holder = field.component ?? holder;
  }
  return field;
}
