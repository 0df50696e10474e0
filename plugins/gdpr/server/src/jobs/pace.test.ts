import { nextSize } from './pace';

test.each([
  ['as fast as wanted: as many again', 32, 80, 32],
  ['twice as fast: twice as many', 32, 40, 64],
  ['ten times as fast: no wild guess', 32, 8, 64],
  ['too slow: fewer', 80, 160, 40],
  ['far too slow: not so few that their statements cost more than they do', 16, 5000, 16],
  ['the last few of a chunk were quick: no fewer the next time', 3, 70, 16],
  ['no time at all', 32, 0, 64],
  ['never more than a transaction may have', 900, 1, 1000],
])('%s', (...[, subjects, milliseconds, expected]) => {
  expect(nextSize({ subjects, milliseconds, least: 16, most: 1000 })).toBe(expected);
});

test('a host that wants smaller transactions gets them', () => {
  expect(nextSize({ subjects: 4, milliseconds: 200, least: 16, most: 4 })).toBe(4);
});
