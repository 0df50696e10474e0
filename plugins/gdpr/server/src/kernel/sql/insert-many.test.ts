import { insertMany } from './insert-many';
import { memoryHost } from './memory-sql.fixture';

const host = memoryHost();
const { sql } = host;
afterAll(() => host.close());

const INTO = { table: 'things', columns: { id: 'int', name: 'text', at: 'bigint' } } as const;

beforeEach(async () => {
  await sql.connection.raw('drop table if exists things');
  await sql.connection.raw(
    'create table things (at bigint, id integer primary key, name varchar(255))',
  );
});

const stored = async (): Promise<unknown> =>
  sql.table('things').orderBy('id').select('id', 'name', 'at');

test('values come back as they were, in their columns', async () => {
  const rows = [
    { id: 1, name: `it's "é" 😀 \\ $.x ? ??`, at: 1_795_000_000_000 },
    { id: 2, name: null, at: null },
    { id: 3, name: '42', at: 0 },
  ];
  await insertMany(sql, INTO, rows);
  expect(await stored()).toEqual(rows);
});

test('more rows than any driver takes bindings', async () => {
  await insertMany(
    sql,
    INTO,
    Array.from({ length: 50_000 }, (_, id) => ({ id, name: 'n', at: id })),
  );
  expect(await sql.table('things').count({ n: '*' }).first()).toEqual({ n: 50_000 });
});

test('no row is no statement', async () => {
  await insertMany(sql, { ...INTO, table: 'nowhere' }, []);
});

test('a known key is refused, or left as it was where that is asked for', async () => {
  const row = (name: string) => [{ id: 1, name, at: 1 }];
  await insertMany(sql, INTO, row('first'));
  await expect(insertMany(sql, INTO, row('second'))).rejects.toMatchObject({
    message: expect.stringContaining('UNIQUE'),
  });
  await insertMany(sql, { ...INTO, skipKnown: true }, [
    ...row('second'),
    { id: 2, name: 'new', at: 2 },
  ]);
  expect(await stored()).toEqual([
    { id: 1, name: 'first', at: 1 },
    { id: 2, name: 'new', at: 2 },
  ]);
});
