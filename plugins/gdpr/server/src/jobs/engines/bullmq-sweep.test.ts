import type { ChunkMessage } from './bullmq-queue';
import { sweep } from './bullmq-sweep';

/** A queue that knows some messages, and jobs with chunks that nobody holds. */
function scene(known: number, waiting: Readonly<Record<string, readonly number[]>>) {
  const sent: ChunkMessage[] = [];
  let worked = 0;
  const queue = {
    count: () => Promise.resolve(known),
    add: (jobId: string, numbers: readonly number[]) => {
      sent.push(...numbers.map((number) => ({ jobId, number })));
      return Promise.resolve();
    },
  };
  const worker = {
    live: () => Promise.resolve(Object.keys(waiting)),
    waiting: (jobId: string) => Promise.resolve(waiting[jobId] ?? []),
    work: () => Promise.resolve((worked += 1) > 0),
  };
  return { queue, worker, sent, worked: () => worked };
}

test('what waits in the database is sent again, of every job', async () => {
  const { sent, worked, ...parts } = scene(0, { a: [3, 4], b: [0] });
  await sweep({ ...parts, work: true });
  expect(sent).toEqual([
    { jobId: 'a', number: 3 },
    { jobId: 'a', number: 4 },
    { jobId: 'b', number: 0 },
  ]);
  expect(worked()).toBe(1);
});

test('a queue with enough to do is left alone', async () => {
  const { sent, worked, ...parts } = scene(501, { a: [3, 4] });
  await sweep({ ...parts, work: true });
  expect([sent, worked()]).toEqual([[], 0]);
});

test('nothing is asked of the queue while there is no job', async () => {
  const { queue, worker, worked } = scene(0, {});
  await sweep({
    queue: { ...queue, count: () => Promise.reject(new Error()) },
    worker,
    work: true,
  });
  expect(worked()).toBe(0);
});

test.each([
  [true, 1],
  [false, 0],
])('a job without a chunk left may want its conclusion (works: %s)', async (work, times) => {
  const { worked, ...parts } = scene(0, { a: [] });
  await sweep({ ...parts, work });
  expect(worked()).toBe(times);
});
