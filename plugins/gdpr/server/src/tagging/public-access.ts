import type { Core } from '@strapi/types';
import type { PublicAccess } from '../../../shared/contracts/tagging';
import { openSql } from '../kernel/sql/sql';
import { tagging } from './tagging.service';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

/** Rights of the Public role on personal types, as they stand now; none without Users & Permissions. */
export async function publicAccess(strapi: Core.Strapi): Promise<PublicAccess[]> {
  const sql = openSql(strapi);
  if (!sql.hasModel(ROLE) || !sql.hasModel(PERMISSION)) return [];
  const rows = (await strapi.db
    .query(PERMISSION)
    .findMany({ where: { role: { type: 'public' } }, select: ['action'] })) as {
    readonly action: string;
  }[];
  const personal = personalTypes(strapi);
  const byType = new Map<string, string[]>();
  for (const { action } of rows) {
    // `api::person.person.find`
    const cut = action.lastIndexOf('.');
    const uid = action.slice(0, cut);
    if (personal.has(uid)) byType.set(uid, [...(byType.get(uid) ?? []), action.slice(cut + 1)]);
  }
  return [...byType].map(([uid, actions]) => ({ uid, actions: actions.sort() }));
}

/** Art. 25: personal data must not be accessible to an indefinite number of people by default. */
export async function announcePublicAccess(strapi: Core.Strapi): Promise<void> {
  for (const { uid, actions } of await publicAccess(strapi)) {
    strapi.log.error(
      `gdpr: critical: the Public role may ${actions.join(', ')} on ${uid}, which holds personal data: anybody on the network may. Remove it under Settings > Users & Permissions > Roles > Public.`,
    );
  }
}

function personalTypes(strapi: Core.Strapi): ReadonlySet<string> {
  const tags = tagging(strapi);
  const isPersonal = (uid: string): boolean =>
    tags.fields(uid).some(({ status }) => status === 'personal');
  return new Set(
    tags
      .types()
      .filter(({ uid, role }) => role !== 'none' || isPersonal(uid))
      .map(({ uid }) => uid),
  );
}
