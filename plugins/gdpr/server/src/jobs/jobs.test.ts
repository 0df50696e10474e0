import { hostname } from 'node:os';
import { spawnSync } from 'node:child_process';
import { memoryHost, type MemoryHost } from '../kernel/sql/memory-sql.fixture';
import { ensureJobTables, JOBS, JOB_SUBJECTS } from './job-tables';
import { claim, LEASE, LEASE_OWNER, release, renew } from './lease';
import { toColumns, toJob, type JobRow } from './rows';
import { createJob, dropJobs, findJob, listJobs, moveJob } from './store';
import { subjectsFrom } from './subjects';

const NOW = new Date('2026-11-22T10:00:00.000Z');
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
let host: MemoryHost;

beforeEach(async () => {
  host = memoryHost();
  await ensureJobTables(host.strapi);
  await ensureJobTables(host.strapi);
});
afterEach(() => host.close());

const create = (more: Partial<Parameters<typeof createJob>[1]> = {}) =>
  createJob(host.sql, {
    name: 'erasure',
    state: 'planned',
    plan: { mode: 'delete' },
    planHash: 'h',
    tokenHash: 't',
    tokenExpiresAt: later(1000),
    requestedBy: 3,
    subjects: [],
    createdAt: NOW,
    ...more,
  });

describe('a job', () => {
  test('is read back as it was written, without waiting for a type of the driver', async () => {
    const jobId = await create();
    expect(jobId).toMatch(/^[a-z0-5]{24}$/);
    expect(await findJob(host.sql, jobId)).toEqual({
      jobId,
      name: 'erasure',
      state: 'planned',
      plan: { mode: 'delete' },
      planHash: 'h',
      tokenHash: 't',
      tokenExpiresAt: later(1000),
      requestedBy: 3,
      confirmation: null,
      result: null,
      total: 0,
      done: 0,
      refused: 0,
      excluded: 0,
      failure: null,
      uid: null,
      criteria: null,
      approvedBy: null,
      retryOf: null,
      createdAt: NOW,
      confirmedAt: null,
      approvedAt: null,
      startedAt: null,
      finishedAt: null,
    });
    expect(await findJob(host.sql, 'nobody')).toBeUndefined();
  });

  test('created confirmed, says since when', async () => {
    const job = await findJob(host.sql, await create({ confirmation: { by: 'cli' } }));
    expect(job).toMatchObject({ confirmation: { by: 'cli' }, confirmedAt: NOW });
  });

  test('keeps its subjects in their order, however many', async () => {
    const subjects = Array.from({ length: 1203 }, (_, n) => ({
      uid: 'api::a.a',
      documentId: `d${n}`,
    }));
    const jobId = await create({ subjects });
    await create({ subjects: [{ uid: 'api::b.b', documentId: 'other' }] });
    expect((await findJob(host.sql, jobId))?.total).toBe(1203);
    expect(await subjectsFrom(host.sql, jobId, { position: 0, limit: 5000 })).toEqual(subjects);
    expect(await subjectsFrom(host.sql, jobId, { position: 1200, limit: 2 })).toEqual(
      subjects.slice(1200, 1202),
    );
    expect(await subjectsFrom(host.sql, jobId, { position: 1203, limit: 2 })).toEqual([]);
  });

  test('moves only from where it is expected to be', async () => {
    const jobId = await create();
    expect(await moveJob(host.sql, jobId, { from: ['running'], state: 'done' })).toBe(false);
    expect(await moveJob(host.sql, jobId, { from: ['planned'], state: 'running', done: 1 })).toBe(
      true,
    );
    expect(await moveJob(host.sql, jobId, { from: ['planned'], done: 2 })).toBe(false);
    expect(await findJob(host.sql, jobId)).toMatchObject({ state: 'running', done: 1 });
  });

  test('of ten that confirm it at once, one is told so', async () => {
    const jobId = await create();
    const told = await Promise.all(
      Array.from({ length: 10 }, () =>
        moveJob(host.sql, jobId, { from: ['planned'], state: 'confirmed', tokenHash: null }),
      ),
    );
    expect(told.filter(Boolean)).toHaveLength(1);
    expect((await findJob(host.sql, jobId))?.tokenHash).toBeNull();
  });

  test('is listed by name and state, newest first', async () => {
    const [a, b, c] = [await create(), await create(), await create({ state: 'done' })];
    await create({ name: 'export' });
    const list = (page: number, states: string[]) =>
      listJobs(host.sql, { name: 'erasure', states, page, pageSize: 2 });
    expect((await list(1, ['planned', 'done'])).jobs.map(({ jobId }) => jobId)).toEqual([c, b]);
    expect(await list(2, ['planned', 'done'])).toMatchObject({ jobs: [{ jobId: a }], total: 3 });
    expect((await list(1, ['done'])).total).toBe(1);
  });

  test('is forgotten with its subjects, and no other', async () => {
    const subjects = [{ uid: 'api::a.a', documentId: 'd' }];
    await create({ subjects });
    const [young, done] = [
      await create({ subjects, createdAt: later(10) }),
      await create({ subjects, state: 'done' }),
    ];
    const before = later(5);
    expect(await dropJobs(host.sql, { name: 'erasure', states: ['planned'], before })).toBe(1);
    const left = (await host.sql.table(JOB_SUBJECTS).orderBy('job_id')) as { job_id: string }[];
    expect(left.map(({ job_id }) => job_id)).toEqual([young, done].sort());
  });
});

const ROW: JobRow = {
  job_id: 'j',
  name: 'n',
  state: 's',
  plan: '{"a":1}',
  plan_hash: 'h',
  token_hash: null,
  token_expires_at: '1000',
  requested_by: null,
  confirmation: '{"b":2}',
  result: 'null',
  total: 2,
  done: 1,
  refused: 0,
  excluded: 0,
  failure: null,
  uid: null,
  criteria: null,
  approved_by: null,
  retry_of: null,
  created_at: '0',
  confirmed_at: 5,
  approved_at: null,
  started_at: null,
  finished_at: null,
};

test('moments are read from numbers and, on PostgreSQL, from text', () => {
  expect(toJob(ROW)).toMatchObject({
    plan: { a: 1 },
    confirmation: { b: 2 },
    result: null,
    tokenExpiresAt: new Date(1000),
    createdAt: new Date(0),
    confirmedAt: new Date(5),
    finishedAt: null,
  });
});

test.each([
  [{}, {}],
  [
    { state: 'done', done: 0 },
    { state: 'done', done: 0 },
  ],
  [
    { failure: null, tokenHash: null },
    { failure: null, token_hash: null },
  ],
  [
    { confirmation: { a: 1 }, result: null },
    { confirmation: '{"a":1}', result: 'null' },
  ],
  [
    { confirmedAt: NOW, finishedAt: NOW },
    { confirmed_at: NOW.getTime(), finished_at: NOW.getTime() },
  ],
])('a change %p sets the columns %p and no other', (change, columns) => {
  expect(toColumns(change)).toEqual(columns);
});

describe('a lease', () => {
  const holdBy = (owner: string | null, until: number | null) =>
    host.sql.table(JOBS).update({ lease_owner: owner, lease_until: until });
  const deadPid = () => String(spawnSync(process.execPath, ['-e', '']).pid);

  test('is had once, until it is given back', async () => {
    const jobId = await create();
    expect(await claim(host.sql, jobId, NOW)).toBe(true);
    expect(await claim(host.sql, jobId, later(LEASE - 1))).toBe(false);
    expect(await renew(host.sql, jobId, later(LEASE))).toBe(true);
    expect(await claim(host.sql, jobId, later(LEASE + 1))).toBe(false);
    await release(host.sql, jobId);
    expect(await claim(host.sql, jobId, NOW)).toBe(true);
    expect(await claim(host.sql, 'nobody', NOW)).toBe(false);
  });

  test('of ten that claim at once, one has it', async () => {
    const jobId = await create();
    const had = await Promise.all(Array.from({ length: 10 }, () => claim(host.sql, jobId, NOW)));
    expect(had.filter(Boolean)).toHaveLength(1);
  });

  test.each([
    ['another machine, still heard of', 'elsewhere:1:aa', NOW.getTime(), false],
    ['another machine, silent', 'elsewhere:1:aa', NOW.getTime() - 1, true],
    ['a living process here', `${hostname()}:${process.pid}:aa`, NOW.getTime() + 1, false],
    ['a name without a process', hostname(), NOW.getTime() + 1, false],
    ['nobody', null, null, true],
  ])('held by %s', async (...[, owner, until, free]) => {
    const jobId = await create();
    await holdBy(owner, until);
    expect(await claim(host.sql, jobId, NOW)).toBe(free);
  });

  test('of a process that died on this machine is free at once', async () => {
    const jobId = await create();
    await holdBy(`${hostname()}:${deadPid()}:aa`, later(LEASE).getTime());
    expect(await claim(host.sql, jobId, NOW)).toBe(true);
  });

  test('of ten that claim from a dead process at once, one has it', async () => {
    const jobId = await create();
    await holdBy(`${hostname()}:${deadPid()}:aa`, later(LEASE).getTime());
    const had = await Promise.all(Array.from({ length: 10 }, () => claim(host.sql, jobId, NOW)));
    expect(had.filter(Boolean)).toHaveLength(1);
  });

  test('lost to another is neither renewed nor given back', async () => {
    const jobId = await create();
    await claim(host.sql, jobId, NOW);
    await holdBy('elsewhere:1:aa', later(1).getTime());
    expect(await renew(host.sql, jobId, NOW)).toBe(false);
    await release(host.sql, jobId);
    expect(await host.sql.table(JOBS).first('lease_owner')).toEqual({
      lease_owner: 'elsewhere:1:aa',
    });
  });

  test('names this very process', () => {
    expect(LEASE_OWNER).toMatch(new RegExp(`:${process.pid}:[0-9a-f]{12}$`));
  });
});
