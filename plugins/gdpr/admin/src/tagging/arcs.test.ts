import { arcs } from './arcs';

const ROUND = 2 * Math.PI * 40;

test('fills the ring once, without overlap', () => {
  const cut = arcs([1, 0, 1], 40);
  expect(cut.map(({ length }) => length / ROUND)).toEqual([0.5, 0, 0.5]);
  expect(cut.map(({ offset }) => -offset / ROUND)).toEqual([0, 0.5, 0.5]);
  for (const { length, gap } of cut) expect(length + gap).toBeCloseTo(ROUND);
});

test('is empty when nothing is counted', () => {
  expect(arcs([0, 0], 40).every(({ length }) => length === 0)).toBe(true);
});
