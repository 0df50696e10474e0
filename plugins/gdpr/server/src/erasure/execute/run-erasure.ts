import { jobs } from '../../jobs';
import type { Executor } from './executor';

/**
 * Runs a confirmed erasure to its end in this process, from wherever it stands; what another process holds is waited
 * for. Throws what made the whole erasure impossible.
 */
export const runErasure = ({ strapi }: Executor, jobId: string): Promise<void> =>
  jobs(strapi).drive(jobId);
