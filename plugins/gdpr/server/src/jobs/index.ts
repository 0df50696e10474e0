import type { Feature } from '../kernel/feature';
import { createJobsService, jobs } from './jobs.service';
import { ensureJobTables } from './job-tables';
import { ensureScheduleTable } from './schedule-fires';

export { failureCode, isTransient, isUnavailable, JobCannotRun } from './chunk-failure';
export type { Chunk, Hold, Runner } from './engine';
export { mostSubjects } from './cut-chunks';
export { advanceChunk, chunkResult, LeaseLost } from './hold-chunk';
export type { Job, JobChange, JobSubject } from './job';
export { logJob } from './job-log';
export { hasEnded } from './job-states';
export { JOB_REFUSALS } from './job-tables';
export { jobs } from './jobs.service';
export { INSTANCE } from './lease';
export { createPace, type Pace } from './pace';
export { chunkResults, progressOf, refusedChunks, type Progress } from './progress';
export { addRefusals, listRefusals, type NewRefusal } from './refusals';
export { createJob, dropJobs, dropPlanned, findJob, freezeJob, listJobs, moveJob } from './store';
export { addSubjects, hashSubjects, subjectsFrom } from './subjects';
export { trafficOf } from './traffic';

/** Milliseconds after the plugin's own start: the host's upload provider is there by then. */
const START = 500;

let starting: NodeJS.Timeout | undefined;

/** Durable work in chunks, shared by all instances. */
export const jobsFeature = {
  name: 'jobs',
  services: { jobs: createJobsService },
  async bootstrap({ strapi }) {
    await ensureJobTables(strapi);
    await ensureScheduleTable(strapi);
    starting = setTimeout(() => {
      jobs(strapi)
        .start()
        .catch((error: unknown) => {
          strapi.log.error(`gdpr: the engine of jobs did not start: ${String(error)}`);
        });
    }, START);
  },
  async destroy({ strapi }) {
    clearTimeout(starting);
    await jobs(strapi).stop();
  },
} satisfies Feature;
