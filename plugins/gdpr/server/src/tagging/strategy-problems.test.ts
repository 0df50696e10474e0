import { bandsOf, NAME, oneField } from './one-field.fixture';
import { relation, tagged } from './tiny-models.fixture';

const LABEL = tagged('string', { personal: false });

const MISTAKES: readonly [code: string, attribute: object, siblings?: Record<string, object>][] = [
  ['strategy-type', tagged(relation('manyToOne', 'api::x.x'), { edge: 'ignore', erase: 'blank' })],
  ['strategy-type', tagged('string', { category: NAME, erase: 'deleteFile' })],
  ['strategy-type', tagged('media', { category: NAME, erase: 'blank' })],
  ['strategy-type', tagged('integer', { category: NAME, erase: 'mask' })],
  ['strategy-type', tagged('decimal', { category: NAME, erase: 'pseudonym' })],
  ['strategy-type', tagged('boolean', { category: NAME, erase: 'redactText' })],
  ['strategy-type', tagged('email', { category: NAME, erase: 'mask' })],
  ['row-not-deleted', tagged('string', { category: NAME, erase: 'deleteRow' })],
  ['option-missing', tagged('string', { category: NAME, erase: 'truncate' })],
  ['option-missing', tagged('string', { category: NAME, erase: 'band' })],
  ['option-unused', tagged('string', { category: NAME, erase: { strategy: 'blank', to: 'year' } })],
  [
    'option-unused',
    tagged('string', { category: NAME, erase: { strategy: 'mask', into: 'other' } }),
  ],
  [
    'truncate-unfit',
    tagged('string', { category: NAME, erase: { strategy: 'truncate', to: 'month' } }),
  ],
  [
    'truncate-unfit',
    tagged('date', { category: NAME, erase: { strategy: 'truncate', to: 'departement' } }),
  ],
  ['truncate-unfit', tagged('date', { category: NAME, erase: { strategy: 'truncate', to: 4 } })],
  [
    'strategy-not-nullable',
    tagged({ type: 'string', column: { notNullable: true } }, { category: NAME }),
  ],
  ['strategy-unique', tagged({ type: 'string', unique: true }, { category: NAME, erase: 'mask' })],
  [
    'strategy-unique',
    tagged({ type: 'string', column: { unique: true } }, { category: NAME, erase: 'redactText' }),
  ],
  [
    'strategy-regex',
    tagged(
      { type: 'string', regex: '^\\d{5}$' },
      { category: NAME, erase: { strategy: 'truncate', to: 'departement' } },
    ),
  ],
  [
    'strategy-regex',
    tagged({ type: 'string', regex: '^\\d+$' }, { category: NAME, erase: 'pseudonym' }),
  ],
  [
    'strategy-length',
    tagged({ type: 'string', maxLength: 10 }, { category: NAME, erase: 'pseudonym' }),
  ],
  [
    'strategy-length',
    tagged({ type: 'email', maxLength: 40 }, { category: NAME, erase: 'pseudonym' }),
  ],
  ['strategy-length', tagged({ type: 'string', maxLength: 7 }, { category: NAME, erase: 'mask' })],
  [
    'strategy-length',
    tagged(
      { type: 'string', minLength: 5 },
      { category: NAME, erase: { strategy: 'truncate', to: 3 } },
    ),
  ],
  [
    'strategy-length',
    tagged(
      { type: 'string', minLength: 5 },
      { category: NAME, erase: { strategy: 'truncate', to: 'departement' } },
    ),
  ],
  [
    'unknown-bands',
    tagged('date', {
      category: NAME,
      erase: { strategy: 'band', bands: 'agge', into: 'band' },
    }),
    { band: LABEL },
  ],
  [
    'into-missing',
    tagged('date', {
      category: NAME,
      erase: { strategy: 'band', bands: bandsOf('a', 'b'), into: 'bnad' },
    }),
    { band: LABEL },
  ],
  [
    'into-missing',
    tagged('string', {
      category: NAME,
      erase: { strategy: 'band', bands: bandsOf('a', 'b'), into: 'it' },
    }),
  ],
  [
    'into-unfit',
    tagged('date', { category: NAME, erase: { strategy: 'band', bands: bandsOf('a', 'b') } }),
  ],
  [
    'into-unfit',
    tagged('date', {
      category: NAME,
      erase: { strategy: 'band', bands: bandsOf('a', 'b'), into: 'band' },
    }),
    { band: tagged('integer', { personal: false }) },
  ],
  [
    'into-unfit',
    tagged('date', {
      category: NAME,
      erase: { strategy: 'band', bands: bandsOf('a', 'b'), into: 'band' },
    }),
    { band: tagged({ type: 'enumeration', enum: ['a'] }, { personal: false }) },
  ],
  [
    'into-unfit',
    tagged('date', {
      category: NAME,
      erase: { strategy: 'band', bands: bandsOf('young', 'old'), into: 'band' },
    }),
    { band: tagged({ type: 'string', maxLength: 4 }, { personal: false }) },
  ],
  [
    'into-unfit',
    tagged('date', {
      category: NAME,
      erase: { strategy: 'band', bands: bandsOf('young', 'old'), into: 'band' },
    }),
    { band: tagged({ type: 'string', regex: '^y' }, { personal: false }) },
  ],
  [
    'strategy-unique',
    tagged('date', {
      category: NAME,
      erase: { strategy: 'band', bands: bandsOf('a', 'b'), into: 'band' },
    }),
    { band: tagged({ type: 'string', unique: true }, { personal: false }) },
  ],
  [
    'contradiction',
    tagged('date', {
      category: NAME,
      erase: { strategy: 'band', bands: bandsOf('a', 'b'), into: 'band' },
    }),
    { band: tagged('string', { category: 'user.demographic.age_range' }) },
  ],
  [
    'bands-unordered',
    tagged('integer', {
      category: NAME,
      erase: {
        strategy: 'band',
        bands: [{ label: 'a', below: 9 }, { label: 'b', below: 2 }, { label: 'c' }],
        into: 'band',
      },
    }),
    { band: LABEL },
  ],
  [
    'bands-not-open',
    tagged('integer', {
      category: NAME,
      erase: {
        strategy: 'band',
        bands: [
          { label: 'a', below: 2 },
          { label: 'b', below: 9 },
        ],
        into: 'band',
      },
    }),
    { band: LABEL },
  ],
  [
    'bands-not-open',
    tagged('integer', {
      category: NAME,
      erase: { strategy: 'band', bands: [{ label: 'a' }, { label: 'b' }], into: 'band' },
    }),
    { band: LABEL },
  ],
  [
    'bands-repeated',
    tagged('integer', {
      category: NAME,
      erase: {
        strategy: 'band',
        bands: [{ label: 'a', below: 1 }, { label: 'a' }],
        into: 'band',
      },
    }),
    { band: LABEL },
  ],
];

test.each(MISTAKES)('%s: %j', (code, attribute, siblings = {}) => {
  const { codes, field, remedies } = oneField(attribute, siblings);
  expect(codes).toContain(code);
  expect(field?.status).toBe('error');
  expect(remedies.every((remedy) => remedy.length > 0)).toBe(true);
});
