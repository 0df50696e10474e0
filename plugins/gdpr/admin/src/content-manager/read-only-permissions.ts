import type { RBACMiddleware } from '@strapi/strapi/admin';
import { matchPath } from 'react-router-dom';

import { marksReadOnly } from './lock';

const WRITES = ['create', 'update', 'publish'].map(
  (verb) => `plugin::content-manager.explorer.${verb}`,
);

/** Takes the rights to write away from the screen of a read-only record; the server refuses them anyway. */
export const readOnlyPermissions: RBACMiddleware = (context) => (next) => (permissions) => {
  const match = matchPath('/content-manager/:collectionType/:model/:id', context.pathname);
  if (!match || !marksReadOnly(context.search)) return next(permissions);
  return next(
    permissions.filter(
      ({ action, subject }) => subject !== match.params.model || !WRITES.includes(action),
    ),
  );
};
