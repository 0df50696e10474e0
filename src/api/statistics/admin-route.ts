import type { Core } from '@strapi/strapi';
import { serviceOf } from '../../environment/service-of';
import { statistics } from './statistics';

const READ = 'api::statistics.read';

interface ActionProvider {
  actionProvider: { registerMany(actions: readonly object[]): Promise<unknown> };
}

/** GET /statistics, for the admin: routes of `src/api` would be public API routes. */
export function addStatisticsRoute(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/statistics',
    routes: [
      {
        method: 'GET',
        path: '/',
        handler: async (ctx) => {
          ctx.body = { data: await statistics(strapi) };
        },
        config: {
          policies: [
            'admin::isAuthenticatedAdmin',
            { name: 'admin::hasPermissions', config: { actions: [READ] } },
          ],
        },
        info: { type: 'admin' },
      },
    ],
  });
}

/**
 * The action that a role needs to see the figures; they name advisers, so it is not for everyone.
 * At `register`: the super administrator is given every action known when the admin boots, before this app does.
 */
export async function addStatisticsPermission(strapi: Core.Strapi): Promise<void> {
  const permission = serviceOf<ActionProvider>(strapi, 'admin::permission');
  await permission.actionProvider.registerMany([
    {
      section: 'settings',
      category: 'Courtage',
      subCategory: 'Statistiques',
      displayName: 'Consulter les statistiques',
      uid: 'statistics.read',
    },
  ]);
}
