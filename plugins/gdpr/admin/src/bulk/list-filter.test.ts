import { asListFilters, hasConditions, isWholeList, listFilterOf, toSearch } from './list-filter';

test('filters, search and language are read from the address', () => {
  const filters = { $and: [{ city: { $eq: 'Lyon' } }] };
  expect(
    listFilterOf({ page: '2', _q: 'dup', filters, plugins: { i18n: { locale: 'fr' } } }),
  ).toEqual({ filters, search: 'dup', locale: 'fr' });
});

test.each([[undefined], [{}], [{ _q: '', plugins: {}, filters: 'x' }]])(
  'an address %j that says nothing selects the whole list',
  (query) => {
    expect(listFilterOf(query)).toEqual({ filters: {} });
    expect(isWholeList(listFilterOf(query))).toBe(true);
  },
);

test.each([
  [{}, false],
  [{ $and: [] }, false],
  [{ $and: [{ city: { $eq: 'Lyon' } }] }, true],
  [{ city: { $eq: 'Lyon' } }, true],
])('%j has conditions: %s', (filters, expected) => {
  expect(hasConditions(filters)).toBe(expected);
});

test('a search alone is not the whole list', () => {
  expect(isWholeList({ filters: {}, search: 'dup' })).toBe(false);
});

test('each condition becomes one that the list can show and remove', () => {
  const condition = { createdAt: { $lt: '2023-01-01' } };
  expect(asListFilters(condition)).toEqual({ $and: [condition] });
  expect(asListFilters({ $and: [condition], city: { $eq: 'Lyon' } })).toEqual({
    $and: [condition, { city: { $eq: 'Lyon' } }],
  });
});

test('the address is written in brackets, and its values are encoded', () => {
  expect(toSearch({ page: 1, filters: { $and: [{ name: { $in: ['a&b', 'c'] } }] } })).toBe(
    'page=1&filters[$and][0][name][$in][0]=a%26b&filters[$and][0][name][$in][1]=c',
  );
  expect(toSearch({ filters: undefined, sort: null })).toBe('');
});
