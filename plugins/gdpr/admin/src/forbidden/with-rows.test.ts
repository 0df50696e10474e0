import type { ForbiddenField } from '../../../shared/contracts/guard';
import { withRows } from './with-rows';

const field = (attribute: string, more: Partial<ForbiddenField> = {}): ForbiddenField => ({
  ...{ uid: 'api::person.person', attribute, type: 'string', typeLabel: 'Person', ...more },
});
const exception = {
  exceptionId: 'e1',
  ground: 'a',
  motive: 'Written consent.',
  grantedAt: '2026-11-27T10:00:00.000Z',
} as const;

test('a field without a count has none yet', () => {
  expect(withRows([field('a')], [])).toEqual([field('a')]);
  expect(withRows([field('a')], [field('a')])).toEqual([field('a')]);
});

test('a field has the rows that were counted, its own and no other’s', () => {
  const counted = [field('b', { rows: 2 }), field('a', { rows: 3 })];
  expect(withRows([field('a'), field('b')], counted).map(({ rows }) => rows)).toEqual([3, 2]);
});

test('what was granted since the count is shown, and allows what was counted', () => {
  expect(withRows([field('a', { exception })], [field('a', { rows: 3 })])).toEqual([
    field('a', { exception, rows: 0 }),
  ]);
});

test('what was revoked since the count is not shown any more', () => {
  expect(withRows([field('a')], [field('a', { exception, rows: 0 })])).toEqual([
    field('a', { rows: 0 }),
  ]);
});
