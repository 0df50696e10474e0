import type { Core } from '@strapi/types';
import type { BulkJobOptions, JobType, Processor, WorkerOptions } from 'bullmq';
import { errorCode } from '../../kernel/error-code';
import { QueuePackageMissing, QueueUnreachable } from './bullmq-errors';

/** Where the queue is kept: a Redis, or a PostgreSQL, by address. */
export interface QueueAddress {
  readonly redis?: string | undefined;
  readonly postgres?: string | undefined;
  /** name of the queue; the instances of one application share it */
  readonly queue: string;
}

/** The package, whose types differ between Redis and PostgreSQL, as far as it is used here. */
interface Part {
  on(event: 'error', listener: (error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
  disconnect(): Promise<void>;
}
interface QueuePart extends Part {
  addBulk(messages: { name: string; data: unknown; opts: BulkJobOptions }[]): Promise<unknown>;
  getJobCountByTypes(...types: JobType[]): Promise<number>;
}
interface Parts {
  readonly queue: QueuePart;
  readonly openWorker: (process: Processor, options: InHand) => Omit<Part, 'disconnect'>;
}
type InHand = Omit<WorkerOptions, 'connection'>;
type Bullmq = typeof import('bullmq');
/** A CommonJS package: imported, older versions have a default export only. */
interface Pg {
  readonly types?: PgTypes;
  readonly default?: { readonly types: PgTypes };
}
interface PgTypes {
  getTypeParser(type: number, format?: 'text'): unknown;
}

/** An open queue, and workers on it. */
export interface OpenBullmq {
  readonly queue: QueuePart;
  readonly deliver: (process: Processor, options: InHand) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Milliseconds to wait for a server that does not answer, and for a chunk in hand when all is stopped. */
const ANSWER = 5_000;
const CHUNK = 60_000;
/** PostgreSQL's number of the type. */
const JSONB = 3802;

/** Loads the package, which only those need who chose this engine, and connects. */
export async function openBullmq(
  strapi: Pick<Core.Strapi, 'log'>,
  address: QueueAddress,
): Promise<OpenBullmq> {
  const { queue, openWorker } = await open(address);
  await reach(queue, address);
  const log = logSeldom(strapi);
  queue.on('error', log);
  const workers: Omit<Part, 'disconnect'>[] = [];
  return {
    queue,
    async deliver(process, options) {
      const worker = openWorker(process, options);
      worker.on('error', log);
      workers.push(worker);
      await within(ANSWER, worker.waitUntilReady());
    },
    async close() {
      for (const worker of workers) await within(CHUNK, worker.close()).catch(log);
      await within(ANSWER, queue.close()).catch(log);
    },
  };
}

/** A driver goes on trying for ever; why it fails it tells its listeners only. */
async function reach(queue: QueuePart, address: QueueAddress): Promise<void> {
  let reason: unknown;
  queue.on('error', (error) => {
    reason = error;
  });
  try {
    await within(ANSWER, queue.waitUntilReady());
  } catch (error) {
    void queue.disconnect().catch(() => undefined);
    throw new QueueUnreachable(address, reason ?? error);
  }
}

async function open(address: QueueAddress): Promise<Parts> {
  const packages = `bullmq@6 ${address.redis ? 'ioredis@5' : 'pg@8'}`;
  try {
    const bullmq = await import('bullmq');
    if (!address.redis) return onPostgres(bullmq, address, await import('pg'));
    // asked for here, because the package would notice only when it connects
    await import('ioredis');
    return onRedis(bullmq, address);
  } catch (error) {
    throw new QueuePackageMissing(packages, error);
  }
}

function onRedis({ Queue, Worker }: Bullmq, { redis = '', queue }: QueueAddress): Parts {
  // a command of the queue gives up after two attempts to connect: somebody may be waiting for an answer
  const commands = { url: redis, maxRetriesPerRequest: 2 };
  return {
    queue: new Queue(queue, { connection: commands }),
    openWorker: (process, options) =>
      new Worker(queue, process, { ...options, connection: { url: redis } }),
  };
}

function onPostgres(
  { Queue, Worker, createPostgresBackend }: Bullmq,
  { postgres = '', queue }: QueueAddress,
  pg: Pg,
): Parts {
  const known = pg.types ?? pg.default?.types;
  // Strapi tells the driver, for the whole process, to leave JSON as text; a queue's messages are JSON
  const types = {
    getTypeParser: (type: number): unknown =>
      type === JSONB ? JSON.parse : known?.getTypeParser(type, 'text'),
  };
  const connection = { connectionString: postgres, migrate: true, max: 4, types };
  return {
    queue: new Queue(queue, { connection }, createPostgresBackend),
    openWorker: (process, options) =>
      new Worker(queue, process, { ...options, connection }, createPostgresBackend),
  };
}

/** Rejects when the work takes longer, so that a server which has gone holds up neither boot nor stop. */
function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((done, failed) => {
    const timer = setTimeout(() => {
      failed(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' }));
    }, milliseconds);
    work.then(done, failed).finally(() => {
      clearTimeout(timer);
    });
  });
}

/** A server that is away says so many times a second: one line in half a minute is enough. */
function logSeldom(strapi: Pick<Core.Strapi, 'log'>): (error: unknown) => void {
  let last = -Infinity;
  return (error) => {
    if (performance.now() - last < 30_000) return;
    last = performance.now();
    strapi.log.warn(
      `gdpr: the queue of jobs does not answer (${errorCode(error) ?? 'unknown'}); chunks go on when it is back`,
    );
  };
}
