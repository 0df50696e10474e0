import type { Core } from '@strapi/types';
import { jobs } from '../jobs';
import { errorCode } from '../kernel/error-code';
import type { Feature } from '../kernel/feature';
import { settings } from '../kernel/settings';
import { adminRoute } from '../permissions';
import { decisionRunner } from './decide/decision-runner';
import { watchArrivals } from './run/arrivals';
import { scanRunner } from './run/scan-runner';
import { ensureScanTables } from './run/scan-tables';
import { createScanController } from './scan.controller';
import { createScanService, scan } from './scan.service';

export { DECISION, type DecisionPlan } from './decide/decision-plan';
export { SCAN } from './run/scan-plan';
export { scan } from './scan.service';

const READ = ['scan.read', 'scan.run', 'scan.decide'] as const;

let stopWatching: (() => void) | undefined;

/** Finds what texts reveal, in everything that is stored. */
export const scanFeature = {
  name: 'scan',
  services: { scan: createScanService },
  controllers: { scan: createScanController },
  routes: {
    scan: {
      type: 'admin',
      routes: [
        adminRoute(['GET', '/findings'], 'scan.findings', READ),
        adminRoute(['GET', '/findings/trend'], 'scan.trend', READ),
        adminRoute(['GET', '/findings/:findingId/context'], 'scan.context', READ),
        adminRoute(['POST', '/findings/decide'], 'scan.decide', ['scan.decide']),
        adminRoute(['POST', '/scans'], 'scan.start', ['scan.run']),
        adminRoute(['GET', '/scans'], 'scan.find', READ),
        adminRoute(['GET', '/scans/:jobId'], 'scan.findOne', READ),
      ],
    },
  },
  permissions: [
    {
      uid: 'scan.read',
      displayName: 'Read the findings of text scans',
      section: 'plugins',
      subCategory: 'scan',
    },
    {
      uid: 'scan.run',
      displayName: 'Start, pause and cancel text scans',
      section: 'plugins',
      subCategory: 'scan',
    },
    {
      uid: 'scan.decide',
      displayName: 'Decide findings: false positive, redact',
      section: 'plugins',
      subCategory: 'scan',
    },
  ],
  async bootstrap({ strapi }) {
    await ensureScanTables(strapi);
    const scanner = scan(strapi).scanner();
    jobs(strapi).register(scanRunner(scanner));
    jobs(strapi).register(decisionRunner(scanner));
    // an instance that only serves people, or a command, leaves the clock to the others
    if (!settings(strapi).jobs.work) return;
    await scheduleScans(strapi);
    if (settings(strapi).scan.arrivals) stopWatching = await watchArrivals(scanner);
  },
  destroy() {
    stopWatching?.();
  },
} satisfies Feature;

/** What has changed is scanned at each moment of the schedule, once for the whole cluster. */
async function scheduleScans(strapi: Core.Strapi): Promise<void> {
  const { schedule: rule, timeZone } = settings(strapi).scan;
  if (rule === null) return;
  await jobs(strapi).schedule({ name: 'scan', rule, timeZone }, async () => {
    try {
      await scan(strapi).start({ scope: 'changed', requestedBy: null, actor: 'schedule' });
    } catch (error) {
      // the one that runs reads what this one would have read, or the next one does
      if (errorCode(error) !== 'E_GDPR_SCAN_RUNNING') throw error;
    }
  });
}
