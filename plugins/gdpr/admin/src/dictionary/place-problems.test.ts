import { placedProblems } from './place-problems';

test('reads the places of a refusal', () => {
  const error = {
    status: 400,
    details: { errors: [{ path: ['changes', 'rules', '0'], message: 'has no word' }, 'nonsense'] },
  };
  expect(placedProblems(error)).toEqual([
    { path: ['changes', 'rules', '0'], message: 'has no word' },
  ]);
});

test.each([undefined, 'x', {}, { details: {} }, { details: { errors: 'x' } }])(
  'has none for %j',
  (error) => {
    expect(placedProblems(error)).toEqual([]);
  },
);
