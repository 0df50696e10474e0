import fc from 'fast-check';
import { CATEGORIES } from './taxonomy-data';
import { tagged, tinyBook } from './tiny-models.fixture';
import { buildInventory } from './inventory';
import { compileGraph } from '../subject-graph';

const STATUSES = ['personal', 'notPersonal', 'unclassified', 'error'];
const TYPES = [
  'string',
  'text',
  'email',
  'integer',
  'date',
  'media',
  'json',
  'relation',
  'component',
  'dynamiczone',
  'uid',
  'made-up',
];

const key = fc.constantFrom(
  'personal',
  'category',
  'sensitivity',
  'purposes',
  'origin',
  'erase',
  'access',
  'identifier',
  'forbidden',
  'freeText',
  'note',
  'edge',
  'onErase',
  'strategy',
  'into',
  'bands',
  'to',
  'visible',
  'label',
  'below',
  'unless',
  'subject',
  'ownedBy',
  'match',
  'of',
  'type',
  'id',
  'types',
  '__proto__',
  'constructor',
  'toString',
);
const word = fc.oneof(
  fc.constantFrom(
    'blank',
    'band',
    'mask',
    'truncate',
    'owns',
    'ownedBy',
    'root',
    'delete',
    'other',
    'it',
    'a.b.c',
    'special',
  ),
  fc.constantFrom(...CATEGORIES.map((category) => category.key)),
  fc.string({ maxLength: 8 }),
);
const leaf = fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null), fc.double());
const junk = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 4 }, leaf, tie('list'), tie('entries')),
  list: fc.array(tie('any'), { maxLength: 3 }),
  entries: fc.dictionary(fc.oneof(key, fc.string({ maxLength: 5 })), tie('any'), { maxKeys: 6 }),
})).any;

const attribute = fc.record({ type: fc.constantFrom(...TYPES), tag: junk }).map(({ type, tag }) =>
  tagged(
    {
      type,
      relation: 'manyToOne',
      target: 'api::b.b',
      component: 'c.c',
      components: ['c.c'],
      enum: ['x'],
      maxLength: 12,
    },
    tag,
  ),
);

const application = fc.record({
  root: junk,
  owned: junk,
  component: junk,
  attributes: fc.tuple(attribute, attribute, attribute),
});

test('whatever pluginOptions hold, tags compile, and every attribute lands in exactly one status', () => {
  fc.assert(
    fc.property(application, ({ root, owned, component, attributes: [it, other, inner] }) => {
      const book = tinyBook({
        'api::a.a': { tag: root, attributes: { it, other } },
        'api::b.b': {
          tag: owned,
          attributes: {
            it,
            back: { type: 'relation', relation: 'oneToMany', target: 'api::a.a', mappedBy: 'it' },
          },
        },
        'c.c': { tag: component, attributes: { inner } },
      });
      const graph = compileGraph(book);
      const problems = [...book.problems, ...graph.problems];
      const inventory = buildInventory(book, problems);

      for (const [uid, fields] of book.fields) {
        const names = fields.map((field) => field.attribute);
        expect(names).toEqual([...(book.models.get(uid)?.attributes.keys() ?? [])]);
        for (const field of fields) expect(STATUSES).toContain(field.status);
      }
      const { classified, unclassified, error, total } = inventory.coverage;
      expect(classified + unclassified + error).toBe(total);
      expect(total).toBe([...book.fields.values()].flat().length);
      for (const problem of problems) expect(problem.remedy).not.toBe('');
      expect([...graph.nodes.keys()].sort()).toEqual(graph.order.flat().sort());
    }),
    { numRuns: 500 },
  );
});

test('an attribute is unclassified exactly when a problem says so', () => {
  fc.assert(
    fc.property(attribute, (it) => {
      const book = tinyBook({ 'api::a.a': { tag: { subject: 'root' }, attributes: { it } } });
      const [field] = book.fields.get('api::a.a') ?? [];
      const severities = book.problems
        .filter(({ attribute: name }) => name === 'it')
        .map(({ severity }) => severity);
      if (field?.status === 'unclassified') expect(severities).toEqual(['unclassified']);
      else if (field?.status === 'error') expect(severities).toContain('error');
      else expect(severities).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
