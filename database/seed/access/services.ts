import type { Core } from '@strapi/strapi';

import { serviceOf } from '../../../src/environment/service-of';

import type { Permission } from './permissions';

/** The services of the admin panel, as far as the seed uses them; Strapi's registry does not type them. */
interface AdminServices {
  permission: { actionProvider: { values(): { actionId: string }[] } };
  'content-type': { getNestedFields(model: unknown, options: object): string[] };
  role: {
    getSuperAdmin(): Promise<AdminRole>;
    findOne(where: object): Promise<AdminRole | null>;
    create(role: object): Promise<AdminRole>;
    update(where: object, role: object): Promise<AdminRole>;
    getUsersCount(roleId: number): Promise<number>;
    deleteByIds(roleIds: readonly number[]): Promise<unknown>;
    assignPermissions(roleId: number, permissions: readonly Permission[]): Promise<unknown>;
  };
  user: {
    findOneByEmail(email: string): Promise<unknown>;
    create(user: object): Promise<unknown>;
  };
}

/** A role of the admin panel. */
export interface AdminRole {
  id: number;
  name: string;
  code: string;
}

/** A service of the admin panel by its name. */
export const adminService = <Name extends keyof AdminServices>(
  strapi: Core.Strapi,
  name: Name,
): AdminServices[Name] => serviceOf<AdminServices[Name]>(strapi, `admin::${name}`);
