import type { Feature } from '../kernel/feature';
import { openSql } from '../kernel/sql/sql';
import { adminRoute } from '../permissions';
import { createErasureController } from './erasure.controller';
import { createErasureService, erasure } from './erasure.service';
import { startResuming } from './execute/resume';
import { ensureOutbox } from './files/outbox';

const ACT = ['erasure.anonymise', 'erasure.delete'] as const;
const READ = ['erasure.read', ...ACT] as const;

let stopResuming: (() => void) | undefined;

/** Anonymises and deletes people, for good and with proof. */
export const erasureFeature = {
  name: 'erasure',
  services: { erasure: createErasureService },
  controllers: { erasure: createErasureController },
  routes: {
    erasure: {
      type: 'admin',
      routes: [
        adminRoute(['POST', '/erasures/preview'], 'erasure.preview', ACT),
        adminRoute(['POST', '/erasures'], 'erasure.confirm', ACT),
        adminRoute(['GET', '/erasures'], 'erasure.find', READ),
        adminRoute(['GET', '/erasures/:planId'], 'erasure.findOne', READ),
        adminRoute(['GET', '/erasures/:planId/receipt'], 'erasure.receipt', READ),
      ],
    },
  },
  permissions: [
    {
      uid: 'erasure.anonymise',
      displayName: 'Anonymise people',
      section: 'plugins',
      subCategory: 'erasure',
    },
    {
      uid: 'erasure.delete',
      displayName: 'Delete people and their records',
      section: 'plugins',
      subCategory: 'erasure',
    },
    {
      uid: 'erasure.read',
      displayName: 'Read the register of erasures and its receipts',
      section: 'plugins',
      subCategory: 'erasure',
    },
  ],
  async bootstrap({ strapi }) {
    await ensureOutbox(strapi);
    // what is deleted must not stay readable in the free pages of the database file
    if (openSql(strapi).dialect === 'sqlite')
      await strapi.db.connection.raw('pragma secure_delete = on');
    stopResuming = startResuming(erasure(strapi).executor());
  },
  destroy() {
    stopResuming?.();
  },
} satisfies Feature;
