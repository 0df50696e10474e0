import { inspect } from 'node:util';
import fc from 'fast-check';
import { GdprError } from '../errors';
import { DatabaseWorkFailed, shielded } from './shielded';
import { memoryHost } from './memory-sql.fixture';

const CANARY = 'cAnArY@example.org';

async function failureOf(error: unknown): Promise<unknown> {
  try {
    await shielded('erasing a chunk', async () => {
      throw error;
    });
  } catch (failure) {
    return failure;
  }
  throw new Error('did not fail');
}

const printed = (failure: unknown): string =>
  [
    inspect(failure, { depth: null, showHidden: true }),
    String(failure),
    JSON.stringify(failure),
  ].join('\n');

test('says where, and with which code, and that nothing was changed', async () => {
  const failure = await failureOf(
    Object.assign(new Error(`duplicate ${CANARY}`), { code: '23505', detail: CANARY }),
  );
  expect(failure).toBeInstanceOf(DatabaseWorkFailed);
  expect(failure).toMatchObject({
    code: '23505',
    message:
      'gdpr: erasing a chunk failed in the database (23505); nothing of this step was changed',
  });
  expect((failure as Error).stack).toContain('shielded.test.ts');
});

test('never lets the message of a driver through, however it is shaped', async () => {
  const line = fc.constantFrom('\n', '\n    at ', '\n at ', ' - ', ': ', '');
  await fc.assert(
    fc.asyncProperty(line, line, fc.boolean(), async (before, after, rewritten) => {
      const error = Object.assign(
        new Error(`insert into persons${before}${CANARY}${after}(x.js:1:1)`),
        {
          cause: new Error(CANARY),
          query: CANARY,
        },
      );
      if (rewritten) error.message = `update persons set ${CANARY} - ${error.message}`;
      expect(printed(await failureOf(error))).not.toContain(CANARY);
    }),
  );
});

test.each([CANARY, { message: CANARY }, null, undefined])(
  'whatever is thrown: %p',
  async (thrown) => {
    const failure = await failureOf(thrown);
    expect(failure).toMatchObject({ code: 'unknown' });
    expect(printed(failure)).not.toContain(CANARY);
  },
);

test('shields a real driver, which does quote the value', async () => {
  const { sql, close } = memoryHost();
  const insert = async () => sql.connection.raw('insert into nowhere (name) values (?)', [CANARY]);
  // a driver's error may be of another realm than the test's own Error
  await expect(insert()).rejects.toMatchObject({ message: expect.stringContaining('nowhere') });
  const failure = await shielded('a test', insert).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(DatabaseWorkFailed);
  expect(printed(failure)).not.toContain(CANARY);
  await close();
});

test('our own refusals pass, for they are written for people', async () => {
  const refusal = new GdprError('E_GDPR_TEST', 'no');
  expect(await failureOf(refusal)).toBe(refusal);
});

test('what succeeds comes through', async () => {
  expect(await shielded('a test', () => Promise.resolve(7))).toBe(7);
});
