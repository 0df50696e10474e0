import { compilerFor, memoryHost } from '../../kernel/sql/memory-sql.fixture';
import { apply, columnFor, fill, leftovers } from './columns.fixture';
import { mask } from './mask';

const host = memoryHost();
afterAll(() => host.close());

const columnWith = (visible?: number, sql = host.sql) =>
  columnFor(sql, {
    type: 'string',
    erase: { strategy: 'mask', ...(visible === undefined ? {} : { visible }) },
  });

test.each([
  ['FR7630006000011234567890189', undefined, '••••0189'],
  ['12345678', undefined, '••••5678'],
  ['1234567', undefined, '••••'],
  ['', undefined, '••••'],
  ['x', 0, '••••'],
  ['long enough', 0, '••••'],
  ['ab', 1, '••••b'],
  ['a', 1, '••••'],
  ['àéîõü😀ñç', 4, '••••ü😀ñç'],
  ['1234567890abcdef', 8, '••••90abcdef'],
])('%p with %p visible becomes %p', async (value, visible, expected) => {
  await fill(host.sql, 'string', [value]);
  expect((await apply(columnWith(visible)))[0]?.value).toBe(expected);
});

test('a value that merely begins with dots is masked all the same', async () => {
  await fill(host.sql, 'string', ['••••12 rue de la Paix']);
  expect(await leftovers(columnWith())).toBe(1);
  expect((await apply(columnWith()))[0]?.value).toBe('••••Paix');
});

test('a stricter tag masks again what a laxer one left', async () => {
  await fill(host.sql, 'string', ['123456789']);
  await apply(columnWith(4));
  expect(await leftovers(columnWith(2))).toBe(1);
  expect((await apply(columnWith(2)))[0]?.value).toBe('••••89');
});

test('MySQL is asked for characters, not for bytes', () => {
  const text = mask.set(columnWith(4, compilerFor('mysql')))['value']?.toQuery();
  expect(text).toContain('char_length(');
  expect(text).toContain('concat(');
  expect(text).not.toMatch(/[^_]length\(|\|\|/);
});
