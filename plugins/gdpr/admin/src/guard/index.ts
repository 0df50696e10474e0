import type { StrapiApp } from '@strapi/strapi/admin';

import { guardLayout } from './guard-layout';
import { guardWrites } from './guard-writes';
import { QuestionHost } from './question-host';

/** Puts the guard into the content manager's forms: what the editor sees while she types, and when she saves. */
export function bootstrapGuard(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void {
  guardWrites();
  app.registerHook(
    'Admin/CM/pages/EditView/mutate-edit-view-layout',
    guardLayout(() => window.location.pathname),
  );
  app.getPlugin('content-manager').injectComponent('editView', 'right-links', {
    name: 'gdpr-guard',
    Component: QuestionHost,
  });
}
