import { anyOf } from './any-of';
import { inList } from './in-list';
import { compilerFor, memoryHost } from './memory-sql.fixture';
import type { Dialect } from './sql';

const host = memoryHost();
const { sql } = host;
afterAll(() => host.close());

beforeAll(async () => {
  await sql.connection.raw(
    'create table persons (id integer primary key, owner text, name text, email text)',
  );
  await sql.connection.raw(`insert into persons values
    (1, 'a', 'Anna', 'anna@example.org'), (2, 'b', null, null), (3, '3', 'Bert', 'bert@example.org')`);
});

const idsWhere = async (condition: ReturnType<typeof inList>): Promise<number[]> => {
  const rows = (await sql.table('persons').where(condition).orderBy('id').select('id')) as {
    id: number;
  }[];
  return rows.map(({ id }) => id);
};

describe('a list', () => {
  test('of numbers and of texts, in a column and in an expression', async () => {
    expect(await idsWhere(inList(sql, 'id', [3, 1, 9]))).toEqual([1, 3]);
    expect(await idsWhere(inList(sql, 'owner', ['b', "x' or 1=1 --"]))).toEqual([2]);
    expect(
      await idsWhere(inList(sql, sql.connection.raw('lower(??)', ['name']), ['anna'])),
    ).toEqual([1]);
  });

  test('of nothing matches nothing', async () => {
    expect(await idsWhere(inList(sql, 'id', []))).toEqual([]);
  });

  test('longer than any driver takes bindings', async () => {
    expect(
      await idsWhere(
        inList(
          sql,
          'id',
          Array.from({ length: 100_000 }, (_, n) => n + 2),
        ),
      ),
    ).toEqual([2, 3]);
  });

  test('a text that looks like a number stays a text', async () => {
    expect(await idsWhere(inList(sql, 'owner', ['3']))).toEqual([3]);
    expect(await idsWhere(inList(sql, 'owner', ['03']))).toEqual([]);
  });
});

test.each([
  ['postgres', 'id', [1, 2], `"id" = any(?::int[])`, [[1, 2]]],
  ['postgres', 'name', ['a'], `"name" = any(?::text[])`, [['a']]],
  ['sqlite', 'id', [1, 2], '`id` in (select value from json_each(?))', ['[1,2]']],
  [
    'mysql',
    'id',
    [1],
    "`id` in (select list.id from json_table(?, '$[*]' columns (id bigint path '$')) list)",
    ['[1]'],
  ],
  [
    'mysql',
    'name',
    ['a'],
    "`name` in (select list.id from json_table(?, '$[*]' columns (id varchar(255) path '$')) list)",
    ['["a"]'],
  ],
] as const)('on %s %s is asked with one binding', (...[dialect, column, ids, text, bindings]) => {
  const compiled = inList(compilerFor(dialect), column, ids).toSQL();
  expect([compiled.sql, compiled.bindings]).toEqual([text, bindings]);
});

test.each(['postgres', 'mysql', 'sqlite'] satisfies Dialect[])(
  'on %s an empty list has no type to clash with',
  (dialect) => {
    expect(inList(compilerFor(dialect), 'name', []).toQuery()).toBe('1 = 0');
  },
);

describe('any of several conditions', () => {
  const isNull = (name: string) => sql.connection.raw('?? is null', [name]);
  const conditions = () => [
    isNull('name'),
    sql.connection.raw(`?? = ? or ?? = ?`, ['owner', 'b', 'owner', '3']),
  ];

  test('never reaches beyond the rows it is joined to', async () => {
    const rows = (await sql
      .table('persons')
      .where(inList(sql, 'id', [1]))
      .where(anyOf(sql, conditions()))
      .where({ owner: 'a' })
      .select('id')) as unknown[];
    expect(rows).toEqual([]);
  });

  test('changes no row of anybody else', async () => {
    const changed = await sql
      .table('persons')
      .where(inList(sql, 'id', [1]))
      .where(anyOf(sql, conditions()))
      .update({ email: 'changed' });
    expect(changed).toBe(0);
    expect(await sql.table('persons').where({ email: 'changed' })).toEqual([]);
  });

  test('is true of a row of which any is', async () => {
    expect(await idsWhere(anyOf(sql, conditions()))).toEqual([2, 3]);
    expect(await idsWhere(anyOf(sql, [isNull('email')]))).toEqual([2]);
  });

  test.each(['postgres', 'mysql', 'sqlite'] satisfies Dialect[])(
    'stands in brackets on %s',
    (dialect) => {
      const compiler = compilerFor(dialect);
      const either = anyOf(compiler, [
        compiler.connection.raw('a = 1'),
        compiler.connection.raw('b = 2'),
      ]);
      expect(either.toQuery()).toBe('((a = 1) or (b = 2))');
      expect(compiler.table('t').where({ c: 3 }).where(either).toQuery()).toMatch(
        / = 3 and \(\(a = 1\) or \(b = 2\)\)$/,
      );
    },
  );
});
