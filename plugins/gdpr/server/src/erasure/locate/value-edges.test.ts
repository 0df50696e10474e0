import { memoryHost } from '../../kernel/sql/memory-sql.fixture';
import type { ColumnsEdge, MatchEdge } from '../../subject-graph';
import { columnsChildren, columnsStrangers } from './columns-edge';
import type { Row } from './located';
import { matchChildren, matchStrangers } from './match-edge';

const host = memoryHost();
const { sql } = host;
afterAll(() => host.close());

const rows = (...ids: readonly number[]): Row[] =>
  ids.map((id) => ({ id, documentId: `doc${id}`, updatedAt: '', state: '' }));

beforeAll(async () => {
  await sql.connection.raw(
    'create table person (id integer primary key, document_id text, email text, phone text)',
  );
  await sql.connection.raw(
    'create table mail (id integer primary key, recipient text, caller text, kind text, ref text)',
  );
  await sql.table('person').insert([
    { id: 1, document_id: 'doc1', email: ' Anna@Example.org ', phone: '1' },
    { id: 2, document_id: 'doc2', email: 'bert@example.org', phone: '2' },
    { id: 3, document_id: 'doc3', email: null, phone: '3' },
    { id: 4, document_id: 'doc4', email: '', phone: '4' },
    { id: 5, document_id: '1', email: 'anna@example.org', phone: '5' },
  ]);
  await sql.table('mail').insert([
    { id: 1, recipient: 'anna@example.org', caller: '1', kind: 'person', ref: 'doc1' },
    { id: 2, recipient: 'ANNA@EXAMPLE.ORG', caller: '5', kind: 'person', ref: '2' },
    { id: 3, recipient: 'bert@example.org.uk', caller: '2', kind: 'thing', ref: 'doc1' },
    { id: 4, recipient: null, caller: null, kind: null, ref: null },
    { id: 5, recipient: '', caller: '', kind: 'person', ref: 'gone' },
    { id: 6, recipient: 'bert@example.org', caller: '9', kind: 'person', ref: '1' },
  ]);
});

const pairs = (found: readonly { child: number; owner: number }[]) =>
  found.map(({ child, owner }) => `${child}>${owner}`).sort();

describe('owned by an equal value', () => {
  const edge = (columns: Record<string, string>): MatchEdge => ({
    kind: 'match',
    child: 'mail',
    owner: 'person',
    onErase: 'cascade',
    columns,
  });
  const byEmail = edge({ recipient: 'email' });

  test('without case and outer blanks, whole, and never by nothing', async () => {
    expect(pairs(await matchChildren(sql, byEmail, rows(1, 2, 3, 4)))).toEqual([
      '1>1',
      '2>1',
      '6>2',
    ]);
    expect(await matchChildren(sql, byEmail, rows(3, 4))).toEqual([]);
    expect(await matchChildren(sql, byEmail, [])).toEqual([]);
  });

  test('whoever stays and has the value too is a stranger', async () => {
    const children = rows(1, 4, 5, 6);
    expect(pairs(await matchStrangers(sql, byEmail, { children, leaving: rows(1) }))).toEqual([
      '1>5',
      '6>2',
    ]);
    expect(await matchStrangers(sql, byEmail, { children: rows(1), leaving: rows(1, 5) })).toEqual(
      [],
    );
  });

  test('of two columns both must be equal', async () => {
    const byBoth = edge({ recipient: 'email', caller: 'phone' });
    expect(pairs(await matchChildren(sql, byBoth, rows(1, 2, 5)))).toEqual(['1>1', '2>5']);
  });
});

describe('owned by two columns', () => {
  const edge = (key: ColumnsEdge['key']): ColumnsEdge => ({
    kind: 'columns',
    child: 'mail',
    owner: 'person',
    onErase: 'cascade',
    typeAttribute: 'kind',
    idAttribute: 'ref',
    typeValues: ['person'],
    key,
  });

  test.each([
    ['auto', ['1>1', '2>2', '6>1']],
    ['documentId', ['1>1']],
    ['id', ['2>2', '6>1']],
  ] as const)('read as %s', async (key, expected) => {
    expect(pairs(await columnsChildren(sql, edge(key), rows(1, 2)))).toEqual(expected);
  });

  test('an owner who no longer exists, or who leaves, is no stranger', async () => {
    const strangers = (leaving: Row[]) =>
      columnsStrangers(sql, edge('documentId'), { children: rows(1, 3, 5), leaving });
    expect(pairs(await strangers([]))).toEqual(['1>1']);
    expect(await strangers(rows(1))).toEqual([]);
  });
});
