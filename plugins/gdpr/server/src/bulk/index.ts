import { JOB_ACTS } from '../../../shared/contracts/jobs';
import type { Feature } from '../kernel/feature';
import { adminRoute } from '../permissions';
import { createBulkController } from './bulk.controller';
import { createBulkService } from './bulk.service';
import { createJobsController } from './jobs.controller';
import { ensurePeopleTable } from './people-table';

export { bulk } from './bulk.service';

const ACT = ['erasure.anonymise', 'erasure.delete'] as const;
/** Whoever keeps the register, or scans texts, sees the jobs; which of them is decided by what each is. */
const READ = ['erasure.read', ...ACT, 'scan.read', 'scan.run', 'scan.decide'] as const;
const ACT_ON_JOBS = [...ACT, 'scan.run', 'scan.decide'] as const;

/** Erases thousands at once: what a list's filter holds, over all its pages, planned, counted, approved and run. */
export const bulkFeature = {
  name: 'bulk',
  services: { bulk: createBulkService },
  controllers: { bulk: createBulkController, jobs: createJobsController },
  routes: {
    bulk: {
      type: 'admin',
      routes: [
        adminRoute(['POST', '/bulk/count'], 'bulk.count', ACT),
        adminRoute(['POST', '/bulk/preview'], 'bulk.preview', ACT),
        adminRoute(['POST', '/bulk/confirm'], 'bulk.confirm', ACT),
        adminRoute(['GET', '/jobs'], 'jobs.find', READ),
        adminRoute(['GET', '/jobs/:jobId'], 'jobs.findOne', READ),
        adminRoute(['GET', '/jobs/:jobId/log'], 'jobs.log', READ),
        adminRoute(['GET', '/jobs/:jobId/refusals'], 'jobs.refusals', READ),
        ...JOB_ACTS.map((act) =>
          adminRoute(['POST', `/jobs/:jobId/${act}`], `jobs.${act}`, ACT_ON_JOBS),
        ),
      ],
    },
  },
  bootstrap: ({ strapi }) => ensurePeopleTable(strapi),
} satisfies Feature;
