import type { StoredException } from './exception-store';
import { exceptionOf, isInForce } from './in-force';

test.each([
  [undefined, '2030-01-01T00:00:00Z', true],
  ['2027-12-31', '2027-12-30T12:00:00Z', true],
  ['2027-12-31', '2027-12-31T23:59:59Z', true],
  ['2027-12-31', '2028-01-01T00:00:00Z', false],
] as const)('until %s: at %s %s', (until, now, inForce) => {
  expect(isInForce(until === undefined ? {} : { until }, new Date(now))).toBe(inForce);
});

test('is of this very field, and not of one of the same name elsewhere', () => {
  const exception: StoredException = {
    exceptionId: 'e',
    uid: 'api::a.a',
    attribute: 'blood',
    ground: 'h',
    motive: 'm',
    grantedBy: 1,
    grantedAt: new Date(0),
  };
  const now = new Date('2027-01-01T00:00:00Z');
  expect(exceptionOf([exception], { uid: 'api::a.a', attribute: 'blood' }, now)).toBe(exception);
  expect(exceptionOf([exception], { uid: 'api::b.b', attribute: 'blood' }, now)).toBeUndefined();
  expect(exceptionOf([exception], { uid: 'api::a.a', attribute: 'bloo' }, now)).toBeUndefined();
});
