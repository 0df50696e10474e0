import type { Core } from '@strapi/strapi';
import { keepFullName } from './api/contact/full-name';
import { addStatisticsPermission, addStatisticsRoute } from './api/statistics/admin-route';
import { addKpis } from './api/statistics/kpis';
import { applyLayouts } from './content-manager/apply-layouts';
import { addLocales } from './environment/locales';

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    keepFullName(strapi);
    addStatisticsRoute(strapi);
    await addStatisticsPermission(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await addLocales(strapi);
    await applyLayouts(strapi);
    addKpis(strapi);
  },
};
