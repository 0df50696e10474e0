import { failureOf } from './failure';

const refusal = (code: string, status = 400) => ({
  status,
  name: 'ApplicationError',
  message: 'in words',
  details: { code },
});

test.each([
  ['E_GDPR_TOKEN_EXPIRED', 'preview'],
  ['E_GDPR_TOKEN_USED', 'preview'],
  ['E_GDPR_PLAN_CHANGED', 'preview'],
  ['E_GDPR_WRONG_WORD', 'none'],
])('%s: %s', (code, remedy) => {
  expect(failureOf(refusal(code))).toEqual({ message: 'in words', code, status: 400, remedy });
});

test.each([
  [403, 'permission'],
  [400, 'none'],
  [500, 'retry'],
])('status %d without a code: %s', (status, remedy) => {
  expect(failureOf({ status, message: 'in words' })).toMatchObject({ status, remedy });
});

test('a server that was not reached has words too', () => {
  expect(failureOf(new TypeError('Failed to fetch'))).toEqual({
    message: 'Failed to fetch',
    remedy: 'retry',
  });
});

test.each([undefined, null, 'broken'])('%p is shown as it is', (error) => {
  expect(failureOf(error)).toEqual({ message: String(error), remedy: 'retry' });
});
