import { didYouMean, nearest } from './did-you-mean';

const KNOWN = ['user.contact.email', 'user.contact.phone_number', 'user.name.first', 'blank'];

test.each([
  ['user.contact.emial', 'user.contact.email'],
  ['USER.CONTACT.EMAIL', 'user.contact.email'],
  ['email', 'user.contact.email'],
  ['contact.email', 'user.contact.email'],
  ['first', 'user.name.first'],
  ['blnak', 'blank'],
])('%s: %s', (word, meant) => expect(nearest(word, KNOWN)).toBe(meant));

test.each([['zzzzzz'], [''], ['x'.repeat(10_000)]])('nothing is near %s', (word) => {
  expect(nearest(word, KNOWN)).toBeUndefined();
  expect(didYouMean(word, KNOWN)).toBe('');
});
