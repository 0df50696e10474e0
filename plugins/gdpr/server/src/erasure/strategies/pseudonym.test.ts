import fc from 'fast-check';
import { compilerFor } from '../../kernel/sql/memory-sql.fixture';
import { columnFor, CONTEXT } from './columns.fixture';
import { pseudonym } from './pseudonym';

const column = columnFor(compilerFor('sqlite'), {
  type: 'string',
  erase: { strategy: 'pseudonym' },
});
const email = { ...column, type: 'email' };
const otherKey = { ...CONTEXT, key: Buffer.alloc(32, 8) };

test('the same value, attribute and key give the same pseudonym; any other does not', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (value, other) => {
      const made = pseudonym.compute(value, column, CONTEXT);
      expect(pseudonym.compute(value, column, CONTEXT)).toBe(made);
      expect(pseudonym.compute(value, column, otherKey)).not.toBe(made);
      expect(
        pseudonym.compute(value, { ...column, domain: 'api::person.person#other' }, CONTEXT),
      ).not.toBe(made);
      if (other !== value) expect(pseudonym.compute(other, column, CONTEXT)).not.toBe(made);
    }),
  );
});

test('a list of candidates is worth nothing without the key', () => {
  const wanted = pseudonym.compute('helene@example.org', email, CONTEXT);
  const candidates = ['helene@example.org', 'paul@example.org'];
  expect(
    candidates.map((candidate) => pseudonym.compute(candidate, email, otherKey)),
  ).not.toContain(wanted);
  expect(candidates.map((candidate) => pseudonym.compute(candidate, email, CONTEXT))).toContain(
    wanted,
  );
});

test('an attribute and a value never run into each other', () => {
  const split = (domain: string, value: string) =>
    pseudonym.compute(value, { ...column, domain }, CONTEXT);
  expect(split('a#b', 'c')).not.toBe(split('a#', 'bc'));
});

test('values that differ by case or blanks alone stay different, for a unique index holds both', () => {
  const made = ['Bob', 'bob', ' bob', 'BOB'].map((value) =>
    pseudonym.compute(value, column, CONTEXT),
  );
  expect(new Set(made).size).toBe(4);
});

test('an e-mail address stays one, which nobody can receive mail at', () => {
  expect(pseudonym.compute('helene@example.org', email, CONTEXT)).toMatch(
    /^[0-9a-f]{32}@anonymized\.invalid$/,
  );
  expect(pseudonym.compute('helene', column, CONTEXT)).toMatch(/^anon-[0-9a-f]{32}$/);
});

test('what only looks like a pseudonym is treated', () => {
  for (const value of ['anon-ymous', `anon-${'a'.repeat(31)}`, `anon-${'g'.repeat(32)}`]) {
    expect(pseudonym.compute(value, column, CONTEXT)).not.toBe(value);
  }
  expect(pseudonym.compute('helene@anonymized.invalid', email, CONTEXT)).not.toBe(
    'helene@anonymized.invalid',
  );
});
