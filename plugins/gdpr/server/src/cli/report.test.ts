import { buildInventory, compileTags, type TagBook } from '../tagging';
import { tagged, tinyBook } from '../tagging/tiny-models.fixture';
import { reportOf, reportText } from './report';
import { unreasoned } from './unreasoned';

const judged = (book: TagBook, extra = unreasoned(tinyBook({}))) => {
  const problems = [...book.problems, ...extra];
  return reportOf(buildInventory(book, problems), problems);
};

const wrong = tinyBook({
  'api::person.person': {
    tag: { subject: 'root', onErase: 'keep' },
    attributes: {
      phone: { type: 'string' },
      email: tagged('email', { category: 'user.contact.emial' }),
      fine: tagged('string', { personal: false }),
    },
  },
});

test('mistakes are listed by file, each with its remedy; a category is proposed where none was chosen', () => {
  expect(reportText(judged(wrong))).toBe(`src/api/person/content-types/person/schema.json
  ✗ (type)  "onErase": "keep" is given to a root
            remove it: whoever erases a person chooses between anonymising and deleting
  ✗ email   category "user.contact.emial" is not in the taxonomy
            use a key of the taxonomy, "user.contact.email" for instance; did you mean "user.contact.email"?
  ? phone   nobody has said whether this is personal data
            tag it with { "category": "user...." }, or { "personal": false } once examined
            proposed: { "category": "user.contact.phone_number" } (name contains "phone")

3 fields: 1 classified, 1 unclassified, 1 in error.
2 mistakes, 1 unclassified field.
`);
});

test('one unclassified field is enough to fail', () => {
  const report = judged(tinyBook({ 'api::a.a': { attributes: { it: { type: 'string' } } } }));
  expect(report).toMatchObject({ passed: false, coverage: { unclassified: 1, total: 1 } });
});

test('all classified, nothing wrong: passed', () => {
  const report = judged(
    tinyBook({ 'api::a.a': { tag: { personal: false }, attributes: { it: { type: 'string' } } } }),
  );
  expect(report.passed).toBe(true);
  expect(reportText(report)).toBe(
    '1 fields: 1 classified, 0 unclassified, 0 in error.\nNo mistake.\n',
  );
});

test('--strict asks why what is kept is kept', () => {
  const book = tinyBook({
    'api::person.person': {
      tag: { subject: 'root' },
      attributes: {
        city: tagged('string', { category: 'user.contact.address.city', erase: 'keep' }),
        state: tagged('string', {
          category: 'user.contact.address.state',
          erase: 'keep',
          note: 'statistics',
        }),
      },
    },
    'api::bill.bill': {
      tag: { subject: { ownedBy: 'who' }, onErase: 'keep' },
      attributes: {
        who: { type: 'relation', relation: 'manyToOne', target: 'api::person.person' },
      },
    },
  });
  expect(unreasoned(book).map(({ uid, attribute, code }) => [uid, attribute, code])).toEqual([
    ['api::bill.bill', undefined, 'kept-without-reason'],
    ['api::person.person', 'city', 'kept-without-reason'],
  ]);
  expect(compileTags([], { tags: {}, bands: {} }).problems).toEqual([]);
});

test('tags written in the config are listed under the config', () => {
  const overlay = {
    'plugin::users-permissions.user': {
      attributes: { email: { category: 'user.mail' }, emial: {} },
    },
    'api::x.x': {},
  };
  const book = tinyBook(
    { 'plugin::users-permissions.user': { attributes: { email: { type: 'email' } } } },
    { tags: overlay },
  );
  expect(reportText(judged(book))).toContain(
    'config/plugins\n  ✗ plugin::users-permissions.user emial',
  );
  expect(book.problems.map(({ code }) => code).sort()).toEqual([
    'unknown-attribute',
    'unknown-category',
    'unknown-type',
  ]);
});
