import { setTimeout as pause } from 'node:timers/promises';
import { startRounds } from './bullmq-rounds';

test('works at once, again and again, never twice at a time, and not after the stop', async () => {
  let running = 0;
  let most = 0;
  let done = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await pause(12);
    running -= 1;
    done += 1;
  };
  const rounds = await startRounds(work, { every: 5, failed: () => undefined });
  expect(done).toBe(1);
  await pause(60);
  await rounds.stop();
  expect([running, most]).toEqual([0, 1]);
  expect(done).toBeGreaterThan(2);
  const before = done;
  await pause(20);
  expect(done).toBe(before);
});

test('goes on after failures, and tells which is the first in a row', async () => {
  let round = 0;
  const heard: boolean[] = [];
  const rounds = await startRounds(
    () => {
      round += 1;
      return round === 3 ? Promise.resolve() : Promise.reject(new Error('away'));
    },
    { every: 2, failed: (_error, isFirst) => heard.push(isFirst) },
  );
  while (round < 5) await pause(2);
  await rounds.stop();
  expect(heard.slice(0, 4)).toEqual([true, false, true, false]);
});

test('what `failed` throws of the first round is the caller’s', async () => {
  const failed = (error: unknown) => {
    throw error;
  };
  const start = startRounds(() => Promise.reject(new Error('missing')), { every: 5, failed });
  await expect(start).rejects.toThrow('missing');
});
