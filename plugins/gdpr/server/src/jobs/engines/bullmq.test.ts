import { createBullmqEngine } from './bullmq';

const missing = (name: string) =>
  Object.assign(new Error(`Cannot find module '${name}'`), { code: 'MODULE_NOT_FOUND' });
const worker = {
  work: () => Promise.resolve(false),
  waiting: () => Promise.resolve([]),
  live: () => Promise.resolve([]),
};
const log = { error: jest.fn(), warn: jest.fn(), info: jest.fn(), debug: jest.fn() };
const strapi = { log } as unknown as Parameters<typeof createBullmqEngine>[0];
const SECRET = 's3cret';
const REDIS = { redis: `redis://crm:${SECRET}@127.0.0.1:1`, queue: 'gdpr', concurrency: 1 };
const POSTGRES = { postgres: `postgres://crm:${SECRET}@127.0.0.1:1/q`, queue: 'q', concurrency: 1 };

beforeEach(() => {
  jest.resetModules();
  jest.clearAllMocks();
});

test.each([
  ['bullmq', REDIS, 'npm install bullmq@6 ioredis@5'],
  ['ioredis', REDIS, 'npm install bullmq@6 ioredis@5'],
  ['bullmq', POSTGRES, 'npm install bullmq@6 pg@8'],
  ['pg', POSTGRES, 'npm install bullmq@6 pg@8'],
])('without the package %s the engine says what to install', async (name, address, remedy) => {
  jest.doMock(name, () => {
    throw missing(name);
  });
  const start = createBullmqEngine(strapi, address).start(worker);
  await expect(start).rejects.toThrow(remedy);
  await expect(start).rejects.toMatchObject({ code: 'E_GDPR_QUEUE_PACKAGE' });
  jest.dontMock(name);
});

test('without a server the boot goes on, and the log names the option and the host, not the account', async () => {
  const engine = createBullmqEngine(strapi, POSTGRES);
  await engine.start(worker);
  await engine.dispatch('job');
  await engine.stop();
  const said = log.error.mock.calls.flat().join('\n');
  expect(said).toContain(
    'jobs.bullmq.postgres in config/plugins: 127.0.0.1:1 does not serve the queue (ECONNREFUSED); start it',
  );
  expect(said).not.toContain(SECRET);
});
