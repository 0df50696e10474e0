import { createRolesAndLogins } from '../../database/seed';
import { boot, type BootedApp } from '../support/boot';
import type { Answer, Sent } from '../support/http';

const DICTIONARY = '/gdpr/detection/dictionary';
const TERM = {
  id: 'health.zorglub',
  category: 'health',
  patterns: ['zorglubite+'],
};

let app: BootedApp;
let token: string;

beforeAll(async () => {
  app = await boot();
  await createRolesAndLogins(app.strapi);
  token = await app.adminToken('dpo');
});
afterAll(() => app.destroy());

const ask = (path: string, sent: Sent = {}): Promise<Answer> =>
  app.request(path, { token, ...sent });
const version = async (): Promise<number> => (await ask(DICTIONARY)).body.data.version;
const tryOut = async (text: string, changes?: object): Promise<Answer> =>
  ask('/gdpr/detection/try', { method: 'POST', json: { text, ...(changes ? { changes } : {}) } });
const save = async (changes: object, from?: number): Promise<Answer> =>
  ask(DICTIONARY, {
    method: 'PUT',
    json: { version: from ?? (await version()), changes, reason: 'Vocabulaire de la maison' },
  });
const rulesOf = (answer: Answer): string[] =>
  answer.body.data.findings.map(({ rule }: { rule: string }) => rule);

test('a term is tried before it is saved, and found everywhere once it is', async () => {
  const text = 'Cliente atteinte de zorglubites.';
  expect(rulesOf(await tryOut(text))).not.toContain(TERM.id);
  expect(rulesOf(await tryOut(text, { rules: [TERM] }))).toContain(TERM.id);
  expect(rulesOf(await tryOut(text))).not.toContain(TERM.id);

  expect((await save({ rules: [TERM] })).status).toBe(200);
  expect(rulesOf(await tryOut(text))).toContain(TERM.id);
});

test('an exception silences a phrase, and a switch silences a rule or a kind of number', async () => {
  expect(rulesOf(await tryOut('atteinte de zorglubite', { rules: [TERM] }))).toEqual([TERM.id]);
  const silent = { rules: [TERM], ignore: ['zorglubite de compagnie'] };
  expect(rulesOf(await tryOut('une zorglubite de compagnie', silent))).toEqual([]);
  expect(rulesOf(await tryOut('une zorglubite', { rules: [TERM], disabled: [TERM.id] }))).toEqual(
    [],
  );
  const mail = 'écrire à claire.martin@example.org';
  expect(rulesOf(await tryOut(mail))).toHaveLength(1);
  expect(rulesOf(await tryOut(mail, { disabled: ['email'] }))).toEqual([]);
});

test('of two who save at once, one is told to reload', async () => {
  const from = await version();
  const answers = await Promise.all([
    save({ ignore: ['un mot'] }, from),
    save({ ignore: ['un autre'] }, from),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  const refused = answers.find(({ status }) => status === 400);
  expect(refused?.body.error.details.code).toBe('E_GDPR_DICTIONARY_CHANGED');
  expect(await version()).toBe(from + 1);
});

test('each version keeps its author, its reason and its proof', async () => {
  await save({ rules: [TERM] });
  const { history } = (await ask(DICTIONARY)).body.data;
  expect(history[0]).toMatchObject({
    version: await version(),
    reason: 'Vocabulaire de la maison',
  });
  expect(history[0].authorName).toEqual(expect.any(String));
  const entries = (await app.strapi.db
    .connection('gdpr_ledger')
    .where({ kind: 'dictionary.saved' })) as unknown[];
  expect(entries).toHaveLength(await version());
});

test.each([
  [{ rules: [{ ...TERM, patterns: ['{nobody} malade'] }] }, 'changes.rules.0'],
  [{ rules: [{ ...TERM, patterns: ['ab*'] }] }, 'changes.rules.0'],
  [{ ignore: ['?jamais'] }, 'changes.ignore.0'],
  [{ classes: { own: ['.. mot'] } }, 'changes.classes.own'],
  [{ classes: { own: ['{own}'] } }, 'changes.classes.own'],
])('%j is refused with its path, and nothing is stored', async (changes, path) => {
  const before = await app.hashDatabase();
  const answer = await save(changes);
  expect(answer.status).toBe(400);
  expect(answer.body.error.details.code).toBe('E_GDPR_UNREADABLE_PATTERN');
  expect(answer.body.error.details.errors[0].path.join('.')).toBe(path);
  expect(await app.hashDatabase()).toBe(before);
});

test('a rule of nothing, a wrong category, a reason that is missing: refused', async () => {
  for (const json of [
    { version: 0, changes: { rules: [{ ...TERM, patterns: [] }] }, reason: 'x' },
    { version: 0, changes: { rules: [{ ...TERM, category: 'mood' }] }, reason: 'x' },
    { version: 0, changes: {} },
    { version: -1, changes: {}, reason: 'x' },
    'no object',
  ])
    expect((await ask(DICTIONARY, { method: 'PUT', json })).status).toBe(400);
});
