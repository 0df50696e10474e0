import { relation, tagged, tinyBook, type TinyModel } from './tiny-models.fixture';
import type { ResolvedField } from './tag';
import type { TagSettings } from './compile-tags';

const PERSON = 'api::person.person';

/** One attribute of a root, with siblings where the case needs them. */
const fieldOf = (
  attribute: object,
  siblings: Record<string, object> = {},
  settings: Partial<TagSettings> = {},
): { field: ResolvedField | undefined; codes: string[]; remedies: string[] } => {
  const book = tinyBook(
    { [PERSON]: { tag: { subject: 'root' }, attributes: { it: attribute, ...siblings } } },
    settings,
  );
  const problems = book.problems.filter((problem) => problem.attribute === 'it');
  return {
    field: book.fields.get(PERSON)?.find(({ attribute: name }) => name === 'it'),
    codes: problems.map(({ code }) => code),
    remedies: problems.map(({ remedy }) => remedy),
  };
};

const NAME = 'user.name.first';
const open = (...labels: string[]) =>
  labels.map((label, i) => (i < labels.length - 1 ? { label, below: i + 1 } : { label }));

describe('a category alone is enough', () => {
  test.each([
    [
      'email',
      'user.contact.email',
      { sensitivity: 'ordinary', identifier: true, access: 'include' },
    ],
    ['string', 'user.contact.phone_number', { sensitivity: 'ordinary', identifier: true }],
    ['string', NAME, { sensitivity: 'ordinary', identifier: false }],
    ['json', 'user.health_and_medical.genetic', { sensitivity: 'special', identifier: false }],
    ['string', 'user.demographic.religious_belief', { sensitivity: 'special' }],
    ['string', 'user.criminal_history', { sensitivity: 'special' }],
    [
      'string',
      'user.government_id.passport_number',
      { sensitivity: 'restricted', identifier: true },
    ],
    [
      'media',
      'user.government_id.passport_number',
      { sensitivity: 'restricted', identifier: false },
    ],
    [
      'string',
      'user.government_id.vehicle_registration',
      { sensitivity: 'confidential', identifier: true },
    ],
    ['string', 'user.financial.bank_account', { sensitivity: 'restricted', identifier: true }],
    ['decimal', 'user.financial', { sensitivity: 'restricted', identifier: false }],
    ['date', 'user.demographic.date_of_birth', { sensitivity: 'confidential', identifier: false }],
    ['enumeration', 'user.demographic.gender', { sensitivity: 'ordinary' }],
    ['password', 'user.authorization.password', { sensitivity: 'restricted', access: 'omit' }],
  ])('%s of %s', (type, category, expected) => {
    const { field, codes } = fieldOf(tagged(type, { category }));
    expect(codes).toEqual([]);
    expect(field).toMatchObject({ status: 'personal', category, origin: 'provided', ...expected });
  });

  test.each([
    ['media', 'deleteFile'],
    ['string', 'blank'],
    ['integer', 'blank'],
    ['boolean', 'blank'],
    ['blocks', 'blank'],
    ['uid', 'blank'],
  ])('a %s is erased by %s', (type, strategy) => {
    expect(fieldOf(tagged(type, { category: 'user.content' })).field?.erase).toEqual({ strategy });
  });

  test('a strategy may be written in one word', () => {
    expect(fieldOf(tagged('string', { category: NAME, erase: 'keep' })).field?.erase).toEqual({
      strategy: 'keep',
    });
  });
});

describe('null, empty text and [] read as unset', () => {
  test.each([
    [{ category: NAME, sensitivity: null, purposes: [], note: '', erase: { strategy: null } }],
    [{ category: NAME, erase: null, freeText: { onFinding: null }, forbidden: null }],
  ])('%j', (tag) => {
    const { field, codes } = fieldOf(tagged('string', tag));
    expect(codes).toEqual([]);
    expect(field).toMatchObject({
      status: 'personal',
      purposes: [],
      erase: { strategy: 'blank' },
      forbidden: false,
    });
  });

  test.each([[null], [{}], [[]], [{ category: null, purposes: [] }], [{ note: 'later' }]])(
    '%j leaves the field unclassified',
    (tag) => {
      const { field, codes } = fieldOf(tagged('string', tag));
      expect(field?.status).toBe('unclassified');
      expect(codes).toEqual(['unclassified']);
    },
  );

  test('a prohibition whose exceptions were cleared still forbids', () => {
    const tag = { category: NAME, forbidden: { unless: { kind: [] } } };
    expect(fieldOf(tagged('string', tag)).field?.forbidden).toBe(true);
  });
});

describe('every mistake has a name', () => {
  const mistakes: readonly [code: string, attribute: object, siblings?: Record<string, object>][] =
    [
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
      [
        'strategy-type',
        tagged(relation('manyToOne', 'api::x.x'), { edge: 'ignore', erase: 'blank' }),
      ],
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
      [
        'free-text-on-non-text',
        tagged('integer', { category: NAME, freeText: { onFinding: 'warn' } }),
      ],
      ['identifier-unfit', tagged('media', { category: NAME, identifier: true })],
      [
        'unknown-attribute',
        tagged('string', { category: NAME, forbidden: { unless: { lien: ['a'] } } }),
        { line: { type: 'string' } },
      ],
      ['strategy-type', tagged('string', { category: NAME, erase: 'deleteFile' })],
      ['strategy-type', tagged('media', { category: NAME, erase: 'blank' })],
      ['strategy-type', tagged('integer', { category: NAME, erase: 'mask' })],
      ['strategy-type', tagged('decimal', { category: NAME, erase: 'pseudonym' })],
      ['strategy-type', tagged('boolean', { category: NAME, erase: 'redactText' })],
      ['strategy-type', tagged('email', { category: NAME, erase: 'mask' })],
      ['row-not-deleted', tagged('string', { category: NAME, erase: 'deleteRow' })],
      ['option-missing', tagged('string', { category: NAME, erase: 'truncate' })],
      ['option-missing', tagged('string', { category: NAME, erase: 'band' })],
      [
        'option-unused',
        tagged('string', { category: NAME, erase: { strategy: 'blank', to: 'year' } }),
      ],
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
      [
        'truncate-unfit',
        tagged('date', { category: NAME, erase: { strategy: 'truncate', to: 4 } }),
      ],
      [
        'strategy-not-nullable',
        tagged({ type: 'string', column: { notNullable: true } }, { category: NAME }),
      ],
      [
        'strategy-unique',
        tagged({ type: 'string', unique: true }, { category: NAME, erase: 'mask' }),
      ],
      [
        'strategy-unique',
        tagged(
          { type: 'string', column: { unique: true } },
          { category: NAME, erase: 'redactText' },
        ),
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
      [
        'strategy-length',
        tagged({ type: 'string', maxLength: 7 }, { category: NAME, erase: 'mask' }),
      ],
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
        { band: tagged('string', { personal: false }) },
      ],
      [
        'into-missing',
        tagged('date', {
          category: NAME,
          erase: { strategy: 'band', bands: open('a', 'b'), into: 'bnad' },
        }),
        { band: tagged('string', { personal: false }) },
      ],
      [
        'into-missing',
        tagged('string', {
          category: NAME,
          erase: { strategy: 'band', bands: open('a', 'b'), into: 'it' },
        }),
      ],
      [
        'into-unfit',
        tagged('date', { category: NAME, erase: { strategy: 'band', bands: open('a', 'b') } }),
      ],
      [
        'into-unfit',
        tagged('date', {
          category: NAME,
          erase: { strategy: 'band', bands: open('a', 'b'), into: 'band' },
        }),
        { band: tagged('integer', { personal: false }) },
      ],
      [
        'into-unfit',
        tagged('date', {
          category: NAME,
          erase: { strategy: 'band', bands: open('a', 'b'), into: 'band' },
        }),
        { band: tagged({ type: 'enumeration', enum: ['a'] }, { personal: false }) },
      ],
      [
        'into-unfit',
        tagged('date', {
          category: NAME,
          erase: { strategy: 'band', bands: open('young', 'old'), into: 'band' },
        }),
        { band: tagged({ type: 'string', maxLength: 4 }, { personal: false }) },
      ],
      [
        'into-unfit',
        tagged('date', {
          category: NAME,
          erase: { strategy: 'band', bands: open('young', 'old'), into: 'band' },
        }),
        { band: tagged({ type: 'string', regex: '^y' }, { personal: false }) },
      ],
      [
        'strategy-unique',
        tagged('date', {
          category: NAME,
          erase: { strategy: 'band', bands: open('a', 'b'), into: 'band' },
        }),
        { band: tagged({ type: 'string', unique: true }, { personal: false }) },
      ],
      [
        'contradiction',
        tagged('date', {
          category: NAME,
          erase: { strategy: 'band', bands: open('a', 'b'), into: 'band' },
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
        { band: tagged('string', { personal: false }) },
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
        { band: tagged('string', { personal: false }) },
      ],
      [
        'bands-not-open',
        tagged('integer', {
          category: NAME,
          erase: { strategy: 'band', bands: [{ label: 'a' }, { label: 'b' }], into: 'band' },
        }),
        { band: tagged('string', { personal: false }) },
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
        { band: tagged('string', { personal: false }) },
      ],
    ];

  test.each(mistakes)('%s: %j', (code, attribute, siblings) => {
    const { codes, field, remedies } = fieldOf(attribute, siblings);
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
    expect(fieldOf(attribute).remedies.join()).toContain(`did you mean "${word}"?`);
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
});

describe('what a strategy can bear', () => {
  test.each([
    ['required may be blanked: the record is locked', { type: 'string', required: true }, 'blank'],
    ['unique NULLs do not collide', { type: 'string', unique: true }, 'blank'],
    ['pseudonyms stay unique', { type: 'string', unique: true }, 'pseudonym'],
    ['a pseudonym needs no NULL', { type: 'string', column: { notNullable: true } }, 'pseudonym'],
    ['an enumeration may be blanked', { type: 'enumeration', enum: ['a'] }, 'blank'],
    ['json can be redacted', { type: 'json' }, 'redactText'],
  ])('%s', (_why, attribute, erase) => {
    expect(fieldOf(tagged(attribute, { category: NAME, erase })).codes).toEqual([]);
  });

  test('bands named in the config are looked up', () => {
    const bands = { age: [{ label: 'young', below: 25 }, { label: 'old' }] };
    const tag = { category: NAME, erase: { strategy: 'band', bands: 'age', into: 'band' } };
    const { field, codes } = fieldOf(
      tagged('date', tag),
      { band: tagged('string', { personal: false }) },
      { bands },
    );
    expect(codes).toEqual([]);
    expect(field?.erase).toEqual({ strategy: 'band', into: 'band', bands: bands.age });
  });

  test('the row of a type that is deleted takes its values along', () => {
    const note: TinyModel = {
      tag: { subject: { ownedBy: 'person' }, onErase: 'delete' },
      attributes: {
        person: relation('manyToOne', PERSON),
        body: tagged('text', { category: 'user.content', erase: 'deleteRow' }),
      },
    };
    expect(
      tinyBook({ [PERSON]: { tag: { subject: 'root' }, attributes: {} }, 'api::note.note': note })
        .problems,
    ).toEqual([]);
  });
});
