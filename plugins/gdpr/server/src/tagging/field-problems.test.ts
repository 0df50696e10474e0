import { NAME, oneField, PERSON } from './one-field.fixture';
import { relation, tagged, tinyBook } from './tiny-models.fixture';

const MISTAKES: readonly [code: string, attribute: object, siblings?: Record<string, object>][] = [
  ['unknown-key', tagged('string', { categroy: NAME })],
  ['unknown-value', tagged('string', { category: NAME, sensitivity: 'secret' })],
  ['unknown-strategy', tagged('string', { category: NAME, erase: 'blnak' })],
  ['unknown-strategy', tagged('string', { category: NAME, erase: { strategy: 'blnak' } })],
  ['unknown-category', tagged('string', { category: 'user.contact.emial' })],
  ['category-not-personal', tagged('string', { category: 'system.operations' })],
  ['invalid-tag', tagged('string', 'user.contact.email')],
  ['invalid-tag', tagged('string', ['user.contact.email'])],
  ['invalid-tag', tagged('string', { category: 12 })],
  ['category-missing', tagged('string', { personal: true })],
  ['category-missing', tagged('string', { erase: 'blank', identifier: true })],
  ['contradiction', tagged('string', { personal: false, category: NAME })],
  ['contradiction', tagged('string', { personal: false, erase: 'blank' })],
  ['contradiction', tagged('string', { personal: false, identifier: true })],
  ['category-on-relation', tagged(relation('manyToOne', 'api::x.x'), { category: NAME })],
  ['edge-on-non-relation', tagged('string', { category: NAME, edge: 'owns' })],
  ['edge-on-non-relation', tagged('media', { category: NAME, edge: 'owns' })],
  ['edge-missing', tagged(relation('manyToOne', 'api::x.x'), { onErase: 'detach' })],
  [
    'cascade-without-ownership',
    tagged(relation('manyToOne', 'api::x.x'), { edge: 'ignore', onErase: 'cascade' }),
  ],
  [
    'cascade-without-ownership',
    tagged(relation('manyToOne', 'api::x.x'), { edge: 'accessedBy', onErase: 'cascade' }),
  ],
  ['free-text-on-non-text', tagged('integer', { category: NAME, freeText: { onFinding: 'warn' } })],
  ['identifier-unfit', tagged('media', { category: NAME, identifier: true })],
  [
    'unknown-attribute',
    tagged('string', { category: NAME, forbidden: { unless: { lien: ['a'] } } }),
    { line: { type: 'string' } },
  ],
];

test.each(MISTAKES)('%s: %j', (code, attribute, siblings = {}) => {
  const { codes, field, remedies } = oneField(attribute, siblings);
  expect(codes).toContain(code);
  expect(field?.status).toBe('error');
  expect(remedies.every((remedy) => remedy.length > 0)).toBe(true);
});

test.each([
  [tagged('string', { categroy: NAME }), 'category'],
  [tagged('string', { category: 'user.contact.emial' }), 'user.contact.email'],
  [tagged('string', { category: 'email' }), 'user.contact.email'],
  [tagged('string', { category: NAME, erase: 'blnak' }), 'blank'],
  [tagged('string', { category: NAME, erase: { stratgy: 'blank' } }), 'strategy'],
])('%j: did you mean %s', (attribute, word) => {
  expect(oneField(attribute).remedies.join()).toContain(`did you mean "${word}"?`);
});

test('each problem names the file to open', () => {
  const book = tinyBook({
    [PERSON]: {
      attributes: {
        it: { type: 'string' },
        block: { type: 'component', component: 'shared.place' },
      },
    },
    'shared.place': { attributes: { street: tagged('string', { category: 'x' }) } },
  });
  expect(book.problems.map(({ file, attribute }) => [file, attribute])).toEqual([
    ['src/api/person/content-types/person/schema.json', 'it'],
    ['src/components/shared/place.json', 'street'],
  ]);
});
