import { csvQuery, findingsQuery, isNarrowed, nextSort, readFindingsView } from './findings-view';

const TODAY = new Date('2026-11-27T10:00:00Z');
const read = (query: string) => readFindingsView(new URLSearchParams(query));
const sent = (query: string) =>
  Object.fromEntries(new URLSearchParams(findingsQuery(read(query), TODAY)));

describe('the view in the address', () => {
  test('is what is open, the newest first, by default', () => {
    expect(read('')).toEqual({
      categories: [],
      state: 'open',
      sort: 'foundAt',
      descending: true,
      page: 1,
      pageSize: 20,
    });
  });

  test('is read back whole', () => {
    const query =
      'uid=api::note.note&category=health,union&state=all&confidence=0.9&author=3&age=over-3&sort=uid:ASC&page=2&pageSize=50';
    expect(read(query)).toEqual({
      uid: 'api::note.note',
      categories: ['health', 'union'],
      state: 'all',
      confidence: 0.9,
      author: 3,
      age: 'over-3',
      sort: 'uid',
      descending: false,
      page: 2,
      pageSize: 50,
    });
  });

  test.each([
    'state=nonsense',
    'category=nonsense',
    'confidence=7',
    'confidence=x',
    'author=-1',
    'author=1.5',
    'age=over-2',
    'sort=constructor',
    'page=0',
  ])('is the default where it cannot be read: %s', (query) => {
    expect(read(query)).toEqual(read(''));
  });

  test('never asks for more than 100 rows', () => {
    expect(read('pageSize=5000').pageSize).toBe(100);
  });
});

test.each([
  ['', false],
  ['page=3&sort=uid:ASC', false],
  ['category=health', true],
  ['state=all', true],
  ['author=4', true],
])('%s narrows the list: %s', (query, expected) => {
  expect(isNarrowed(read(query))).toBe(expected);
});

describe('what is asked of the server', () => {
  test('open findings by default', () => {
    expect(sent('')).toEqual({
      state: 'open',
      page: '1',
      pageSize: '20',
      sort: 'foundAt',
      order: 'desc',
    });
  });

  test('every state is no filter', () => {
    expect(sent('state=all')).not.toHaveProperty('state');
  });

  test.each([
    ['over-3', { changedBefore: '2023-11-27' }],
    ['under-1', { changedAfter: '2025-11-27' }],
  ])('the age %s is a date of today', (age, expected) => {
    expect(sent(`age=${age}`)).toMatchObject(expected);
  });

  test('the CSV is of all pages, in a language that the server has', () => {
    const view = read('category=health&page=4');
    const query = new URLSearchParams(csvQuery(view, { today: TODAY, locale: 'de' }));
    expect(query.get('page')).toBeNull();
    expect(Object.fromEntries(query)).toMatchObject({
      format: 'csv',
      locale: 'en',
      category: 'health',
    });
  });
});

test('a header sorts downwards first, then upwards', () => {
  expect(nextSort(read(''), 'uid')).toBe('uid:DESC');
  expect(nextSort(read('sort=uid:DESC'), 'uid')).toBe('uid:ASC');
  expect(nextSort(read('sort=uid:ASC'), 'uid')).toBe('uid:DESC');
});
