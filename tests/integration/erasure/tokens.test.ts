import { boot, type BootedApp } from '../../support/boot';
import type { Answer } from '../../support/http';
import { confirm, confirmation, preview, type Ask, type Previewed } from './eraser';
import { connect, ledgerRows, make, rowsOf, stateOf } from './rows';

const api = (name: string): string => `api::${name}.${name}`;
const CONTACT = api('contact');
const NOTE = api('note');
const ADVICE = api('advice-document');
const MODES = ['anonymise', 'delete'] as const;

interface Person {
  readonly uid: string;
  readonly documentId: string;
  readonly note: string;
  readonly advice: string;
}

let app: BootedApp;
let first: Ask;
let second: Ask;
let people = 0;

beforeAll(async () => {
  app = await boot();
  first = (await app.loginAs('strapi-super-admin')).request;
  second = (await app.loginAs('strapi-super-admin')).request;
});
afterAll(() => app.destroy());

/** A person nobody else has; texts never name them. */
async function person(contract?: object): Promise<Person> {
  people += 1;
  const contact = await make(app, CONTACT, {
    firstName: `Éléonore${people}`,
    lastName: `Castelbajac${people}`,
    email: `eleonore.c${people}@courriel.example`,
    mobilePhone: `06 39 98 ${String(10 + people)} 77`,
  });
  const of = { contact: connect(contact) };
  const note = await make(app, NOTE, { body: 'Rappeler demain.', ...of });
  const advice = await make(app, ADVICE, { title: 'Devoir de conseil', ...of });
  if (contract) await make(app, api('contract'), { productLine: 'auto', ...contract, ...of });
  return { ...contact, note: note.documentId, advice: advice.documentId };
}

const codeOf = ({ status, body }: Answer): string =>
  status === 200 ? 'done' : `${String(status)} ${String(body?.error?.details?.code)}`;

const stateOfContact = async ({ documentId }: Person): Promise<unknown> => {
  const [row] = await rowsOf(app, CONTACT, [documentId]);
  return row ? row.gdpr_state : 'gone';
};

const ENDED = { anonymise: 'anonymised', delete: 'gone' };
const applied = (plan: Previewed) => ledgerRows(app, { kind: 'erasure.applied', job: plan.planId });

/** The confirmation is refused in these words, nothing moved, and the person is as before. */
async function refuses(
  {
    asked = first,
    plan,
    changes,
    mode = 'anonymise',
  }: {
    asked?: Ask;
    plan: Previewed;
    changes?: object;
    mode?: 'anonymise' | 'delete';
  },
  code: string,
): Promise<string> {
  const before = await stateOf(app);
  const answer = await confirm(asked, confirmation(plan, { mode }, changes));
  expect(codeOf(answer)).toBe(code);
  expect(await stateOf(app)).toEqual(before);
  expect(answer.text).not.toMatch(/Castelbajac|Éléonore|courriel|node_modules|\n\s+at /);
  return String(answer.body.error.message);
}

describe.each(MODES)('two administrators at once: %s', (mode) => {
  test('each with a plan: one does it, the other is told', async () => {
    const who = await person();
    const wanted = { uid: who.uid, documentId: who.documentId, mode };
    const plans = [await preview(first, wanted), await preview(second, wanted)] as const;
    const answers = await Promise.all([
      confirm(first, confirmation(plans[0], wanted)),
      confirm(second, confirmation(plans[1], wanted)),
    ]);
    expect(answers.map(codeOf).sort()).toEqual(['400 E_GDPR_PLAN_CHANGED', 'done']);
    expect(await stateOfContact(who)).toBe(ENDED[mode]);
    const entries = [...(await applied(plans[0])), ...(await applied(plans[1]))];
    expect(entries).toHaveLength(1);
  });

  test('with one plan confirmed five times: once', async () => {
    const who = await person();
    const wanted = { uid: who.uid, documentId: who.documentId, mode };
    const plan = await preview(first, wanted);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => confirm(first, confirmation(plan, wanted))),
    );
    const used = '400 E_GDPR_TOKEN_USED';
    expect(answers.map(codeOf).sort()).toEqual([used, used, used, used, 'done']);
    expect(await applied(plan)).toHaveLength(1);
    expect(await ledgerRows(app, { kind: 'erasure.confirmed', job: plan.planId })).toHaveLength(1);
  });

  test('one anonymises while the other deletes: one of both, entirely', async () => {
    const who = await person();
    const ref = { uid: who.uid, documentId: who.documentId };
    const other = mode === 'delete' ? 'anonymise' : 'delete';
    const one = await preview(first, { ...ref, mode });
    const two = await preview(second, { ...ref, mode: other });
    const answers = await Promise.all([
      confirm(first, confirmation(one, { mode })),
      confirm(second, confirmation(two, { mode: other })),
    ]);
    expect(answers.map(codeOf).sort()).toEqual(['400 E_GDPR_PLAN_CHANGED', 'done']);
    const done = codeOf(answers[0]) === 'done' ? mode : other;
    expect(await stateOfContact(who)).toBe(ENDED[done]);
  });
});

describe('a confirmation is refused', () => {
  let who: Person;
  let plan: Previewed;

  beforeEach(async () => {
    who = await person();
    plan = await preview(first, { uid: who.uid, documentId: who.documentId, mode: 'anonymise' });
  });
  afterEach(async () => {
    expect(await stateOfContact(who)).toBeNull();
  });

  test('with the token of somebody else’s preview', async () => {
    await refuses({ plan, asked: second }, '404 E_GDPR_NO_SUCH_PLAN');
  });

  test('with another token', async () => {
    await refuses({ plan, changes: { token: 'A'.repeat(43) } }, '400 E_GDPR_TOKEN_WRONG');
  });

  test('with the token of another preview of one’s own', async () => {
    const other = await person();
    const { token } = await preview(first, {
      uid: CONTACT,
      documentId: other.documentId,
      mode: 'anonymise',
    });
    await refuses({ plan, changes: { token } }, '400 E_GDPR_TOKEN_WRONG');
  });

  test.each(['', 'A'.repeat(42), 'A'.repeat(44), 42, null, ['x'], '<b>'.repeat(15)])(
    'with what is no token: %j',
    async (token) => {
      await refuses({ plan, changes: { token } }, '400 E_GDPR_INVALID_INPUT');
    },
  );

  test('when the preview is too old', async () => {
    await app.strapi.db
      .connection('gdpr_jobs')
      .where({ job_id: plan.planId })
      .update({ token_expires_at: Date.now() - 1 });
    expect(await refuses({ plan }, '400 E_GDPR_TOKEN_EXPIRED')).toContain('new one');
  });

  test.each(['anonymiser', 'SUPPRIMER', 'DELETE', 'ANONYMISER ', 'ANONYMISE R', '', 'OUI'])(
    'with the word %j; the right one still does it',
    async (word) => {
      expect(await refuses({ plan, changes: { word } }, '400 E_GDPR_WORD_WRONG')).toContain(
        'ANONYMISER',
      );
    },
  );

  test.each([
    ['the last name', 'Demande de Mme Castelbajac{n} par courrier'],
    ['the last name, in small letters', 'demande de castelbajac{n}'],
    ['the first name without its accents', 'eleonore{n} a appelé'],
    ['the e-mail', 'Reçu de eleonore.c{n}@courriel.example'],
    ['the telephone, spaced otherwise', 'Appel du 0639.98{p}77'],
  ])('when the reason quotes %s', async (_what, text) => {
    const reason = text.replace('{n}', String(people)).replace('{p}', String(10 + people));
    await refuses({ plan, changes: { reason } }, '400 E_GDPR_REASON_QUOTES');
  });

  test('when the motive quotes the person', async () => {
    const overrideMotive = `Mme Castelbajac${people} est d’accord`;
    await refuses({ plan, changes: { overrideMotive } }, '400 E_GDPR_REASON_QUOTES');
  });

  test('when a note changed since the preview', async () => {
    await app.strapi
      .documents(NOTE as 'api::note.note')
      .update({ documentId: who.note, data: { body: 'Rappeler lundi.' } as never });
    expect(await refuses({ plan }, '400 E_GDPR_PLAN_CHANGED')).toContain('new preview');
  });

  test('when a document was added since', async () => {
    await make(app, api('document'), { title: 'Permis', kind: 'licence', contacts: connect(who) });
    await refuses({ plan }, '400 E_GDPR_PLAN_CHANGED');
  });

  test('when something was published since', async () => {
    await app.strapi
      .documents(ADVICE as 'api::advice-document.advice-document')
      .publish({ documentId: who.advice });
    await refuses({ plan }, '400 E_GDPR_PLAN_CHANGED');
  });

  test('when somebody else became an owner since', async () => {
    const other = await person();
    await app.strapi.documents(NOTE as 'api::note.note').update({
      documentId: who.note,
      data: { contact: connect(other) } as never,
    });
    await refuses({ plan }, '400 E_GDPR_PLAN_CHANGED');
  });
});

describe('a token', () => {
  test('is spent once, and the plan says so', async () => {
    const who = await person();
    const plan = await preview(first, {
      uid: CONTACT,
      documentId: who.documentId,
      mode: 'anonymise',
    });
    expect(codeOf(await confirm(first, confirmation(plan, { mode: 'anonymise' })))).toBe('done');
    await refuses({ plan }, '400 E_GDPR_TOKEN_USED');
    expect(await applied(plan)).toHaveLength(1);
  });

  test('is kept as a hash only', async () => {
    const who = await person();
    const plan = await preview(first, {
      uid: CONTACT,
      documentId: who.documentId,
      mode: 'anonymise',
    });
    expect(await app.dumpDatabase()).not.toContain(plan.token);
  });

  test('survives a mistyped word', async () => {
    const who = await person();
    const plan = await preview(first, {
      uid: CONTACT,
      documentId: who.documentId,
      mode: 'anonymise',
    });
    await refuses({ plan, changes: { word: 'anonymiser' } }, '400 E_GDPR_WORD_WRONG');
    expect(codeOf(await confirm(first, confirmation(plan, { mode: 'anonymise' })))).toBe('done');
  });

  test.each([
    ['anonymise', 'ANONYMISE'],
    ['delete', 'DELETE'],
  ] as const)('is spent with the word of the other language: %s, %s', async (mode, word) => {
    const who = await person();
    const plan = await preview(first, { uid: CONTACT, documentId: who.documentId, mode });
    expect(codeOf(await confirm(first, confirmation(plan, { mode }, { word })))).toBe('done');
    expect(await stateOfContact(who)).toBe(ENDED[mode]);
  });
});

describe('a contract in force', () => {
  const without = { overrideMotive: undefined };

  test.each(['active', 'suspended'])('%s: no erasure without a motive', async (stage) => {
    const who = await person({ stage });
    const wanted = { uid: CONTACT, documentId: who.documentId, mode: 'anonymise' as const };
    const plan = await preview(first, wanted);
    expect(plan.blockers.map(({ name }: { name: string }) => name)).toEqual(['activeContract']);
    expect(await refuses({ plan, changes: without }, '400 E_GDPR_BLOCKED')).toContain('in force');
    await refuses({ plan, changes: { overrideMotive: 'oui' } }, '400 E_GDPR_INVALID_INPUT');
    await refuses(
      { plan, changes: { overrideMotive: `  ${'x'.repeat(9)}   ` } },
      '400 E_GDPR_INVALID_INPUT',
    );
    expect(await stateOfContact(who)).toBeNull();
    expect(codeOf(await confirm(first, confirmation(plan, wanted)))).toBe('done');
    const [entry] = await ledgerRows(app, { kind: 'erasure.confirmed', job: plan.planId });
    expect(JSON.parse(String(entry?.payload))).toMatchObject({ overridden: true });
  });

  test('ended: none needed', async () => {
    const who = await person({ stage: 'ended' });
    const wanted = { uid: CONTACT, documentId: who.documentId, mode: 'anonymise' as const };
    const plan = await preview(first, wanted);
    expect(plan.blockers).toEqual([]);
    expect(codeOf(await confirm(first, confirmation(plan, wanted, without)))).toBe('done');
  });

  test('begun between preview and confirmation: refused all the same', async () => {
    const who = await person();
    const wanted = { uid: CONTACT, documentId: who.documentId, mode: 'anonymise' as const };
    const plan = await preview(first, wanted);
    await make(app, api('contract'), {
      productLine: 'auto',
      stage: 'active',
      contact: connect(who),
    });
    await refuses({ plan, changes: without }, '400 E_GDPR_PLAN_CHANGED');
  });
});
