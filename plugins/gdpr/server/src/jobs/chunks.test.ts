import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { memoryHost, type MemoryHost } from '../kernel/sql/memory-sql.fixture';
import { claimChunk, waitingChunks } from './claim-chunk';
import { chunkSize, cutChunks, equalShares, isCut } from './cut-chunks';
import type { Chunk } from './engine';
import {
  advanceChunk,
  chunkResult,
  isDone,
  LeaseLost,
  quarantineChunk,
  releaseChunk,
  renewChunk,
} from './hold-chunk';
import { ensureJobTables, JOB_CHUNKS, JOB_SUBJECTS } from './job-tables';
import { LEASE } from './lease';
import { chunkResults, progressOf } from './progress';
import { listRefusals } from './refusals';
import { createJob } from './store';
import { addSubjects, hashSubjects, subjectsFrom } from './subjects';

const NOW = new Date('2026-11-22T10:00:00.000Z');
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
let host: MemoryHost;

beforeEach(async () => {
  host = memoryHost();
  await ensureJobTables(host.strapi);
});
afterEach(() => host.close());

test.each([
  [1, 1000, 100],
  [1600, 1000, 100],
  [5000, 1000, 313],
  [16_000, 1000, 1000],
  [100_000_000, 1000, 1000],
  [5, 2, 2],
])('%i subjects with at most %i each are cut into chunks of %i', (total, most, size) => {
  expect(chunkSize(total, most, 'postgres')).toBe(size);
});

test.each([
  [1, 2000, 100],
  [1600, 2000, 1600],
  [100_000, 2000, 2000],
])('on SQLite, %i subjects with at most %i each into chunks of %i', (total, most, size) => {
  expect(chunkSize(total, most, 'sqlite')).toBe(size);
});

/** A job of `total` subjects. */
async function uncutJob(total: number): Promise<string> {
  const subjects = Array.from({ length: total }, (_, n) => ({
    uid: 'api::a.a',
    documentId: `d${n}`,
  }));
  return createJob(host.sql, {
    ...{ name: 'erasure', state: 'confirmed', plan: {}, planHash: 'h', createdAt: NOW, subjects },
    ...{ tokenHash: null, tokenExpiresAt: null, requestedBy: null },
  });
}

/** The same, cut. */
async function cutJob(total: number, size: number): Promise<string> {
  const jobId = await uncutJob(total);
  expect(await isCut(host.sql, jobId)).toBe(false);
  expect(
    await cutChunks(host.sql, { jobId }, { shares: equalShares(total, size), notBefore: NOW }),
  ).toBe(true);
  return jobId;
}

async function claimed(jobId: string, now = NOW): Promise<Chunk> {
  const found = await claimChunk(host.sql, { jobId }, now);
  if (!found) throw new Error('nothing to claim');
  return found.chunk;
}

const held = (jobId: string, change: object) =>
  host.sql.table(JOB_CHUNKS).where({ job_id: jobId, number: 0 }).update(change);

describe('a job', () => {
  test('is cut once, without a subject left out or in two chunks', async () => {
    const jobId = await cutJob(25, 10);
    expect(await cutChunks(host.sql, { jobId }, { shares: [3, 3], notBefore: NOW })).toBe(false);
    const chunks = (await host.sql.table(JOB_CHUNKS).orderBy('number')) as object[];
    expect(chunks).toMatchObject([
      { number: 0, from_position: 0, size: 10 },
      { number: 1, from_position: 10, size: 10 },
      { number: 2, from_position: 20, size: 5 },
    ]);
    expect(await isCut(host.sql, jobId)).toBe(true);
  });

  test('of nobody has no chunk', async () => {
    expect(await waitingChunks(host.sql, await cutJob(0, 10), NOW)).toEqual([]);
  });

  test('takes its subjects in batches, numbered on, and knows them by one hash', async () => {
    const jobId = await cutJob(2, 10);
    const subjects = ['xd0', 'xd1'].map((documentId) => ({ uid: 'api::b.b', documentId }));
    expect(await addSubjects(host.sql, jobId, { position: 2, subjects })).toBe(4);
    expect(await subjectsFrom(host.sql, jobId, { position: 1, limit: 9 })).toEqual([
      { uid: 'api::a.a', documentId: 'd1' },
      { uid: 'api::b.b', documentId: 'xd0' },
      { uid: 'api::b.b', documentId: 'xd1' },
    ]);
    const hash = await hashSubjects(host.sql, jobId);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    await host.sql.table(JOB_SUBJECTS).where({ position: 3 }).update({ document_id: 'other' });
    expect(await hashSubjects(host.sql, jobId)).not.toBe(hash);
  });
});

describe('a chunk', () => {
  test('is had by one of ten that claim at once', async () => {
    const jobId = await cutJob(5, 10);
    const found = await Promise.all(
      Array.from({ length: 10 }, () => claimChunk(host.sql, { jobId }, NOW)),
    );
    expect(found.filter(Boolean)).toHaveLength(1);
  });

  test('of several, each worker has another; a number can be asked for', async () => {
    const jobId = await cutJob(30, 10);
    expect((await claimChunk(host.sql, { jobId, number: 2 }, NOW))?.chunk.number).toBe(2);
    expect([await claimed(jobId), await claimed(jobId)].map(({ number }) => number)).toEqual([
      0, 1,
    ]);
    expect(await claimChunk(host.sql, { jobId }, NOW)).toBeUndefined();
    expect(await claimChunk(host.sql, { jobId, number: 2 }, NOW)).toBeUndefined();
  });

  test.each([
    ['another machine, still heard of', 'elsewhere:1:aa', LEASE, false],
    ['another machine, silent', 'elsewhere:1:aa', -1, true],
    ['a process that died here', `${hostname()}:${deadPid()}:aa`, LEASE, true],
    ['a living process here', `${hostname()}:${process.pid}:aa`, LEASE, false],
  ])('held by %s', async (...[, owner, lease, free]) => {
    const jobId = await cutJob(5, 10);
    const { fence } = await claimed(jobId);
    await held(jobId, { owner, lease_until: later(lease).getTime() });
    expect(await waitingChunks(host.sql, jobId, NOW)).toEqual(free ? [0] : []);
    const taken = await claimChunk(host.sql, { jobId }, NOW);
    expect(taken?.takenFrom).toBe(free ? owner : undefined);
    expect(taken?.chunk.fence).toBe(free ? fence + 1 : undefined);
  });

  test('goes on from where the last commit left it', async () => {
    const jobId = await cutJob(10, 10);
    const first = await claimed(jobId);
    await advanceChunk(host.sql, first, { done: 4, refused: 1, result: { n: 4 }, now: NOW });
    expect(await isDone(host.sql, first)).toBe(false);
    const second = await claimed(jobId, later(LEASE + 1));
    expect(second).toMatchObject({ done: 4, attempts: 2, fence: first.fence + 1 });
    expect(await chunkResult(host.sql, second)).toEqual({ n: 4 });
    await advanceChunk(host.sql, second, { done: 10, refused: 0, result: { n: 10 }, now: NOW });
    expect([await isDone(host.sql, first), await isDone(host.sql, second)]).toEqual([false, true]);
    expect((await progressOf(host.sql, [jobId], NOW)).get(jobId)).toMatchObject({
      ...{ done: 9, refused: 1, instances: [] },
    });
  });

  test('that was taken over is neither moved, renewed, given back nor set aside', async () => {
    const jobId = await cutJob(10, 10);
    const zombie = await claimed(jobId);
    const owner = await claimed(jobId, later(LEASE + 1));
    const move = { done: 10, refused: 0, result: {}, now: NOW };
    await expect(advanceChunk(host.sql, zombie, move)).rejects.toThrow(LeaseLost);
    expect(await renewChunk(host.sql, zombie, NOW)).toBe(false);
    await releaseChunk(host.sql, zombie, { notBefore: NOW, failed: true });
    expect(await quarantineChunk(host.sql, zombie, { code: 'X', now: NOW })).toBe(0);
    expect(await host.sql.table(JOB_CHUNKS).first()).toMatchObject({
      ...{ state: 'running', fence: owner.fence, done: 0, failures: 0 },
    });
    expect(await renewChunk(host.sql, owner, NOW)).toBe(true);
  });

  test('given back after a failure waits for its moment, except for who is eager', async () => {
    const jobId = await cutJob(10, 10);
    await releaseChunk(host.sql, await claimed(jobId), { notBefore: later(50), failed: true });
    expect(await claimChunk(host.sql, { jobId }, later(49))).toBeUndefined();
    expect((await claimChunk(host.sql, { jobId }, later(50)))?.failures).toBe(1);
    await releaseChunk(
      host.sql,
      { ...(await eager(jobId, 60_000)) },
      { notBefore: later(90_000), failed: false },
    );
    expect((await eager(jobId, 60_000)).attempts).toBe(4);
  });

  const eager = async (jobId: string, wait: number): Promise<Chunk> => {
    const found = await claimChunk(host.sql, { jobId, eager: true }, later(wait));
    if (!found) throw new Error('nothing to claim');
    return found.chunk;
  };

  test('set aside refuses what is left of it by name, and nobody else', async () => {
    const jobId = await cutJob(12, 5);
    const first = await claimed(jobId);
    const second = await claimed(jobId);
    await advanceChunk(host.sql, second, { done: 3, refused: 0, result: null, now: NOW });
    expect(await quarantineChunk(host.sql, second, { code: 'E_X', now: NOW })).toBe(2);
    const { refusals } = await listRefusals(host.sql, jobId, { page: 1, pageSize: 9 });
    expect(refusals).toEqual(
      ['d8', 'd9'].map((documentId) => ({
        ...{ uid: 'api::a.a', documentId, code: 'failed', detail: 'E_X', phase: 'run' },
        at: NOW.toISOString(),
      })),
    );
    expect(await waitingChunks(host.sql, jobId, NOW)).toEqual([2]);
    expect(first.number).toBe(0);
  });

  test('leaves what it did to be added up', async () => {
    const jobId = await cutJob(12, 5);
    for (const n of [0, 1]) {
      const chunk = await claimed(jobId);
      await advanceChunk(host.sql, chunk, {
        done: chunk.size,
        refused: 0,
        result: { n },
        now: NOW,
      });
    }
    const results: unknown[] = [];
    for await (const result of chunkResults(host.sql, jobId)) results.push(result);
    expect(results).toEqual([{ n: 0 }, { n: 1 }]);
  });
});

function deadPid(): string {
  return String(spawnSync(process.execPath, ['-e', '']).pid);
}

test.each([
  [0, 10, []],
  [10, 10, [10]],
  [25, 10, [10, 10, 5]],
])('%i subjects by %i', (total, size, shares) => {
  expect(equalShares(total, size)).toEqual(shares);
});

test('shares that are not alike follow each other without a gap', async () => {
  const jobId = await uncutJob(0);
  await cutChunks(host.sql, { jobId }, { shares: [7, 2000, 1], notBefore: NOW });
  const chunks = (await host.sql
    .table(JOB_CHUNKS)
    .where({ job_id: jobId })
    .orderBy('number')) as object[];
  expect(chunks).toMatchObject([
    { number: 0, from_position: 0, size: 7 },
    { number: 1, from_position: 7, size: 2000 },
    { number: 2, from_position: 2007, size: 1 },
  ]);
});
