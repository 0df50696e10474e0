import { NAME, oneField, PERSON } from './one-field.fixture';
import { relation, tagged, tinyBook, type TinyModel } from './tiny-models.fixture';

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
    const { field, codes } = oneField(tagged(type, { category }));
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
    expect(oneField(tagged(type, { category: 'user.content' })).field?.erase).toEqual({ strategy });
  });

  test('a strategy may be written in one word', () => {
    expect(oneField(tagged('string', { category: NAME, erase: 'keep' })).field?.erase).toEqual({
      strategy: 'keep',
    });
  });
});

describe('null, empty text and [] read as unset', () => {
  test.each([
    [{ category: NAME, sensitivity: null, purposes: [], note: '', erase: { strategy: null } }],
    [{ category: NAME, erase: null, freeText: { onFinding: null }, forbidden: null }],
  ])('%j', (tag) => {
    const { field, codes } = oneField(tagged('string', tag));
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
      const { field, codes } = oneField(tagged('string', tag));
      expect(field?.status).toBe('unclassified');
      expect(codes).toEqual(['unclassified']);
    },
  );

  test('a prohibition whose exceptions were cleared still forbids', () => {
    const tag = { category: NAME, forbidden: { unless: { kind: [] } } };
    expect(oneField(tagged('string', tag)).field?.forbidden).toBe(true);
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
    expect(oneField(tagged(attribute, { category: NAME, erase })).codes).toEqual([]);
  });

  test('bands named in the config are looked up', () => {
    const bands = { age: [{ label: 'young', below: 25 }, { label: 'old' }] };
    const tag = { category: NAME, erase: { strategy: 'band', bands: 'age', into: 'band' } };
    const { field, codes } = oneField(
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
