import { memoryHost } from '../../kernel/sql/memory-sql.fixture';
import type { ResolvedErase } from '../../tagging';
import { apply, columnFor, fill, type Value } from './columns.fixture';

const host = memoryHost();
afterAll(() => host.close());

const AGES: ResolvedErase = {
  strategy: 'band',
  into: 'label',
  bands: [{ label: 'Jeune', below: 25 }, { label: 'Adulte', below: 65 }, { label: 'Senior' }],
};

async function labelOf(
  type: string,
  value: Value,
  { erase = AGES, now = new Date(2026, 10, 22, 10, 30) } = {},
) {
  await fill(host.sql, type, [value]);
  const [row] = await apply(columnFor(host.sql, { type, erase, now }));
  expect(row?.value).toBeNull();
  return row?.label;
}

describe('an age, counted on 22 November 2026', () => {
  test.each([
    ['2001-11-23', 'Jeune', 'the day before the 25th birthday'],
    ['2001-11-22', 'Adulte', 'the 25th birthday'],
    ['1961-11-23', 'Adulte', 'the day before the 65th birthday'],
    ['1961-11-22', 'Senior', 'the 65th birthday'],
    ['1890-01-01', 'Senior', 'older than anybody'],
    ['2026-11-22', 'Jeune', 'born today'],
    ['2030-01-01', 'Jeune', 'born in the future'],
  ])('%s is %s: %s', async (born, expected) => {
    expect(await labelOf('date', born)).toBe(expected);
  });

  test('an unknown date of birth has no class', async () => {
    expect(await labelOf('date', null)).toBeNull();
  });
});

describe('born on 29 February 2000', () => {
  test.each([
    [new Date(2025, 1, 28, 23, 59), 'Jeune'],
    [new Date(2025, 2, 1, 0, 0), 'Adulte'],
    [new Date(2064, 1, 29, 0, 0), 'Adulte'],
    [new Date(2065, 1, 28, 23, 59), 'Adulte'],
    [new Date(2065, 2, 1, 0, 0), 'Senior'],
  ])('on %p: %s', async (now, expected) => {
    expect(await labelOf('date', '2000-02-29', { now })).toBe(expected);
  });
});

describe.each(['datetime', 'timestamp'])('a %s of birth', (type) => {
  test.each([
    [new Date(2001, 10, 23, 0, 0), 'Jeune'],
    [new Date(2001, 10, 22, 23, 59, 59, 999), 'Adulte'],
    [new Date(2001, 10, 22, 0, 0), 'Adulte'],
    [new Date(1961, 10, 22, 18, 0), 'Senior'],
  ])('%p is %s at any hour of the birthday', async (born, expected) => {
    for (const hour of [0, 10, 23]) {
      const now = new Date(2026, 10, 22, hour, 30);
      expect(await labelOf(type, born.getTime(), { now })).toBe(expected);
    }
  });
});

const POINTS: ResolvedErase = {
  strategy: 'band',
  into: 'label',
  bands: [
    { label: '0', below: 1 },
    { label: '1-3', below: 4 },
    { label: '4-6', below: 7 },
    { label: '7+' },
  ],
};

describe.each(['integer', 'biginteger', 'decimal', 'float', 'string', 'text'])(
  'a count as %s',
  (type) => {
    test.each([
      [-1, '0'],
      [0, '0'],
      [1, '1-3'],
      [3, '1-3'],
      [4, '4-6'],
      [6, '4-6'],
      [7, '7+'],
      [1_000_000, '7+'],
    ])('%i is in %s', async (value, expected) => {
      const stored = type === 'string' || type === 'text' ? String(value) : value;
      expect(await labelOf(type, stored, { erase: POINTS })).toBe(expected);
    });
  },
);

const AMOUNTS: ResolvedErase = {
  strategy: 'band',
  into: 'label',
  bands: [
    { label: 'low', below: 1500.5 },
    { label: 'high', below: null },
  ],
};

test.each([
  ['decimal', 1500.49, 'low'],
  ['decimal', 1500.5, 'high'],
  ['integer', 1500, 'low'],
  ['integer', 1501, 'high'],
  ['string', '1500,49', 'low'],
  ['string', ' 1 500,50 ', 'high'],
  ['string', '-3', 'low'],
  ['string', '99999999999999999999999', 'high'],
])('an amount as %s: %p is %s', async (type, value, expected) => {
  expect(await labelOf(type, value, { erase: AMOUNTS })).toBe(expected);
});

describe('a text that is no number', () => {
  test.each(['', ' ', 'about 1500', 'n/a', '12 years', '-', '1e9'])(
    '%p is in no class',
    async (value) => {
      expect(await labelOf('string', value, { erase: AMOUNTS })).toBeNull();
      await fill(host.sql, 'string', [value]);
      const { into: _into, ...inPlace } = AMOUNTS;
      const [row] = await apply(columnFor(host.sql, { type: 'string', erase: inPlace }));
      expect(row?.value).toBeNull();
    },
  );
});

test('a second run, years later, keeps the label of the first', async () => {
  await fill(host.sql, 'date', ['2001-11-23']);
  await apply(columnFor(host.sql, { type: 'date', erase: AGES }));
  const later = columnFor(host.sql, { type: 'date', erase: AGES, now: new Date(2080, 0, 1) });
  expect(await apply(later)).toEqual([{ id: 1, value: null, label: 'Jeune' }]);
});

test('a label already there is replaced by that of the value, and kept where there is none', async () => {
  await fill(host.sql, 'date', ['1950-01-01', null]);
  await host.sql.table('persons').update({ label: 'Jeune' });
  const rows = await apply(columnFor(host.sql, { type: 'date', erase: AGES }));
  expect(rows.map(({ label }) => label)).toEqual(['Senior', 'Jeune']);
});
