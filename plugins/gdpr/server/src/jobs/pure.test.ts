import { failureCode, isTransient, isUnavailable } from './chunk-failure';
import { createGate } from './gate';
import { rateOf } from './progress';

const NOW = new Date('2026-11-22T10:00:00.000Z');
const at = (seconds: number) => NOW.getTime() + seconds * 1000;
const coded = (code: string) => Object.assign(new Error('Anna, anna@example.org'), { code });

describe('an error', () => {
  test.each([
    ['40P01', true, false],
    ['40001', true, false],
    ['55P03', true, false],
    ['SQLITE_BUSY', true, false],
    ['SQLITE_BUSY_SNAPSHOT', true, false],
    ['ER_LOCK_DEADLOCK', true, false],
    ['ECONNREFUSED', false, true],
    ['57P01', false, true],
    ['08006', false, true],
    ['53300', false, true],
    ['SQLITE_FULL', false, true],
    ['SQLITE_CONSTRAINT_TRIGGER', false, false],
    ['23505', false, false],
    ['P0001', false, false],
  ])('%s may pass: %p; is nobody’s fault: %p', (code, transient, unavailable) => {
    expect([isTransient(coded(code)), isUnavailable(coded(code))]).toEqual([
      transient,
      unavailable,
    ]);
  });

  test('of a lost connection has no code, and is nobody’s fault', () => {
    expect(isUnavailable(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isUnavailable(new Error('something else'))).toBe(false);
    expect(isUnavailable('ECONNRESET')).toBe(false);
  });

  test('is told by its code or its class, never by its words', () => {
    expect(failureCode(coded('23505'))).toBe('23505');
    expect(failureCode(new TypeError('Anna'))).toBe('TypeError');
    expect(failureCode('Anna')).toBe('unknown');
  });
});

describe('the rate', () => {
  const chunk = (done: number, [start, end]: [number, number | null], before = 0) => ({
    ...{ done, done_before: before, started_at: at(start) },
    finished_at: end === null ? null : at(end),
  });

  test.each([
    ['nothing was done', [], undefined],
    ['a chunk has just begun', [chunk(0, [-1, null])], undefined],
    ['one worker', [chunk(100, [-20, -10]), chunk(100, [-10, null])], 10],
    ['two workers at once', [chunk(100, [-10, null]), chunk(100, [-10, null])], 20],
    ['what another did before is not counted', [chunk(150, [-10, null], 100)], 5],
    ['only the last minute counts', [chunk(1000, [-120, null])], 1000 / 120],
    ['a clock that was set back', [chunk(10, [5, 6])], undefined],
  ])('%s', (...[, chunks, rate]) => {
    const found = rateOf(chunks, NOW);
    if (rate === undefined) expect(found).toBeUndefined();
    else expect(found).toBeCloseTo(rate);
  });
});

test('a gate lets two in at once, the others in the order they came, also after a failure', async () => {
  const gate = createGate(2);
  const inside: string[] = [];
  let most = 0;
  let now = 0;
  const visit = (name: string) =>
    gate.through(async () => {
      now += 1;
      most = Math.max(most, now);
      inside.push(name);
      await new Promise((done) => setTimeout(done, 5));
      now -= 1;
      if (name === 'b') throw new Error('b');
    });
  const all = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map(visit));
  expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  expect([inside, most, now]).toEqual([['a', 'b', 'c', 'd', 'e'], 2, 0]);
});
