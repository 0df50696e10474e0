import { commonActs } from './offered-acts';

test.each([
  [[], []],
  [['open'], ['false-positive', 'redact']],
  [
    ['open', 'open'],
    ['false-positive', 'redact'],
  ],
  [['false-positive'], ['reopen', 'redact']],
  [['open', 'false-positive'], ['redact']],
  [['open', 'redacted'], []],
  [['gone'], []],
] as const)('%j together: %j', (states, expected) => {
  expect(commonActs(states)).toEqual(expected);
});
