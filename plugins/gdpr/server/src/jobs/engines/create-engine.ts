import type { Core } from '@strapi/types';
import { unreachable } from '../../kernel/errors';
import { settings } from '../../kernel/settings';
import { openSql } from '../../kernel/sql/sql';
import type { JobEngine } from '../engine';
import { createEmbeddedEngine } from './embedded';

/** The engine that the config names. BullMQ is an optional package: it is loaded when it is asked for, not before. */
export async function createEngine(strapi: Core.Strapi): Promise<JobEngine> {
  const { engine, bullmq, work, ...jobs } = settings(strapi).jobs;
  const concurrency = openSql(strapi).dialect === 'sqlite' ? 1 : jobs.concurrency;
  switch (engine) {
    case 'embedded':
      return createEmbeddedEngine({ concurrency, work });
    case 'bullmq': {
      const { createBullmqEngine } = await import('./bullmq');
      return createBullmqEngine(strapi, { queue: 'gdpr', ...bullmq, concurrency, work });
    }
    default:
      return unreachable(engine);
  }
}
