import fc from 'fast-check';
import { cleanTag } from './clean-tag';

test.each([
  [undefined, undefined],
  [null, undefined],
  ['', undefined],
  [[], undefined],
  [{}, undefined],
  [{ a: null, b: [], c: { d: '' } }, undefined],
  [
    { a: false, b: 0 },
    { a: false, b: 0 },
  ],
  [{ purposes: ['x'], note: null }, { purposes: ['x'] }],
  [{ forbidden: null }, undefined],
  [{ forbidden: false }, { forbidden: false }],
  [{ forbidden: { unless: {}, because: '' } }, { forbidden: true }],
])('%j reads as %j', (raw, cleaned) => expect(cleanTag(raw)).toEqual(cleaned));

test('cleaning twice changes nothing more, and the input is left as it was', () => {
  fc.assert(
    fc.property(fc.object({ withNullPrototype: false }), (raw) => {
      const before = JSON.stringify(raw);
      const once = cleanTag(raw);
      expect(cleanTag(once)).toEqual(once);
      expect(JSON.stringify(raw)).toBe(before);
    }),
  );
});
