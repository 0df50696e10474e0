import { RUN_STATES } from '../../../shared/contracts/erasure';
import { fileSize } from './file-size';
import { hasErased, isOver, progressOf } from './run-state';

test('only states after which nothing moves by itself are over', () => {
  expect(RUN_STATES.filter(isOver)).toEqual([
    'rejected',
    'cancelled',
    'done',
    'partial',
    'failed',
    'expired',
  ]);
});

test('a receipt exists once the data are gone', () => {
  expect(RUN_STATES.filter(hasErased)).toEqual(['erased', 'done', 'partial']);
});

test.each([
  [{ state: 'confirmed', done: 0, total: 0 }, 0],
  [{ state: 'running', done: 0, total: 10 }, 0],
  [{ state: 'running', done: 5, total: 10 }, 45],
  [{ state: 'erased', done: 10, total: 10 }, 90],
  [{ state: 'done', done: 10, total: 10 }, 100],
  [{ state: 'failed', done: 1, total: 10 }, 100],
] as const)('%j is %d %% done', (run, expected) => {
  expect(progressOf(run)).toBe(expected);
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
