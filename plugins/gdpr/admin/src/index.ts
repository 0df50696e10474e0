import type { StrapiApp } from '@strapi/strapi/admin';

import { bootstrapErasure, registerErasure } from './erasure';
import { JobsMenuIcon, registerJobsWidget } from './jobs';
import { keepOppositeTag, registerTagForms } from './content-type-builder';
import { PLUGIN_ID } from './plugin-id';
import { loadTranslations } from './translations';
import { PERMISSIONS } from './ui/permissions';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: JobsMenuIcon,
      intlLabel: { id: `${PLUGIN_ID}.menu`, defaultMessage: 'Personal data' },
      permissions: [
        ...PERMISSIONS.tagging,
        ...PERMISSIONS.jobs,
        ...PERMISSIONS.dictionary,
        ...PERMISSIONS.forbidden,
      ],
      Component: () => import('./ui/app').then(({ App }) => ({ default: App })),
    });
    app.addMiddlewares([keepOppositeTag]);
    registerErasure(app);
    registerJobsWidget(app);
  },

  bootstrap(app: StrapiApp) {
    registerTagForms(app);
    bootstrapErasure(app);
  },

  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(
      locales.map(async (locale) => ({ locale, data: await loadTranslations(locale) })),
    );
  },
};
