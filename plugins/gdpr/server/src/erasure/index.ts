import type { Feature } from '../kernel/feature';
import { jobs, trafficOf } from '../jobs';
import { openSql } from '../kernel/sql/sql';
import { adminRoute } from '../permissions';
import { createErasureController } from './erasure.controller';
import { createErasureService, erasure } from './erasure.service';
import { startSweeping } from './execute/resume';
import { rebuildWhenQuiet } from './execute/rebuild';
import { erasureRunner } from './execute/runner';
import { ensureOutbox } from './files/outbox';

export { refuseQuotes } from './confirm/refuse-quotes';
export { NoSuchPreview, spendable, TokenUsed } from './confirm/spendable';
export { erasure } from './erasure.service';
export { ERASURE } from './execute/erasure-job';
export type { StoredConfirmation, StoredPlan } from './execute/stored';
export { resultSoFar } from './execute/stored-results';
export { createGraphReader } from './locate/graph-reader';
export type { GraphReader, Row } from './locate/located';
export { buildPlan } from './plan/build-plan';
export { labelsOf } from './preview/labels';
export { tokenHash, type Caller } from './preview/preview';
export { survey, type Survey } from './preview/survey';
export { refuseWrongTags } from './refuse-wrong-tags';

const ACT = ['erasure.anonymise', 'erasure.delete'] as const;
const READ = ['erasure.read', ...ACT] as const;

let stopSweeping: (() => void) | undefined;

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
    trafficOf(strapi);
    await rebuildWhenQuiet(strapi);
    const executor = erasure(strapi).executor();
    jobs(strapi).register(erasureRunner(executor));
    stopSweeping = startSweeping(executor);
  },
  destroy() {
    stopSweeping?.();
  },
} satisfies Feature;
