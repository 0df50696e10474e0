import { inventoryCsv } from './inventory-csv';
import { buildInventory } from './inventory';
import { tagged, tinyBook } from './tiny-models.fixture';

const book = tinyBook({
  'api::person.person': {
    tag: { subject: 'root' },
    label: 'Personne',
    attributes: {
      kept: tagged('string', { personal: false }),
      email: tagged('email', {
        category: 'user.contact.email',
        note: '=HYPERLINK("x")',
        purposes: ['a', 'b'],
      }),
      phone: { type: 'string' },
      wrong: tagged('string', { category: 'user.nmae' }),
    },
  },
});
const inventory = buildInventory(book, book.problems);

test('what needs work comes first', () => {
  expect(inventory.fields.map(({ attribute, status }) => [attribute, status])).toEqual([
    ['wrong', 'error'],
    ['phone', 'unclassified'],
    ['kept', 'notPersonal'],
    ['email', 'personal'],
  ]);
  expect(inventory.coverage).toEqual({ classified: 2, unclassified: 1, error: 1, total: 4 });
});

test('a guess is proposed for what nobody has classified, and only for that', () => {
  expect(inventory.fields.map(({ attribute, guess }) => [attribute, guess?.category])).toEqual([
    ['wrong', undefined],
    ['phone', 'user.contact.phone_number'],
    ['kept', undefined],
    ['email', undefined],
  ]);
});

test('a problem found elsewhere puts the field in error', () => {
  const problem = {
    severity: 'error',
    code: 'x',
    uid: 'api::person.person',
    attribute: 'email',
    message: 'm',
    remedy: 'r',
  } as const;
  const { fields } = buildInventory(book, [problem]);
  expect(fields[0]).toMatchObject({
    attribute: 'email',
    status: 'error',
    problems: [{ code: 'x', message: 'm', remedy: 'r' }],
  });
});

test('the spreadsheet opens in French as in English, and runs no formula', () => {
  const french = inventoryCsv(inventory, 'fr');
  expect(french.startsWith('\uFEFFType;Identifiant du type;Champ;')).toBe(true);
  expect(french.split('\r\n')).toHaveLength(6);
  expect(french).toContain(`"'=HYPERLINK(""x"")"`);
  expect(french).toContain('a, b');
  expect(inventoryCsv(inventory, 'en').startsWith('\uFEFFType,Type uid,Field,')).toBe(true);
});

test('only categories about a person are offered', () => {
  expect(inventory.categories.map(({ key }) => key)).toContain('user.contact.email');
  expect(inventory.categories.some(({ key }) => key.startsWith('system'))).toBe(false);
});

test('a mistake of the type as a whole is listed with the type', () => {
  const problem = {
    severity: 'error',
    code: 'x',
    uid: 'api::person.person',
    message: 'm',
    remedy: 'r',
  } as const;
  const { types } = buildInventory(book, [problem]);
  expect(types).toEqual([
    expect.objectContaining({
      label: 'Personne',
      problems: [{ code: 'x', message: 'm', remedy: 'r' }],
    }),
  ]);
});
