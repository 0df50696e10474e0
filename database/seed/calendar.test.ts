import {
  ageOn,
  between,
  frenchDay,
  isoDay,
  midnight,
  officeHours,
  plusDays,
  plusYears,
} from './calendar';
import { chance } from './random';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

test.each([
  ['2000-02-29', 1, '2001-02-28'],
  ['2000-02-29', 4, '2004-02-29'],
  ['2026-11-22', -9, '2017-11-22'],
])('%s plus %i years is %s', (from, years, to) =>
  expect(isoDay(plusYears(day(from), years))).toBe(to),
);

test.each([
  ['2001-11-22', '2026-11-21', 24],
  ['2001-11-22', '2026-11-22', 25],
  ['2000-02-29', '2026-02-28', 25],
])('born on %s, aged on %s: %i', (birth, on, age) => expect(ageOn(day(birth), day(on))).toBe(age));

test('a moment lies between its ends, and on the first where they are turned round', () => {
  const random = chance(1);
  const [from, to] = [day('2026-01-01'), day('2026-01-02')];
  for (let i = 0; i < 100; i += 1) {
    const moment = between(random, from, to);
    expect(moment >= from && moment < to).toBe(true);
  }
  expect(between(random, to, from)).toEqual(to);
});

test('offices work by the quarter, from eight to six', () => {
  const random = chance(1);
  for (let i = 0; i < 100; i += 1) {
    const at = officeHours(random, day('2026-05-05'));
    expect(at.getUTCHours() * 60 + at.getUTCMinutes()).toBeGreaterThanOrEqual(480);
    expect(at.getUTCHours() * 60 + at.getUTCMinutes()).toBeLessThanOrEqual(1080);
    expect(at.getUTCMinutes() % 15).toBe(0);
  }
});

test('days are written as people write them', () => {
  expect(frenchDay(plusDays(midnight(new Date('2026-11-21T23:59:00Z')), 1))).toBe('22/11/2026');
});
