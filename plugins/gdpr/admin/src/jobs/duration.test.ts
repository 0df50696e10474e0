import { readableRate, roughly } from './duration';

test.each([
  [0, 'moment', 0],
  [9.9, 'moment', 0],
  [14, 'second', 10],
  [54, 'second', 50],
  [55, 'minute', 1],
  [89, 'minute', 1],
  [90, 'minute', 2],
  [5000, 'minute', 83],
  [5400, 'hour', 2],
  [86_400, 'hour', 24],
  [200_000, 'day', 2],
])('%d s are said in %s: %d', (seconds, unit, count) => {
  expect(roughly(seconds)).toEqual({ unit, count });
});

test.each([
  [12.4, 'second', 12],
  [1, 'second', 1],
  [0.5, 'minute', 30],
  [0, 'minute', 0],
])('%d a second is said by the %s: %d', (rate, unit, count) => {
  expect(readableRate(rate)).toEqual({ unit, count });
});
