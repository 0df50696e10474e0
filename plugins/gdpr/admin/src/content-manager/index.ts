import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';

import { bootstrapGuard } from '../guard';
import { SavedFilterMenu } from '../saved-filters/saved-filter-menu';
import { AnonymiseManyAction, DeleteManyAction, SelectAllAction } from './bulk-actions';
import { guardBulkActions, guardDocumentActions } from './core-actions';
import { AnonymiseAction, EraseAction } from './erasure-actions';
import { readOnlyLayout } from './read-only-layout';
import { readOnlyPermissions } from './read-only-permissions';
import { RecordPanel } from './record-panel';

/** What must be known before the admin starts: who may write on a read-only record. */
export function registerErasure(app: StrapiApp): void {
  app.addRBACMiddleware(readOnlyPermissions);
}

/** Puts *Anonymise*, *Delete*, the panel, the lock and the guard into the content manager. */
export function bootstrapErasure(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void {
  app.registerHook(
    'Admin/CM/pages/EditView/mutate-edit-view-layout',
    readOnlyLayout(() => window.location.search),
  );
  bootstrapGuard(app);
  // Plugins start one after the other, in one go: waiting for the last lets us guard theirs too.
  queueMicrotask(() => addToContentManager(app));
  app.getPlugin('content-manager').injectComponent('listView', 'actions', {
    name: 'gdpr-saved-filters',
    Component: SavedFilterMenu,
  });
}

function addToContentManager(app: Pick<StrapiApp, 'getPlugin'>): void {
  const apis = contentManagerApis(app);
  apis.addDocumentAction((actions) => [
    ...guardDocumentActions(actions),
    AnonymiseAction,
    EraseAction,
  ]);
  apis.addBulkAction((actions) => [
    SelectAllAction,
    ...guardBulkActions(actions),
    AnonymiseManyAction,
    DeleteManyAction,
  ]);
  apis.addEditViewSidePanel((panels) => [...panels, RecordPanel]);
}

type Apis = ContentManagerPlugin['config']['apis'];

const contentManagerApis = (app: Pick<StrapiApp, 'getPlugin'>): Apis =>
  // Strapi types a plugin's `apis` as unknown; the content manager is a core plugin, always there.
  app.getPlugin('content-manager').apis as Apis;
