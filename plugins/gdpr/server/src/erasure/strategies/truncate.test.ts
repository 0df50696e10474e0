import { compilerFor, memoryHost } from '../../kernel/sql/memory-sql.fixture';
import type { ResolvedErase } from '../../tagging';
import { apply, columnFor, fill, type Value } from './columns.fixture';
import { truncate } from './truncate';

const host = memoryHost();
afterAll(() => host.close());

async function truncated(
  type: string,
  value: Value,
  to: ResolvedErase['to'],
): Promise<Value | undefined> {
  await fill(host.sql, type, [value]);
  const erase: ResolvedErase = { strategy: 'truncate', ...(to === undefined ? {} : { to }) };
  return (await apply(columnFor(host.sql, { type, erase })))[0]?.value;
}

test.each([
  ['75001', '75'],
  ['01000', '01'],
  ['97400', '974'],
  ['97133', '971'],
  ['98000', '980'],
  ['98800', '988'],
  ['20000', '2A'],
  ['20190', '2A'],
  ['20199', '2A'],
  ['20200', '2B'],
  ['20600', '2B'],
  ['75', '75'],
  ['974', '974'],
  ['2A', '2A'],
  ['', ''],
  // a leading zero eaten by a spreadsheet: too precise to be left
  ['1000', '10'],
  ['75001 Paris', '75'],
])('the département of %p is %p', async (postcode, expected) => {
  expect(await truncated('string', postcode, 'departement')).toBe(expected);
});

test.each([
  ['2024-02-29', 'month', '2024-02-01'],
  ['2024-02-29', 'year', '2024-01-01'],
  ['1999-12-31', 'month', '1999-12-01'],
  ['2000-01-01', 'year', '2000-01-01'],
  ['1904-07-14', undefined, '1904-01-01'],
] as const)('the date %s to its %s is %s', async (date, to, expected) => {
  expect(await truncated('date', date, to)).toBe(expected);
});

test.each([
  [Date.UTC(2024, 1, 29, 23, 59, 59, 999), 'month', Date.UTC(2024, 1, 1)],
  [Date.UTC(2024, 1, 29, 13), 'year', Date.UTC(2024, 0, 1)],
  [Date.UTC(1960, 5, 15, 1, 2, 3, 4), 'year', Date.UTC(1960, 0, 1)],
  [0, 'month', 0],
  [-1, 'month', Date.UTC(1969, 11, 1)],
  [-1, 'year', Date.UTC(1969, 0, 1)],
] as const)('the moment %i to its %s is %i', async (moment, to, expected) => {
  expect(await truncated('datetime', moment, to)).toBe(expected);
});

test.each([
  ['SW1A 1AA', 4, 'SW1A'],
  ['ab', 4, 'ab'],
  ['😀😀😀', 2, '😀😀'],
  ['é', 1, 'é'],
])('%p to its first %i characters is %p', async (value, to, expected) => {
  expect(await truncated('string', value, to)).toBe(expected);
});

test.each([
  ['postgres', 'date', `date_trunc('month', "value")::date`],
  ['postgres', 'datetime', `date_trunc('month', "value")`],
  ['mysql', 'date', "date_format(`value`, '%Y-%m-01')"],
] as const)('on %s a %s is truncated by %s', (dialect, type, expected) => {
  const column = columnFor(compilerFor(dialect), {
    type,
    erase: { strategy: 'truncate', to: 'month' },
  });
  expect(truncate.set(column)['value']?.toQuery()).toBe(expected);
});
