import fc from 'fast-check';
import { z } from 'zod';
import { GdprInvalid } from './errors';
import { parse } from './parse';

const schema = z.strictObject({
  uid: z.string().regex(/^(api|plugin)::[a-z-]+\.[a-z-]+$/),
  mode: z.enum(['anonymise', 'delete']),
  word: z.string().max(5),
  page: z.coerce.number().int().min(1).max(10),
  reason: z.email(),
  kind: z.literal('person'),
  either: z.union([z.boolean(), z.strictObject({ because: z.string() })]),
  rows: z.array(z.strictObject({ id: z.number() })).min(1),
});

const VALID = {
  uid: 'api::person.person',
  mode: 'delete',
  word: 'abc',
  page: '2',
  reason: 'a@example.org',
  kind: 'person',
  either: true,
  rows: [{ id: 1 }],
};

function refusalOf(input: unknown): GdprInvalid {
  try {
    parse(schema, input);
  } catch (error) {
    if (error instanceof GdprInvalid) return error;
    throw error;
  }
  throw new Error('was accepted');
}

test('what fits comes out as the schema says', () => {
  expect(parse(schema, VALID)).toEqual({ ...VALID, page: 2 });
});

test.each([
  ['uid', 'canary'],
  ['mode', 'canary'],
  ['word', 'canary'],
  ['page', 'canary'],
  ['reason', 'canary'],
  ['kind', 'canary'],
  ['either', { because: 7, canary: 1 }],
  ['either', 'canary'],
])('a wrong %s is named', (path, value) => {
  const { message, details, code, name } = refusalOf({ ...VALID, [path]: value });
  expect(message.startsWith(`${path}: `)).toBe(true);
  expect(details).toMatchObject({
    code: 'E_GDPR_INVALID_INPUT',
    errors: [{ path: [path], name: 'ValidationError' }],
  });
  expect([code, name]).toEqual(['E_GDPR_INVALID_INPUT', 'ValidationError']);
});

test('every mistake is named, with its way through lists and objects', () => {
  const { message, details } = refusalOf({
    ...VALID,
    rows: [{ id: 1 }, { id: 'x' }],
    word: 'too long',
  });
  expect(message).toMatch(/^word: /);
  const { errors } = details as { errors: { path: string[] }[] };
  expect(errors.map(({ path }) => path.join('.'))).toEqual(['word', 'rows.1.id']);
});

test.each([undefined, null, 'text', 5, []])('%p as a whole is named as the request', (input) => {
  expect(refusalOf(input).message).toMatch(/^the request: /);
});

test('no value is ever repeated', () => {
  const canary = 'cAnArY-93';
  const hostile = fc.oneof(
    fc.constant(canary),
    fc.constant({ because: canary, id: canary }),
    fc.constant([{ id: canary }, canary, [canary]]),
    fc.constant(new Date(canary)),
    fc.constant(`${canary}\n${canary}`.repeat(20)),
  );
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(VALID)), hostile, (key, value) => {
      const { message, details, stack } = refusalOf({ ...VALID, [key]: value });
      expect(JSON.stringify([message, details, stack])).not.toContain(canary);
    }),
  );
});
