import { RUN_STATES } from '../../../shared/contracts/erasure';
import { fileSize } from './file-size';
import { hasErased, isOver, progressOf } from './run-state';

test('only states after which nothing moves by itself are over', () => {
  expect(RUN_STATES.filter(isOver)).toEqual(['done', 'partial', 'failed', 'expired']);
});

test('a receipt exists once the data are gone', () => {
  expect(RUN_STATES.filter(hasErased)).toEqual(['erased', 'done', 'partial']);
});

test.each([
  ['confirmed', 0, 0, 0],
  ['running', 0, 10, 0],
  ['running', 5, 10, 45],
  ['erased', 10, 10, 90],
  ['done', 10, 10, 100],
  ['failed', 1, 10, 100],
] as const)('%s, %d of %d: %d %%', (state, done, total, expected) => {
  expect(progressOf({ state, done, total })).toBe(expected);
});

test.each([
  [0, 0, 'byte'],
  [999, 999, 'byte'],
  [1000, 1, 'kilobyte'],
  [1_500_000, 1.5, 'megabyte'],
  [2e12, 2000, 'gigabyte'],
])('%d bytes read as %d %s', (bytes, value, unit) => {
  expect(fileSize(bytes)).toEqual({ value, unit });
});
