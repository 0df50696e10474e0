import fc from 'fast-check';

import { chance } from './random';

const draws = (seed: number, purpose?: string): number[] => {
  const random = chance(seed, purpose);
  return Array.from({ length: 50 }, () => random.next());
};

test('the same seed gives the same draws, another seed or purpose others', () => {
  expect(draws(1, 'people')).toEqual(draws(1, 'people'));
  expect(draws(2, 'people')).not.toEqual(draws(1, 'people'));
  expect(draws(1, 'files')).not.toEqual(draws(1, 'people'));
});

test('the draws are known: a change of the generator is a change of everybody', () => {
  expect(chance(1, 'people').digits(20)).toBe('52151482387088863549');
});

test('whole numbers stay within both ends and reach them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: -5, max: 5 }),
      fc.integer({ min: 0, max: 4 }),
      (seed, low, span) => {
        const random = chance(seed);
        const seen = new Set(Array.from({ length: 200 }, () => random.int(low, low + span)));
        expect([...seen].sort((a, b) => a - b)).toEqual(
          Array.from({ length: span + 1 }, (_, i) => low + i),
        );
      },
    ),
  );
});

test('weights count: nothing of weight 0, three times as many of weight 3', () => {
  const random = chance(3);
  const counts = { a: 0, b: 0, never: 0 };
  for (let i = 0; i < 8000; i += 1) {
    counts[
      random.weighted([
        ['a', 3],
        ['b', 1],
        ['never', 0],
      ] as const)
    ] += 1;
  }
  expect(counts.never).toBe(0);
  expect(counts.a / counts.b).toBeCloseTo(3, 0);
});

test('a documentId is as Strapi makes them', () => {
  const random = chance(9);
  const ids = Array.from({ length: 1000 }, () => random.documentId());
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9]{23}$/);
});

test('nothing can be picked from an empty list', () => {
  expect(() => chance(1).pick([])).toThrow(RangeError);
});
