import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import type { Knex } from 'knex';

import { createJob, findJob } from '../../../../plugins/gdpr/server/src/jobs';
import { ensureJobTables } from '../../../../plugins/gdpr/server/src/jobs/job-tables';
import { ensureScheduleTable } from '../../../../plugins/gdpr/server/src/jobs/schedule-fires';
import { clientOfThisRun } from '../../../support/home';
import { createDatabase, dropDatabase, postgresFromEnvironment } from '../../../support/postgres';
import { redisProgram, startRedis } from '../../../support/redis';
import { openCluster, type Cluster } from './cluster';
import { ACTS, createCounters, ENDS, FIRES, type CountingPlan } from './counting';
import { openHost, type Host } from './host';

export const ENGINES = ['embedded', 'bullmq on Redis', 'bullmq on PostgreSQL'] as const;
export type EngineName = (typeof ENGINES)[number];

/** The engines that can be tried on this run's database; BullMQ is for those who have a PostgreSQL. */
export function enginesOfThisRun(): readonly EngineName[] {
  if (clientOfThisRun() === 'sqlite') return ['embedded'];
  if (redisProgram() !== undefined) return ENGINES;
  console.warn(
    '\n*** BullMQ on Redis is NOT tested: no redis-server, no valkey-server, no apt to install one. ***\n',
  );
  return ENGINES.filter((engine) => engine !== 'bullmq on Redis');
}

/** A database with a job store, a cluster on it, and what a test asks of them. */
export interface Scene {
  readonly host: Host;
  readonly cluster: Cluster;
  /** A confirmed job that no instance was told of. */
  readonly order: (total: number, plan?: Partial<CountingPlan>) => Promise<string>;
  /** The job's state once it is one of these. */
  readonly reaches: (jobId: string, ...states: string[]) => Promise<string>;
  /** Waits until so many subjects were treated. */
  readonly treats: (jobId: string, subjects: number) => Promise<void>;
  readonly tally: (jobId: string) => Promise<Tally>;
  readonly log: (jobId: string) => Promise<{ event: string; code: string | null }[]>;
  readonly fires: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** What was counted. */
export interface Tally {
  /** subjects treated at least once, and those treated more than once */
  readonly subjects: number;
  readonly twice: number;
  readonly ends: number;
  readonly processes: readonly number[];
}

/** Opens a scene with this engine. */
export async function openScene(engine: EngineName, file: string): Promise<Scene> {
  const place = await openPlace();
  const queue = await openQueue(engine);
  const options = {
    database: place.database,
    // one chunk at once: a process that stops dead is then in no transaction of another chunk, whose locks nobody could pass
    config: { erasure: { chunk: 10 }, jobs: { attempts: 3, concurrency: 1, ...queue.jobs } },
  };
  const host = openHost(options);
  await ensureJobTables(host.strapi);
  await ensureScheduleTable(host.strapi);
  await createCounters(host.strapi.db.getSchemaConnection());
  const cluster = openCluster(file, options);
  return {
    ...{ host, cluster },
    ...questions(host),
    async close() {
      await cluster.end();
      await host.close();
      await queue.close();
      await place.close();
    },
  };
}

interface Place {
  readonly database: Knex.Config;
  readonly close: () => Promise<void>;
}

async function openPlace(): Promise<Place> {
  if (clientOfThisRun() === 'postgres') {
    const server = postgresFromEnvironment();
    const name = `engines_${randomBytes(6).toString('hex')}`;
    await createDatabase(server, name);
    return {
      database: {
        client: 'pg',
        connection: { ...server, database: name },
        pool: { min: 0, max: 4 },
      },
      close: () => dropDatabase(server, name),
    };
  }
  const dir = mkdtempSync(join(tmpdir(), 'engines-'));
  return {
    database: {
      client: 'better-sqlite3',
      connection: { filename: join(dir, 'data.db') },
      useNullAsDefault: true,
    },
    close: async () => rmSync(dir, { recursive: true, force: true }),
  };
}

interface Queue {
  readonly jobs: object;
  readonly close: () => Promise<void>;
}

async function openQueue(engine: EngineName): Promise<Queue> {
  switch (engine) {
    case 'embedded':
      return { jobs: { engine: 'embedded' }, close: async () => undefined };
    case 'bullmq on Redis': {
      const redis = await startRedis();
      return { jobs: { engine: 'bullmq', bullmq: { redis: redis.url } }, close: redis.stop };
    }
    case 'bullmq on PostgreSQL': {
      const server = postgresFromEnvironment();
      const name = `queue_${randomBytes(6).toString('hex')}`;
      await createDatabase(server, name);
      const { host, port, user, password } = server;
      const postgres = `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${name}`;
      return {
        jobs: { engine: 'bullmq', bullmq: { postgres } },
        close: () => dropDatabase(server, name),
      };
    }
  }
}

function questions(host: Host): Omit<Scene, 'host' | 'cluster' | 'close'> {
  const { sql } = host;
  const tally = async (jobId: string): Promise<Tally> => {
    const acts: { position: number; process: number }[] = await sql
      .table(ACTS)
      .where({ job_id: jobId });
    const times = new Map<number, number>();
    for (const { position } of acts) times.set(position, (times.get(position) ?? 0) + 1);
    const ends: unknown[] = await sql.table(ENDS).where({ job_id: jobId });
    return {
      subjects: times.size,
      twice: [...times.values()].filter((count) => count > 1).length,
      ends: ends.length,
      processes: [...new Set(acts.map((act) => act.process))],
    };
  };
  return {
    tally,
    order: (total, plan = {}) =>
      createJob(sql, {
        name: 'counting',
        state: 'confirmed',
        plan: { slice: 5, pause: 5, ...plan } satisfies CountingPlan,
        planHash: 'h',
        tokenHash: null,
        tokenExpiresAt: null,
        requestedBy: null,
        subjects: Array.from({ length: total }, (_, n) => ({
          uid: 'api::a.a',
          documentId: `d${n}`,
        })),
        createdAt: new Date(),
      }),
    async reaches(jobId, ...states) {
      const wanted = async () => (await findJob(sql, jobId))?.state ?? '';
      await until(async () => states.includes(await wanted()));
      return wanted();
    },
    treats: (jobId, subjects) => until(async () => (await tally(jobId)).subjects >= subjects),
    log: async (jobId) => sql.table('gdpr_job_log').where({ job_id: jobId }).orderBy('id'),
    fires: async () => ((await sql.table(FIRES)) as unknown[]).length,
  };
}

/** Waits for a condition; the test's own time limit ends it. */
export async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(25);
}
