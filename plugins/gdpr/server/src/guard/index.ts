import type { Feature } from '../kernel/feature';
import { keepCurrent } from '../kernel/keep-current';
import { adminRoute } from '../permissions';
import { watchDocuments } from './doors/document-door';
import { watchLinks } from './doors/link-door';
import { watchRows } from './doors/row-door';
import { watchUploads } from './doors/upload-door';
import { ensureExceptionTable } from './exceptions/exception-table';
import { createForbiddenController } from './forbidden.controller';
import { createForbiddenService, forbidden } from './forbidden.service';
import { createGuardController } from './guard.controller';
import { createGuardService, guard } from './guard.service';
import { ensureJustificationTable } from './justify/justification-table';
import { ensurePurgeTable } from './purge/purge-table';

export { forbidden } from './forbidden.service';

const READ = ['guard.read', 'guard.except', 'guard.purge'] as const;
const EXCEPT = ['guard.except'] as const;
const PURGE = ['guard.purge'] as const;

/** Whether the caller may write that very type is asked inside, by the content manager's own rules. */
const forEditors = (path: string, handler: string) => ({
  ...{ method: 'POST' as const, path, handler },
  info: { pluginName: 'gdpr', type: 'admin' as const },
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

const releases: (() => void)[] = [];

/** What must not be stored: which fields, who allowed what, and what is held all the same. */
export const guardFeature = {
  name: 'guard',
  services: { forbidden: createForbiddenService, guard: createGuardService },
  controllers: { forbidden: createForbiddenController, guard: createGuardController },
  routes: {
    guard: {
      type: 'admin',
      routes: [
        adminRoute(['GET', '/guard/forbidden'], 'forbidden.find', READ),
        forEditors('/guard/check', 'guard.check'),
        forEditors('/guard/justifications', 'guard.justify'),
        adminRoute(['POST', '/guard/exceptions'], 'forbidden.grant', EXCEPT),
        adminRoute(['DELETE', '/guard/exceptions/:exceptionId'], 'forbidden.revoke', EXCEPT),
        adminRoute(['POST', '/guard/purge/preview'], 'forbidden.previewPurge', PURGE),
        adminRoute(['POST', '/guard/purge'], 'forbidden.purge', PURGE),
      ],
    },
  },
  permissions: [
    {
      section: 'plugins',
      uid: 'guard.read',
      displayName: 'Read the forbidden fields and what they hold',
      subCategory: 'guard',
    },
    {
      section: 'plugins',
      uid: 'guard.except',
      displayName: 'Allow a forbidden field by exception',
      subCategory: 'guard',
    },
    {
      section: 'plugins',
      uid: 'guard.purge',
      displayName: 'Purge forbidden fields',
      subCategory: 'guard',
    },
  ],
  register({ strapi }) {
    watchDocuments(strapi, () => guard(strapi).judge());
  },
  async bootstrap({ strapi }) {
    await ensureJustificationTable(strapi);
    await ensureExceptionTable(strapi);
    await ensurePurgeTable(strapi);
    const { refresh } = forbidden(strapi);
    releases.push(
      await keepCurrent(strapi, { name: 'the exceptions of forbidden fields', refresh }),
    );
    const judge = guard(strapi).judge();
    if (judge.watch.size === 0) return;
    const door = { strapi, judge };
    watchUploads(door);
    releases.push(watchRows(strapi, judge), watchLinks(door));
  },
  destroy() {
    for (const release of releases.splice(0)) release();
  },
} satisfies Feature;
