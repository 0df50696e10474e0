import { filterFields } from '../../../shared/contracts/inventory-filter';
import type { InventoryField } from '../../../shared/contracts/tagging';
import { countByStatus, csvQuery, readView, sortFields } from './field-filter';

const field = (over: Partial<InventoryField>): InventoryField => ({
  uid: 'api::person.person',
  typeLabel: 'Person',
  kind: 'contentType',
  attribute: 'email',
  type: 'email',
  status: 'personal',
  category: 'user.contact.email',
  purposes: [],
  identifier: false,
  forbidden: false,
  problems: [],
  ...over,
});

const FIELDS = [
  field({}),
  field({ attribute: 'city', category: 'user.contact.address.city', type: 'string' }),
  field({
    attribute: 'colour',
    status: 'notPersonal',
    category: undefined as never,
    type: 'string',
  }),
  field({
    uid: 'api::order.order',
    typeLabel: 'Order',
    attribute: 'memo',
    status: 'unclassified',
    type: 'text',
  }),
  field({
    uid: 'api::order.order',
    typeLabel: 'Order',
    attribute: 'buyer',
    status: 'error',
    type: 'relation',
  }),
];

const names = (fields: readonly InventoryField[]) => fields.map(({ attribute }) => attribute);

describe('the view in the URL', () => {
  test('is what is left to do, by default', () => {
    expect(readView(new URLSearchParams())).toEqual({
      sort: 'status',
      descending: false,
      page: 1,
      pageSize: 20,
    });
  });

  test('is read back whole', () => {
    const params = new URLSearchParams(
      'type=api::a.a&status=error&category=user.name&q=x y&sort=type:DESC&page=3&pageSize=50',
    );
    expect(readView(params)).toEqual({
      type: 'api::a.a',
      status: 'error',
      category: 'user.name',
      q: 'x y',
      sort: 'type',
      descending: true,
      page: 3,
      pageSize: 50,
    });
  });

  test.each(['status=nonsense', 'page=-1', 'page=1.5', 'pageSize=0', 'sort=constructor'])(
    'is the default where it cannot be read: %s',
    (query) => {
      expect(readView(new URLSearchParams(query))).toEqual(readView(new URLSearchParams()));
    },
  );

  test('never asks for more than 100 rows', () => {
    expect(readView(new URLSearchParams('pageSize=5000')).pageSize).toBe(100);
  });
});

describe('the filters', () => {
  test.each([
    [{}, ['email', 'city', 'colour', 'memo', 'buyer']],
    [{ type: 'api::order.order' }, ['memo', 'buyer']],
    [{ status: 'notPersonal' }, ['colour']],
    [{ category: 'user.contact' }, ['email', 'city', 'memo', 'buyer']],
    [{ category: 'user.contact.address' }, ['city']],
    [{ category: 'user.contact.addres' }, []],
    [{ q: 'ORDER text' }, ['memo']],
    [{ q: '   ' }, ['email', 'city', 'colour', 'memo', 'buyer']],
  ] as const)('%j keep %j', (filter, expected) => {
    expect(names(filterFields(FIELDS, filter))).toEqual(expected);
  });

  test('go to the CSV as they are', () => {
    expect(csvQuery({}, 'fr')).toBe('?locale=fr');
    expect(csvQuery({ status: 'error', q: 'a b' }, 'de')).toBe('?locale=en&status=error&q=a+b');
  });
});

describe('the order', () => {
  test('puts unclassified first, then errors', () => {
    expect(names(sortFields(FIELDS, 'status', false))).toEqual([
      'memo',
      'buyer',
      'city',
      'email',
      'colour',
    ]);
  });

  test('by type, either way, leaves the fields given untouched', () => {
    const before = names(FIELDS);
    expect(names(sortFields(FIELDS, 'type', true)).slice(0, 1)).toEqual(['city']);
    expect(names(sortFields(FIELDS, 'type', false)).slice(0, 2)).toEqual(['memo', 'buyer']);
    expect(names(FIELDS)).toEqual(before);
  });
});

test('counts every status', () => {
  expect(countByStatus(FIELDS)).toEqual({ unclassified: 1, error: 1, personal: 2, notPersonal: 1 });
});
