import type { Feature } from '../kernel/feature';
import { guardAccounts } from './guard-accounts';
import { guardDocuments } from './guard-documents';
import { guardRepositories } from './guard-repositories';
import { guardRows } from './guard-rows';
import { guardUploads } from './guard-uploads';
import { injectState } from './inject-state';
import { createLifecycleController } from './lifecycle.controller';
import { createLifecycleService } from './lifecycle.service';

export { callerOf, type Caller } from './caller-of';
export { lifecycle } from './lifecycle.service';
export {
  checkerOf,
  mayRead,
  readableTitle,
  type Ability,
  type PermissionChecker,
  type QueryParams,
} from './readable';
export { ANONYMISED, STATE } from './state-attributes';

const releases: (() => void)[] = [];

/** The state of records, and the doors that it closes. */
export const lifecycleFeature = {
  name: 'lifecycle',
  services: { lifecycle: createLifecycleService },
  controllers: { lifecycle: createLifecycleController },
  routes: {
    lifecycle: {
      type: 'admin',
      routes: [
        {
          method: 'GET',
          path: '/subjects/:uid/:documentId/state',
          handler: 'lifecycle.state',
          info: { pluginName: 'gdpr', type: 'admin' as const },
          // whether the caller may read that very document is asked inside, by the content manager's own rules
          config: { policies: ['admin::isAuthenticatedAdmin'] },
        },
      ],
    },
  },
  register({ strapi }) {
    injectState(strapi);
    guardDocuments(strapi);
  },
  bootstrap({ strapi }) {
    guardUploads(strapi);
    releases.push(guardRows(strapi), guardRepositories(strapi), guardAccounts(strapi));
  },
  destroy() {
    for (const release of releases.splice(0)) release();
  },
} satisfies Feature;
