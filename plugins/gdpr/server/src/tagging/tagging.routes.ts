import type { Plugin } from '@strapi/types';
import { adminRoute } from '../permissions';

/** Who may read the inventory, and where. */
export const taggingRoutes = {
  type: 'admin',
  routes: [
    adminRoute(['GET', '/tags'], 'tagging.inventory', ['tagging.read']),
    adminRoute(['GET', '/tags.csv'], 'tagging.csv', ['tagging.read']),
  ],
} satisfies NonNullable<Plugin.LoadedPlugin['routes']>[string];
