import { Shield } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { PLUGIN_ID } from '../plugin-id';

/** Puts the jobs on the home page, where this version of Strapi has widgets. */
export function registerJobsWidget(app: StrapiApp): void {
  if (!hasWidgets(app)) return;
  app.widgets.register({
    id: 'jobs',
    pluginId: PLUGIN_ID,
    icon: Shield,
    title: { id: `${PLUGIN_ID}.jobs.widget.title`, defaultMessage: 'Data protection jobs' },
    link: {
      label: { id: `${PLUGIN_ID}.jobs.widget.link`, defaultMessage: 'All jobs' },
      href: `/plugins/${PLUGIN_ID}/jobs`,
    },
    // All of a widget's permissions are required, so one is named: the one that those who act hold.
    permissions: [{ action: 'plugin::gdpr.erasure.anonymise', subject: null }],
    component: async () => (await import('./jobs-widget')).JobsWidget,
  });
}

const hasWidgets = (app: Partial<Pick<StrapiApp, 'widgets'>>): boolean =>
  typeof app.widgets?.register === 'function';
