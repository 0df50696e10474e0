import { plot, seriesOf } from './trend';

const day = (number: number) => `2026-11-0${number}T00:00:00.000Z`;
const at = (...opens: number[]) => opens.map((open, i) => ({ at: day(i + 1), open }));

test('counts all, or the categories named', () => {
  const trend = {
    points: [
      { at: day(1), open: 5, byCategory: { health: 3, union: 2 } },
      { at: day(2), open: 1, byCategory: { union: 1 } },
    ],
  } as const;
  expect(seriesOf(trend, []).map(({ open }) => open)).toEqual([5, 1]);
  expect(seriesOf(trend, ['health']).map(({ open }) => open)).toEqual([3, 0]);
  expect(seriesOf(trend, ['health', 'union']).map(({ open }) => open)).toEqual([5, 1]);
});

test('stands between nought and a round number, by the moment', () => {
  const { dots, ticks } = plot(
    [
      { at: day(1), open: 0 },
      { at: day(2), open: 37 },
      { at: day(5), open: 10 },
    ],
    100,
    40,
  );
  expect(ticks.map(({ value }) => value)).toEqual([0, 10, 20, 30, 40]);
  expect(dots).toEqual([
    { x: 0, y: 40 },
    { x: 25, y: 3 },
    { x: 100, y: 30 },
  ]);
});

test.each([
  [at(0), [0, 1]],
  [at(1), [0, 1]],
  [at(3), [0, 1, 2, 3]],
  [at(7), [0, 2, 4, 6, 8]],
  [at(1284), [0, 500, 1000, 1500]],
])('ticks of %j are %j', (points, expected) => {
  expect(plot(points, 100, 40).ticks.map(({ value }) => value)).toEqual(expected);
});

test('a single scan is a dot at the end', () => {
  expect(plot(at(4), 100, 40).dots).toEqual([{ x: 100, y: 0 }]);
});
