import type { Core } from '@strapi/strapi';

import { logins } from '../logins';

import { permissionsOf } from './permissions';
import { ROLES } from './roles';
import { type AdminRole, adminService } from './services';

const SUPER_ADMIN = 'strapi-super-admin';

/**
 * Creates the roles of the office with their permissions and one login each. Run again, it brings
 * the permissions up to date and leaves the logins as they are.
 */
export async function createRolesAndLogins(strapi: Core.Strapi): Promise<void> {
  // one commit instead of one for each of some five hundred permissions
  await strapi.db.transaction(() => createAll(strapi));
}

async function createAll(strapi: Core.Strapi): Promise<void> {
  const roles = new Map<string, AdminRole>([[SUPER_ADMIN, await nameSuperAdmin(strapi)]]);
  for (const rule of ROLES) {
    const { code, name, description } = rule;
    const role = await ensureRole(strapi, { code, name, description });
    await adminService(strapi, 'role').assignPermissions(role.id, permissionsOf(strapi, rule));
    roles.set(code, role);
  }
  await removeUnused(strapi);
  for (const login of logins) await ensureLogin(strapi, login, roles.get(login.code));
  await closePublicDoors(strapi);
}

async function nameSuperAdmin(strapi: Core.Strapi): Promise<AdminRole> {
  const service = adminService(strapi, 'role');
  const { id } = await service.getSuperAdmin();
  const description = 'Tous les droits, dont anonymiser et supprimer.';
  return service.update({ id }, { name: 'Administrateur', description });
}

/** Strapi's own Editor and Author may do everything with every type: nobody here needs that. */
async function removeUnused(strapi: Core.Strapi): Promise<void> {
  const service = adminService(strapi, 'role');
  for (const code of ['strapi-editor', 'strapi-author']) {
    const role = await service.findOne({ code });
    if (role && (await service.getUsersCount(role.id)) === 0) await service.deleteByIds([role.id]);
  }
}

interface RoleWanted {
  code: string;
  name: string;
  description: string;
}

async function ensureRole(strapi: Core.Strapi, wanted: RoleWanted): Promise<AdminRole> {
  const service = adminService(strapi, 'role');
  const found = await service.findOne({ code: wanted.code });
  return found ?? service.create(wanted);
}

async function ensureLogin(
  strapi: Core.Strapi,
  { email, password, firstname, lastname }: (typeof logins)[number],
  role: AdminRole | undefined,
): Promise<void> {
  const service = adminService(strapi, 'user');
  if (!role || (await service.findOneByEmail(email))) return;
  const profile = { email, password, firstname, lastname, preferedLanguage: 'fr' };
  await service.create({ ...profile, isActive: true, roles: [role.id] });
}

/** The public and the portal's users get nothing but what signing in needs. */
async function closePublicDoors(strapi: Core.Strapi): Promise<void> {
  const where = { action: { $startsWith: 'api::' } };
  await strapi.db.query('plugin::users-permissions.permission').deleteMany({ where });
}
