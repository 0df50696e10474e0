import { setTimeout as pause } from 'node:timers/promises';

import { Redis } from 'ioredis';

import type { JobEngine, Worker } from '../../../plugins/gdpr/server/src/jobs/engine';
import {
  createBullmqEngine,
  type BullmqOptions,
} from '../../../plugins/gdpr/server/src/jobs/engines/bullmq';
import { clientOfThisRun } from '../../support/home';
import { freePort, redisProgram, startRedis, type RedisServer } from '../../support/redis';
import { until } from './support/scene';

/** A store of one job in memory: what is claimed is gone, as in the database. */
function store(chunks: number, work: () => Promise<void> = () => Promise.resolve()) {
  const left = new Set(Array.from({ length: chunks }, (_, number) => number));
  const done: number[] = [];
  const claim = (wanted: number | undefined): number | undefined => {
    const number = wanted ?? [...left][0];
    return number !== undefined && left.delete(number) ? number : undefined;
  };
  const worker: Worker = {
    live: () => Promise.resolve(left.size > 0 ? ['job'] : []),
    waiting: () => Promise.resolve([...left]),
    async work(wanted) {
      const number = claim(wanted?.number);
      if (number === undefined) return false;
      try {
        await work();
        done.push(number);
        return true;
      } catch (error) {
        left.add(number);
        throw error;
      }
    },
  };
  const isDone = () => until(() => Promise.resolve(done.length >= chunks));
  return { worker, done, left, isDone };
}

const suite = clientOfThisRun() === 'postgres' && redisProgram() ? describe : describe.skip;

suite('BullMQ and its Redis', () => {
  let redis: RedisServer;
  const engines: JobEngine[] = [];
  const logs: string[] = [];
  const log = (line: string) => void logs.push(line);
  const host = { log: { error: log, warn: log } } as unknown as Parameters<
    typeof createBullmqEngine
  >[0];

  async function start(worker: Worker, options: Partial<BullmqOptions> = {}): Promise<JobEngine> {
    const engine = createBullmqEngine(host, {
      ...{ redis: redis.url, queue: 'gdpr', concurrency: 2, every: 300 },
      ...options,
    });
    engines.push(engine);
    await engine.start(worker);
    return engine;
  }

  /** All that the Redis holds, as text. */
  async function contents(): Promise<string> {
    const client = new Redis(redis.url);
    const keys = await client.keys('*');
    const dumps = await Promise.all(
      keys.map(async (key) => {
        const isHash = (await client.type(key)) === 'hash';
        return `${key} ${isHash ? JSON.stringify(await client.hgetall(key)) : ''}`;
      }),
    );
    client.disconnect();
    return dumps.join('\n');
  }

  beforeEach(async () => {
    redis = await startRedis();
    logs.length = 0;
  });
  afterEach(async () => {
    await Promise.all(engines.splice(0).map((engine) => engine.stop()));
    await redis.stop();
  });

  test('keeps one message for a chunk, and nothing in it but ids', async () => {
    const { worker } = store(3);
    const engine = await start(worker, { work: false });
    await engine.dispatch('job');
    await engine.dispatch('job');
    const messages = (await contents()).split('\n').filter((line) => line.includes('"data"'));
    expect(messages).toHaveLength(3);
    for (const message of messages)
      expect(message).toMatch(/\{\\"jobId\\":\\"job\\",\\"number\\":\d\}/);
  });

  test('holds a large job a part at a time, and gets the rest as it goes', async () => {
    const { worker, done, isDone } = store(2500);
    const engine = await start(worker, { work: false });
    await engine.dispatch('job');
    const messages = (await contents()).split('\n').filter((line) => line.includes('"data"'));
    expect(messages).toHaveLength(1000);
    await start(worker);
    await isDone();
    expect(new Set(done).size).toBe(2500);
  });

  test('learns the code of a failure, never its text', async () => {
    const failing = () =>
      Promise.reject(Object.assign(new Error('anna@example.org'), { code: '40P01' }));
    const { worker } = store(1, failing);
    const engine = await start(worker, { every: 60_000 });
    await engine.dispatch('job');
    await until(async () => (await contents()).includes('40P01'));
    expect(await contents()).not.toContain('anna');
    expect(logs.join('\n')).not.toContain('anna');
  });

  test('may be emptied in the middle of a job', async () => {
    const { worker, done, isDone } = store(200, () => pause(5).then());
    const [one] = [await start(worker), await start(worker)];
    await one.dispatch('job');
    await until(() => Promise.resolve(done.length > 20));
    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
    expect(done.length).toBeLessThan(200);
    await isDone();
    expect(new Set(done).size).toBe(200);
  });

  test('may be away in the middle of a job', async () => {
    const { worker, done, isDone } = store(200, () => pause(5).then());
    const engine = await start(worker);
    await engine.dispatch('job');
    await until(() => Promise.resolve(done.length > 20));
    await redis.stop();
    await engine.dispatch('job');
    expect(logs.join('\n')).toContain('job job could not be handed to the queue');
    redis = await startRedis(redis.port);
    await isDone();
    expect(done).toHaveLength(200);
  });

  test('may come after the boot', async () => {
    await redis.stop();
    const port = await freePort();
    const { worker, isDone } = store(20);
    const engine = await start(worker, { redis: `redis://crm:s3cret@127.0.0.1:${port}` });
    await engine.dispatch('job');
    expect(logs.join('\n')).toContain(
      `jobs.bullmq.redis in config/plugins: 127.0.0.1:${port} does not serve the queue (ECONNREFUSED)`,
    );
    expect(logs.join('\n')).not.toContain('s3cret');
    redis = await startRedis(port);
    const admin = new Redis(redis.url);
    await admin.call('ACL', 'SETUSER', 'crm', 'on', '>s3cret', '~*', '&*', '+@all');
    admin.disconnect();
    await isDone();
  });

  test.each(['that has stopped', 'that is stopped while it starts'])(
    'is not held by an instance %s',
    async (when) => {
      const { worker } = store(1);
      const starting = start(worker);
      if (when === 'that has stopped') await starting;
      await Promise.all(engines.splice(0).map((engine) => engine.stop()));
      await starting;
      const client = new Redis(redis.url);
      const connected = String(await client.client('LIST')).trim();
      client.disconnect();
      expect(connected.split('\n')).toHaveLength(1);
    },
  );

  test('hands nothing to an instance that only serves people', async () => {
    const { worker, done } = store(5);
    const engine = await start(worker, { work: false });
    await engine.dispatch('job');
    await pause(800);
    expect(done).toEqual([]);
    await start(worker);
    await until(() => Promise.resolve(done.length === 5));
  });
});
