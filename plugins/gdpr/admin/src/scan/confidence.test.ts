import { certaintyOf } from './confidence';

test.each([
  [1, 'certain'],
  [0.9, 'certain'],
  [0.89, 'likely'],
  [0.7, 'likely'],
  [0.69, 'possible'],
  [0.5, 'possible'],
])('%d is %s', (confidence, expected) => {
  expect(certaintyOf(confidence)).toBe(expected);
});
