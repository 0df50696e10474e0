import { conditionMet, isHeld } from './rule';

test.each([null, undefined, '', []])('%p is nothing', (value) => {
  expect(isHeld(value)).toBe(false);
});

test.each([0, false, ' ', {}, [null], 'a'])('%p is a value', (value) => {
  expect(isHeld(value)).toBe(true);
});

describe('a condition', () => {
  const met = (row: Record<string, unknown>) =>
    conditionMet({ line: ['a', 'b'], adult: [true] }, (attribute) => row[attribute]);

  test('asks each sibling for one of its values', () => {
    expect(met({ line: 'b', adult: true })).toBe(true);
    expect(met({ line: 'b', adult: false })).toBe(false);
    expect(met({ line: 'c', adult: true })).toBe(false);
  });

  test('is not met by what is absent, or only looks alike', () => {
    expect(met({ adult: true })).toBe(false);
    expect(met({ line: null, adult: true })).toBe(false);
    expect(met({ line: 'A', adult: 'true' })).toBe(false);
  });
});
