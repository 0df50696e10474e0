import fc from 'fast-check';
import { canonicalJson, sha256 } from './canonical';

/** The same value with its keys put in another order, at every depth. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}

test('the order in which keys were set makes no difference', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
    }),
  );
});

test('nothing is lost', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      const value: unknown = JSON.parse(json);
      expect(JSON.parse(canonicalJson(value))).toEqual(value);
    }),
  );
});

test('only equal values are written alike', () => {
  const small = fc.jsonValue({ maxDepth: 1 });
  fc.assert(
    fc.property(small, small, (one, other) => {
      if (canonicalJson(one) === canonicalJson(other))
        expect(JSON.stringify(other).length).toBe(JSON.stringify(one).length);
      else expect(one).not.toEqual(other);
    }),
  );
});

test.each([
  [{ b: 1, a: [{ d: 1, c: 2 }] }, '{"a":[{"c":2,"d":1}],"b":1}'],
  [{ a: new Date(0) }, '{"a":"1970-01-01T00:00:00.000Z"}'],
  [{ a: undefined, b: null }, '{"b":null}'],
  [[2, 1], '[2,1]'],
  ['é', '"é"'],
])('%p is written %s', (value, expected) => {
  expect(canonicalJson(value)).toBe(expected);
});

test('SHA-256 in hex', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
