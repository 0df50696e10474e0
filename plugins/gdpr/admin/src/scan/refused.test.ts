import { countByCode } from './refused';

test('counts each reason, the most frequent first', () => {
  const refused = (['busy', 'locked', 'changed', 'locked'] as const).map((code, i) => ({
    findingId: String(i),
    code,
  }));
  expect(countByCode(refused)).toEqual([
    { code: 'locked', count: 2 },
    { code: 'busy', count: 1 },
    { code: 'changed', count: 1 },
  ]);
});
