import type { Feature } from '../kernel/feature';
import { ensureJobTables } from './job-tables';

export type { Job, JobSubject } from './job';
export { claim, release, renew } from './lease';
export { createJob, dropJobs, findJob, listJobs, moveJob, subjectsFrom } from './store';

export const jobsFeature = {
  name: 'jobs',
  bootstrap: ({ strapi }) => ensureJobTables(strapi),
} satisfies Feature;
