import { ageOf, dateConditions, isoAge, withAges } from './relative-date';

const NOW = new Date('2026-11-22T10:00:00Z');
const filters = {
  $and: [
    { createdAt: { $lt: '2023-11-22T00:00:00.000Z' } },
    { city: { $eq: 'Lyon' } },
    { contract: { endDate: { $gte: '2026-01-31' } } },
    { year: { $gt: '2023' } },
    { birthDate: { $eq: '1980-01-01' } },
  ],
};

test('comparisons with a date are found, wherever they stand; other values are not dates', () => {
  expect(dateConditions(filters)).toEqual([
    {
      path: ['$and', 0, 'createdAt', '$lt'],
      attribute: 'createdAt',
      operator: '$lt',
      value: '2023-11-22T00:00:00.000Z',
    },
    {
      path: ['$and', 2, 'contract', 'endDate', '$gte'],
      attribute: 'contract.endDate',
      operator: '$gte',
      value: '2026-01-31',
    },
  ]);
});

test.each([[undefined], [null], ['x'], [{}], [{ $and: [] }], [{ a: { $lt: 'P3Y-' } }]])(
  '%j holds no date',
  (nothing) => {
    expect(dateConditions(nothing)).toEqual([]);
  },
);

test('a chosen date becomes an age, the others and the original stay', () => {
  const before = structuredClone(filters);
  const [condition] = dateConditions(filters);
  if (!condition) throw new Error('no date');
  const saved = withAges(filters, [{ condition, age: { count: 3, unit: 'year' } }]);
  expect(saved).toEqual({
    $and: [{ createdAt: { $lt: { $ago: 'P3Y' } } }, ...filters.$and.slice(1)],
  });
  expect(filters).toEqual(before);
});

test.each([
  ['2023-11-22T00:00:00.000Z', 3, 'year'],
  ['2023-11-21', 3, 'year'],
  ['2021-11-23', 5, 'year'],
  ['2026-05-22', 6, 'month'],
  ['2025-05-22', 18, 'month'],
  ['2026-11-12', 10, 'day'],
  ['2026-07-05', 140, 'day'],
  ['2026-11-22', 1, 'day'],
  ['2027-02-01', 1, 'day'],
])('%s is %d %s old', (date, count, unit) => {
  expect(ageOf(date, NOW)).toEqual({ count, unit });
});

test('ages are written as ISO 8601 does', () => {
  expect(
    [
      { count: 3, unit: 'year' },
      { count: 6, unit: 'month' },
      { count: 10, unit: 'day' },
    ].map((age) => isoAge(age as Parameters<typeof isoAge>[0])),
  ).toEqual(['P3Y', 'P6M', 'P10D']);
});
