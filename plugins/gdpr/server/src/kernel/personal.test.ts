import { format, inspect } from 'node:util';
import fc from 'fast-check';
import { Personal } from './personal';

const CANARY = 'canary-7f3a';

/** Every way in which a value reaches a log, an error or a response by accident. */
const PRINTERS: Readonly<Record<string, (personal: Personal<unknown>) => unknown>> = {
  String: (personal) => String(personal),
  template: (personal) => `to ${personal as unknown as string}`,
  concatenation: (personal) => 'to ' + (personal as unknown as string),
  join: (personal) => [personal].join(),
  'JSON.stringify': (personal) => JSON.stringify({ deep: [personal] }),
  'JSON of itself': (personal) => JSON.stringify(personal),
  inspect: (personal) => inspect({ deep: { deeper: [personal] } }, { depth: null }),
  'inspect with hidden': (personal) => inspect(personal, { showHidden: true, getters: true }),
  'inspect without custom': (personal) =>
    inspect(personal, { customInspect: false, showHidden: true }),
  'format %s': (personal) => format('%s', personal),
  'format %o': (personal) => format('%o', personal),
  'format %O': (personal) => format('%O', personal),
  'format %j': (personal) => format('%j', personal),
  'Error message': (personal) => new Error(personal as unknown as string).message,
  'Error stack': (personal) => new Error(`for ${String(personal)}`).stack,
  'Error cause': (personal) => inspect(new Error('failed', { cause: personal })),
  keys: (personal) => JSON.stringify([Object.keys(personal), Object.getOwnPropertyNames(personal)]),
  assign: (personal) => JSON.stringify(Object.assign({}, personal)),
  entries: (personal) => JSON.stringify(Object.entries(personal)),
  'structured clone': (personal) => inspect(structuredClone(personal)),
};

describe.each(Object.entries(PRINTERS))('%s', (_name, print) => {
  test.each([
    ['text', CANARY],
    ['object', { email: CANARY }],
    ['list', [[CANARY]]],
    ['error', new Error(CANARY)],
  ])('never prints a %s', (_kind, value) => {
    expect(String(print(new Personal(value)))).not.toContain(CANARY);
  });
});

test('what is printed says that something was there', () => {
  const personal = new Personal(CANARY);
  expect([String(personal), JSON.stringify(personal), inspect(personal)]).toEqual([
    '[personal]',
    '"[personal]"',
    '[personal]',
  ]);
});

test('the value comes back only when it is asked for by name', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(new Personal(value).reveal()).toBe(value);
    }),
  );
});
