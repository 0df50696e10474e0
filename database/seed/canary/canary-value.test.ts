import { canaryValue } from './canary-value';
import { type Field, isErased } from './field';
import { type Flock, flock } from './flock';
import { sampleRegex } from './sample-regex';

const PATTERNS = [
  '^[0-9]{14}$',
  '^\\+?[0-9 .()-]{6,20}$',
  '^[0-9]{6}[0-9AB][0-9]{8}$',
  '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$',
  '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$',
  '^[A-HJ-NPR-Z0-9]{17}$',
  '^(?:FR|BE)-\\d+\\.pdf$',
];

test.each(PATTERNS)('samples of %s match it and differ', (pattern) => {
  const { random } = flock('KANARI');
  const samples = Array.from({ length: 20 }, () => sampleRegex(random, pattern));
  for (const sample of samples) expect(sample).toMatch(new RegExp(pattern));
  expect(new Set(samples).size).toBe(20);
});

const value = (field: Field): { birds: Flock; found: unknown } => {
  const birds = flock('KANARI');
  return { birds, found: canaryValue(birds, 'place', field) };
};

test.each([
  [{ type: 'string' }, /^KANARI00001x$/],
  [{ type: 'string', maxLength: 12 }, /^KANARI00001x$/],
  [{ type: 'string', maxLength: 5 }, /^~[A-Z0-9]{3}~$/],
  [{ type: 'string', maxLength: 10 }, /^~[A-Z0-9]{8}~$/],
  [{ type: 'email' }, /^kanari00001x@canari\.example$/],
  [{ type: 'date' }, /^19[1-3]\d-\d\d-\d\d$/],
  [{ type: 'string', regex: '^[0-9]{5}$' }, /^\d{5}$/],
])('the canary of %o is remembered with its place', (field, pattern) => {
  const { birds, found } = value(field);
  expect(found).toMatch(pattern);
  expect(birds.canaries).toMatchObject([{ place: 'place', value: found }]);
});

test('a number with room is a canary, one in a narrow range is not', () => {
  expect(value({ type: 'decimal', min: 0 }).birds.canaries).toHaveLength(1);
  expect(value({ type: 'integer', max: 12 })).toMatchObject({ found: 6, birds: { canaries: [] } });
});

test('a JSON value carries canaries at two depths', () => {
  expect(value({ type: 'json' }).birds.canaries.map(({ place }) => place)).toEqual([
    'place.note',
    'place.deep',
  ]);
});

test('file names stay in one piece on disk', () => {
  expect(flock('KANARI').word('file', 'file name')).toBe('kanari00001x');
});

test.each(['', '1abc', 'a b', 'ab'])('"%s" is no prefix', (prefix) =>
  expect(() => flock(prefix)).toThrow(RangeError),
);

test.each([
  [{}, false],
  [{ gdpr: { personal: false } }, false],
  [{ gdpr: { category: 'user.name' } }, true],
  [{ gdpr: { category: 'user.name', erase: 'keep' } }, false],
  [{ gdpr: { category: 'user.name', erase: { strategy: 'keep' } } }, false],
  [{ gdpr: { category: 'user.name', erase: { strategy: 'mask' } } }, true],
])('with %o a value is erased: %s', (pluginOptions, erased) =>
  expect(isErased({ pluginOptions })).toBe(erased),
);
