import { relativeAge } from './age';

const NOW = Date.parse('2026-11-27T12:00:00Z');

test.each([
  ['2026-11-27T12:00:00Z', 0, 'minute'],
  ['2026-11-27T11:59:01Z', 0, 'minute'],
  ['2026-11-27T11:29:00Z', 31, 'minute'],
  ['2026-11-27T06:00:00Z', 6, 'hour'],
  ['2026-11-20T12:00:00Z', 7, 'day'],
  ['2026-09-20T12:00:00Z', 2, 'month'],
  ['2023-11-20T12:00:00Z', 3, 'year'],
  ['2030-01-01T00:00:00Z', 0, 'minute'],
])('%s was %d %s ago', (moment, count, unit) => {
  const [value, found] = relativeAge(moment, NOW);
  expect([Math.abs(value), found]).toEqual([count, unit]);
});
