import type { Core } from '@strapi/types';
import { accessor } from '../kernel/accessor';
import { systemClock } from '../kernel/clock';
import { openSql } from '../kernel/sql/sql';
import { beginJob } from './begin-job';
import { driveJob } from './drive';
import type { JobEngine, Runner, Schedule } from './engine';
import { createEngine } from './engines/create-engine';
import { cancelJob, pauseJob, resumeJob } from './job-acts';
import { listLog } from './job-log';
import { progressOf } from './progress';
import { listRefusals, type RefusalQuery } from './refusals';
import { createSchedules, type ScheduledTask } from './schedule';
import { findJob, listJobs } from './store';
import { createWorker, type JobWorker, type Workshop } from './worker';

/** Durable work in chunks: whose it is, how far it is, and who may stop it. Programs and other features act through it. */
export const createJobsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const shop = openShop(strapi);
  const sql = () => openSql(strapi);
  const dispatch = async (jobId: string) => {
    await beginJob(shop.workshop, jobId);
    await shop.engine?.dispatch(jobId);
  };
  return {
    /** Says what jobs of one name do; at boot, by the feature that owns the name. */
    register: (runner: Runner) => void shop.runners.set(runner.name, runner),
    /** Tells the workers that a job has work; returns before it is done. */
    dispatch,
    /** Works on the job in this process until it has ended. */
    drive: (jobId: string) => driveJob(shop.workshop, shop.worker, jobId),
    pause: (jobId: string, actor: string) => pauseJob(shop.workshop, jobId, actor),
    async resume(jobId: string, actor: string) {
      await resumeJob(shop.workshop, jobId, actor);
      await dispatch(jobId);
    },
    cancel: (jobId: string, actor: string) => cancelJob(shop.workshop, jobId, actor),
    find: (jobId: string) => findJob(sql(), jobId),
    list: (query: Parameters<typeof listJobs>[1]) => listJobs(sql(), query),
    /** How far jobs are; those that are not cut into chunks are not in it. */
    progress: (jobIds: readonly string[]) => progressOf(sql(), jobIds, systemClock.now()),
    log: (jobId: string, query: { readonly page: number; readonly pageSize: number }) =>
      listLog(sql(), jobId, query),
    refusals: (jobId: string, query: RefusalQuery) => listRefusals(sql(), jobId, query),
    /** A task that runs once for the whole cluster at each moment of its schedule. */
    schedule: (schedule: Schedule, task: ScheduledTask) => shop.schedules.schedule(schedule, task),
    /** What engines call; for their tests. */
    worker: () => shop.worker,
    start: () => shop.start(),
    stop: () => shop.stop(),
  };
};

export const jobs = accessor('jobs', createJobsService);

interface Shop {
  readonly workshop: Workshop;
  readonly runners: Map<string, Runner>;
  readonly worker: JobWorker;
  readonly schedules: ReturnType<typeof createSchedules>;
  readonly engine: JobEngine | undefined;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The workers of this process: made on first use, when the database is known. */
function openShop(strapi: Core.Strapi): Shop {
  let stopping = false;
  let engine: JobEngine | undefined;
  const runners = new Map<string, Runner>();
  const workshop: Workshop = { strapi, clock: systemClock, runners, stopping: () => stopping };
  const schedules = once(() => createSchedules(strapi, { clock: systemClock }));
  const worker = once(() => createWorker(workshop));
  return {
    workshop,
    runners,
    get worker() {
      return worker();
    },
    get schedules() {
      return schedules();
    },
    get engine() {
      return engine;
    },
    async start() {
      if (stopping || engine) return;
      engine = await createEngine(strapi);
      await engine.start(worker());
    },
    async stop() {
      stopping = true;
      await engine?.stop();
      await schedules().stop();
    },
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
