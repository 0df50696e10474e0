import { isApplied, listAddressOf } from './list-address';

const filter = { uid: 'api::a.a', resolved: { $and: [{ size: { $gt: 3 } }] } };

test('a saved filter leads to the list, on its first page', () => {
  expect(listAddressOf(filter)).toBe(
    '/content-manager/collection-types/api::a.a?page=1&filters[$and][0][size][$gt]=3',
  );
});

test('an age is the same all day long', () => {
  const older = (day: string) => ({ resolved: { $and: [{ createdAt: { $lt: day } }] } });
  const now = older('2016-11-22T07:22:10.123Z');
  expect(isApplied(now, older('2016-11-22T09:00:00.000Z').resolved)).toBe(true);
  expect(isApplied(now, older('2016-11-21T09:00:00.000Z').resolved)).toBe(false);
});

test('the list shows a filter when it says the same, numbers as texts', () => {
  expect(isApplied(filter, { $and: [{ size: { $gt: '3' } }] })).toBe(true);
  expect(isApplied(filter, { $and: [{ size: { $gt: '4' } }] })).toBe(false);
  expect(isApplied(filter, {})).toBe(false);
});
