import fc from 'fast-check';
import { holdsValue, type Declared } from './criterion';
import { readFilters } from './read-filters';

const NOW = new Date('2026-11-22T10:00:00.000Z');
const MODELS: Readonly<Record<string, Readonly<Record<string, Declared>>>> = {
  order: {
    name: { type: 'string' },
    count: { type: 'integer' },
    price: { type: 'decimal' },
    day: { type: 'date' },
    at: { type: 'datetime' },
    hour: { type: 'time' },
    open: { type: 'boolean' },
    data: { type: 'json' },
    secret: { type: 'password' },
    zone: { type: 'dynamiczone' },
    who: { type: 'relation', relation: 'manyToOne', target: 'person' },
    any: { type: 'relation', relation: 'morphToOne' },
    place: { type: 'component', component: 'place' },
    scan: { type: 'media' },
  },
  person: { team: { type: 'enumeration' }, orders: { type: 'relation', target: 'order' } },
  place: { city: { type: 'string' } },
  'plugin::upload.file': { ext: { type: 'string' } },
};
const read = (filters: unknown) =>
  readFilters(filters, { uid: 'order', attributesOf: (uid) => MODELS[uid], now: NOW });

test.each([
  [{}, {}],
  [{ name: 'a' }, { name: { $eq: 'a' } }],
  [{ name: { $eq: 'a' } }, { name: { $eq: 'a' } }],
  [{ count: '3' }, { count: { $eq: 3 } }],
  [{ open: 'true' }, { open: { $eq: true } }],
  [{ name: { $null: 'true' } }, { name: { $null: true } }],
  [{ day: { $lt: '2020-02-03T10:00:00.000Z' } }, { day: { $lt: '2020-02-03' } }],
  [{ day: { $lt: { $ago: 'P3Y' } } }, { day: { $lt: '2023-11-22' } }],
  [{ at: { $lt: { $ago: 'P3Y' } } }, { at: { $lt: '2023-11-22T10:00:00.000Z' } }],
  [{ hour: { $gte: '09:30:00' } }, { hour: { $gte: '09:30:00' } }],
  [
    { at: { $between: [{ $ago: 'P1Y' }, '2026-01-01'] } },
    { at: { $between: ['2025-11-22T10:00:00.000Z', '2026-01-01'] } },
  ],
  [{ count: { $gt: 1, $lte: 5 } }, { count: { $gt: 1, $lte: 5 } }],
  [{ name: { $not: { $in: ['a', 'b'] } } }, { name: { $not: { $in: ['a', 'b'] } } }],
  [{ who: { team: 'x' } }, { who: { team: { $eq: 'x' } } }],
  [{ who: { $null: true } }, { who: { $null: true } }],
  [{ who: { $in: [1, '2'] } }, { who: { $in: [1, 2] } }],
  [{ who: { documentId: 'abc' } }, { who: { documentId: { $eq: 'abc' } } }],
  [{ place: { city: 'x' } }, { place: { city: { $eq: 'x' } } }],
  [{ scan: { ext: '.pdf' } }, { scan: { ext: { $eq: '.pdf' } } }],
  [{ data: { $notNull: true } }, { data: { $notNull: true } }],
  [{ $not: { name: 'a' } }, { $and: [{ $not: { name: { $eq: 'a' } } }] }],
])('%j is read as %j', (filters, expected) => expect(read(filters).filters).toEqual(expected));

test('two groups that relations bring side by side stay two: Strapi would lose the first', () => {
  const or = { $or: [{ team: 'x' }, { team: 'y' }] };
  expect(read({ who: or, name: 'a' }).filters).toEqual({
    $and: [
      { who: { $or: [{ team: { $eq: 'x' } }, { team: { $eq: 'y' } }] } },
      { name: { $eq: 'a' } },
    ],
  });
});

test.each([
  [[], 'filters: must be an object'],
  ['all', 'filters: must be an object'],
  [null, 'filters: must be an object'],
  [{ nothing: 1 }, 'filters.nothing: there is no such'],
  [{ name: { $where: '1' } }, 'filters.name.$where'],
  [{ name: {} }, 'filters.name: is empty'],
  [{ name: null }, 'filters.name: must be a text'],
  [{ name: ['a'] }, 'filters.name'],
  [{ name: { $in: [] } }, 'filters.name.$in: must be a list'],
  [{ name: { $eq: 'a'.repeat(1001) } }, 'at most 1000'],
  [{ name: { $eq: { $ago: 'P1Y' } } }, 'is no date'],
  [{ $and: [] }, 'filters.$and: must be a list'],
  [{ $or: [{}] }, 'filters.$or.0: is empty'],
  [{ $not: {} }, 'filters.$not: is empty'],
  [{ who: {} }, 'filters.who: is empty'],
  [{ who: 3 }, 'filters.who: must be an object'],
  [{ who: { $null: true, team: 'x' } }, 'takes one operator'],
  [{ who: { $contains: 'x' } }, 'filters.who.$contains'],
  [{ any: { $null: true } }, 'filters.any: cannot be filtered by'],
  [{ zone: { $null: true } }, 'filters.zone: cannot be filtered by'],
  [{ secret: { $startsWith: 'a' } }, 'filters.secret: cannot be filtered by'],
  [{ data: { $contains: 'x' } }, 'filters.data.$contains'],
  [{ count: { $contains: '1' } }, 'filters.count.$contains'],
  [{ count: 1.5 }, 'whole number'],
  [{ count: 2 ** 31 }, 'within range'],
  [{ price: 'NaN' }, 'must be a number'],
  [{ day: '2020-13-01' }, 'must be a date'],
  [{ day: '2023-02-29' }, 'must be a date'],
  [{ at: '2024-02-30T10:00:00Z' }, 'must be a date'],
  [{ __status: { $eq: 'draft' } }, 'publication status'],
  [{ at: 'yesterday' }, 'must be a date'],
  [{ hour: '25:00:00' }, 'must be a time'],
  [{ open: { $gt: true } }, 'cannot be compared with $gt'],
  [{ id: { $eq: 'x' } }, 'filters.id.$eq'],
  [{ id: { $like: 1 } }, 'filters.id.$like'],
  [JSON.parse('{"__proto__":{"name":"a"}}'), 'filters.__proto__'],
  [{ $and: Array.from({ length: 201 }, () => ({ name: 'a' })) }, 'too many criteria'],
])('%j is refused by name: %s', (filters, message) =>
  expect(() => read(filters)).toThrow(
    expect.objectContaining({ message: expect.stringContaining(message) }),
  ),
);

test('what compares a value, and what only asks whether there is one', () => {
  const { criteria } = read({
    $and: [
      { name: 'a' },
      { name: { $null: true } },
      { who: { $notNull: true } },
      { who: { $eq: 3 } },
    ],
  });
  expect(
    criteria.map((one) => [one.steps.map(({ attribute }) => attribute), holdsValue(one)]),
  ).toEqual([
    [['name'], true],
    [['name'], false],
    [['who'], false],
    [['who', 'id'], true],
  ]);
});

const hostile = fc.object({
  maxDepth: 4,
  key: fc.oneof(
    fc.constantFrom('name', 'who', 'count', '$and', '$or', '$not', '$eq', '$in', 'place', 'id'),
    fc.string({ maxLength: 4 }),
  ),
});

test('whatever comes in is read or refused by name, and reading it again changes nothing', () => {
  fc.assert(
    fc.property(hostile, (filters) => {
      try {
        const once = read(filters);
        const again = Object.keys(once.filters).length === 0 ? once : read(once.filters);
        expect(again.filters).toEqual(once.filters);
        expect(once.criteria.length > 0).toBe(Object.keys(filters).length > 0);
      } catch (error) {
        expect(error).toMatchObject({ code: 'E_GDPR_FILTER_INVALID' });
      }
    }),
    { numRuns: 500 },
  );
});
