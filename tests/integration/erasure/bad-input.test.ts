import { createRolesAndLogins, seedPerson, type CanaryPerson } from '../../../database/seed';
import { boot, type BootedApp } from '../../support/boot';
import type { Answer, Sent } from '../../support/http';
import { confirmation, erase, preview, type Ask, type Previewed } from './eraser';
import { stateOf, type State } from './rows';

const CONTACT = 'api::contact.contact';
const NOTE = 'api::note.note';
/** In every wrong value: must come back in no answer and no log. */
const MARK = 'zzmarkzz';
const MEGABYTES = 1_000_000;

let app: BootedApp;
let person: CanaryPerson;
let ask: Ask;
let planId: string;
let before: State;

beforeAll(async () => {
  app = await boot({ guard: false });
  await createRolesAndLogins(app.strapi);
  person = await seedPerson(app.strapi, { prefix: 'Grive', projects: 1, contracts: 1 });
  const gone = await seedPerson(app.strapi, { prefix: 'Tarin', projects: 1, contracts: 1 });
  ask = (await app.loginAs('strapi-super-admin')).request;
  planId = (await erase(ask, { ...gone.contact, mode: 'anonymise' })).planId;
  before = await stateOf(app);
});
afterAll(() => app.destroy());
afterEach(async () => {
  expect(await stateOf(app)).toEqual(before);
});

/** What every refusal has: a code, words, no entrails, nothing of what was sent, nothing of the person. */
function expectClear({ status, text, body }: Answer): string {
  expect([status >= 400 && status < 500, status]).toEqual([true, status]);
  expect(text).not.toMatch(/node_modules|\.ts:\d|\.js:\d|\\n\s+at |SQLITE|select |insert |knex/i);
  expect(text).not.toContain(MARK);
  expect(text).not.toContain('Grive');
  expect(text.length).toBeLessThan(3000);
  expect(String(body?.error?.message ?? '').length).toBeGreaterThan(8);
  expect(app.logs.filter((line) => line.includes(MARK) && !isAccess(line))).toEqual([]);
  return `${String(status)} ${String(body.error.details?.code ?? body.error.name)}`;
}

/** The framework logs the path of every request, as it was sent. */
const isAccess = (line: string): boolean => / (GET|POST) \/gdpr\//.test(line);

const post = (path: string, json: unknown) => ask(path, { method: 'POST', json });

const INVALID = '400 E_GDPR_INVALID_INPUT';
const NOT_A_SUBJECT = '400 E_GDPR_NOT_A_SUBJECT';
const NO_RECORD = '404 E_GDPR_NO_SUCH_RECORD';

/** Wrong in itself, wherever an id is expected. */
const IDS: readonly unknown[] = [
  ...[0, '', null, undefined, -1, 1.5, true, [], {}, [MARK], { $ne: null }, { $gt: MARK }],
  ...['0 or 1=1', `${MARK}' or '1'='1`, `${MARK}"; drop table contacts; --`, '../../etc/passwd'],
  ...['%', `${MARK}%00`, `${MARK}\u0000`, 'é', 'a'.repeat(65), `${MARK}\nInjected: yes`],
];

describe('POST /gdpr/erasures/preview', () => {
  const path = '/gdpr/erasures/preview';
  const wanted = (changes: object) => ({ ...person.contact, mode: 'anonymise', ...changes });

  test.each(IDS)('documentId %j', async (documentId) => {
    expect(expectClear(await post(path, wanted({ documentId })))).toBe(INVALID);
  });

  test.each(['constructor', '__proto__', 'toString', '0', 'nobodyhasthisid000000000'])(
    'documentId "%s" of nobody',
    async (documentId) => {
      expect(expectClear(await post(path, wanted({ documentId })))).toBe(NO_RECORD);
    },
  );

  test.each([...IDS, 'contact', 'api::contact', '__proto__', 'api::Contact.contact', MARK])(
    'uid %j',
    async (uid) => {
      const code = expectClear(await post(path, wanted({ uid })));
      expect([INVALID, NOT_A_SUBJECT]).toContain(code);
    },
  );

  test.each([
    ['no such type', 'api::nobody.nobody'],
    ['a type without persons', 'api::lead-source.lead-source'],
    ['a component', 'shared.postal-address'],
    ['files', 'plugin::upload.file'],
    ['the administrators', 'admin::user'],
    ['the permissions', 'admin::permission'],
    ['the sessions', 'admin::session'],
    ['the settings', 'strapi::core-store'],
    ['a prototype key', 'api::constructor.prototype'],
  ])('%s: %s', async (_what, uid) => {
    const code = expectClear(await post(path, wanted({ uid })));
    expect([INVALID, NOT_A_SUBJECT]).toContain(code);
  });

  test('the documentId of a record of another type', async () => {
    expect(expectClear(await post(path, wanted({ uid: NOTE })))).toBe(NO_RECORD);
    const documentId = person.documents[NOTE]?.[0];
    expect(expectClear(await post(path, wanted({ documentId })))).toBe(NO_RECORD);
  });

  test.each(['ANONYMISE', 'erase', '', null, 1, ['anonymise'], { anonymise: 1 }, '__proto__'])(
    'mode %j',
    async (mode) => {
      expect(expectClear(await post(path, wanted({ mode })))).toBe(INVALID);
    },
  );

  test.each(['all', '', null, 0, ['subject']])('scope %j', async (scope) => {
    expect(expectClear(await post(path, wanted({ scope })))).toBe(INVALID);
  });

  test('more than was asked for', async () => {
    for (const extra of [
      { where: {} },
      { force: true },
      { id: 1 },
      { subjects: [{ uid: MARK }] },
    ]) {
      expect(expectClear(await post(path, wanted(extra)))).toBe(INVALID);
    }
  });

  test('a record whose read permission has a condition that it does not meet', async () => {
    const { request } = await reader(['admin::is-creator']);
    const json = wanted({});
    expect(expectClear(await request(path, { json }))).toBe(NO_RECORD);
    const state = `/gdpr/subjects/${CONTACT}/${person.contact.documentId}/state`;
    expect(expectClear(await request(state))).toBe(NO_RECORD);
    before = await stateOf(app);
  });
});

/** An account that may anonymise, and read contacts under conditions. */
async function reader(conditions: readonly string[]): Promise<{ request: Ask }> {
  const code = 'lecteur-restreint';
  const role = await app.strapi
    .service('admin::role')
    .create({ name: code, code, description: '' });
  const read = 'plugin::content-manager.explorer.read';
  await app.strapi.service('admin::role').assignPermissions(role.id, [
    { action: read, subject: CONTACT, properties: { fields: ['firstName'] }, conditions },
    { action: 'plugin::gdpr.erasure.anonymise', subject: null, properties: {}, conditions: [] },
  ]);
  return app.loginAs(code);
}

describe('POST /gdpr/erasures', () => {
  const path = '/gdpr/erasures';
  let plan: Previewed;
  const body = (changes: object) => confirmation(plan, { mode: 'anonymise' }, changes);

  beforeAll(async () => {
    plan = await preview(ask, { ...person.contact, mode: 'anonymise' });
  });

  test.each(IDS)('planId %j', async (id) => {
    expect(expectClear(await post(path, body({ planId: id })))).toBe(INVALID);
  });

  test.each(['__proto__', 'constructor', 'nobodyhasthisid000000000'])('planId "%s"', async (id) => {
    expect(expectClear(await post(path, body({ planId: id })))).toBe('404 E_GDPR_NO_SUCH_PLAN');
  });

  test.each([...IDS, 'A'.repeat(10_000)])('token %j', async (token) => {
    expect(expectClear(await post(path, body({ token })))).toBe(INVALID);
  });

  test.each([0, null, undefined, [], {}, `${MARK}${'x'.repeat(41)}`])('word %j', async (word) => {
    expect(expectClear(await post(path, body({ word })))).toBe(INVALID);
  });

  test.each(['', 'because', null, 0, ['subject-request'], '__proto__', `${MARK}'--`])(
    'reasonCode %j',
    async (reasonCode) => {
      expect(expectClear(await post(path, body({ reasonCode })))).toBe(INVALID);
    },
  );

  test.each([0, null, [], {}, `${MARK}${'x'.repeat(501)}`])('reason %j', async (reason) => {
    expect(expectClear(await post(path, body({ reason })))).toBe(INVALID);
  });

  test('a reason of 10 MB', async () => {
    const reason = `${MARK}${'x'.repeat(10 * MEGABYTES)}`;
    expect(expectClear(await post(path, body({ reason })))).toMatch(/^413 /);
  });

  test('a reason just under what the server reads', async () => {
    const reason = `${MARK}${'x'.repeat(MEGABYTES / 2)}`;
    expect(expectClear(await post(path, body({ reason })))).toBe(INVALID);
  });

  test.each([0, null, [], {}, '', 'trop court', `${MARK}${'x'.repeat(501)}`].slice(0, 5))(
    'overrideMotive %j',
    async (overrideMotive) => {
      expect(expectClear(await post(path, body({ overrideMotive })))).toBe(INVALID);
    },
  );

  test('more than was asked for', async () => {
    for (const extra of [{ force: true }, { mode: 'delete' }, { subjects: [] }, { id: MARK }]) {
      expect(expectClear(await post(path, body(extra)))).toBe(INVALID);
    }
  });
});

describe.each(['/gdpr/erasures/preview', '/gdpr/erasures'])('POST %s: what is no body', (path) => {
  const JSON_TYPE = { 'content-type': 'application/json' };
  const bodies: Record<string, Sent> = {
    nothing: { method: 'POST' },
    'broken JSON': { body: `{"uid": "${MARK}`, headers: JSON_TYPE },
    'plain text': { body: MARK, headers: { 'content-type': 'text/plain' } },
    'JSON that says it is text': { body: '{}', headers: { 'content-type': 'text/plain' } },
    'an array': { json: [{ ...{ uid: CONTACT, mode: MARK } }] },
    'a string': { body: `"${MARK}"`, headers: JSON_TYPE },
    null: { body: 'null', headers: JSON_TYPE },
    'a number': { body: '7', headers: JSON_TYPE },
    'an empty object': { json: {} },
    'a form': { body: new URLSearchParams({ uid: CONTACT, documentId: MARK }) },
    'prototype keys': {
      body: `{"__proto__":{"mode":"${MARK}"},"constructor":{"prototype":{"mode":"${MARK}"}}}`,
      headers: JSON_TYPE,
    },
    'ten thousand brackets': { body: '['.repeat(10_000), headers: JSON_TYPE },
  };

  test.each(Object.keys(bodies))('%s', async (name) => {
    const sent = { method: 'POST', ...bodies[name] };
    const answer = await (ask as (path: string, sent: Sent) => Promise<Answer>)(path, sent);
    expect(expectClear(answer)).toMatch(/^400 /);
    expect(Reflect.get({}, 'mode')).toBeUndefined();
  });
});

describe('path and query', () => {
  const encoded = (text: string) => encodeURIComponent(text);
  const PATHS = [
    ...['0', '__proto__', 'constructor', 'hasOwnProperty', 'nobodyhasthisid000000000'],
    ...[encoded(`${MARK}' or '1'='1`), encoded(`${MARK}"; drop table gdpr_jobs; --`)],
    ...[encoded('../../../etc/passwd'), '%00', encoded('é'), `${MARK}%0d%0aInjected:%20yes`],
    'a'.repeat(1000),
  ];

  test.each(PATHS)('GET /gdpr/erasures/%s', async (id) => {
    expect(expectClear(await ask(`/gdpr/erasures/${id}`))).toMatch(
      /^(400 E_GDPR_INVALID_INPUT|404 E_GDPR_NO_SUCH_ERASURE)$/,
    );
    expect(expectClear(await ask(`/gdpr/erasures/${id}/receipt`))).toMatch(
      /^(400 E_GDPR_INVALID_INPUT|404 E_GDPR_NO_SUCH_ERASURE)$/,
    );
  });

  test.each(PATHS)('GET /gdpr/subjects/%s', async (id) => {
    const clear = /^(400 E_GDPR_INVALID_INPUT|404 E_GDPR_NO_SUCH_RECORD)$/;
    expect(expectClear(await ask(`/gdpr/subjects/${CONTACT}/${id}/state`))).toMatch(clear);
    const own = person.contact.documentId;
    expect(expectClear(await ask(`/gdpr/subjects/${id}/${own}/state`))).toMatch(clear);
  });

  test.each(['plugin::upload.file', 'shared.postal-address', 'admin::user', 'api::no.no'])(
    'GET /gdpr/subjects/%s',
    async (uid) => {
      const answer = await ask(`/gdpr/subjects/${uid}/${person.contact.documentId}/state`);
      expect(expectClear(answer)).toMatch(/^(400 E_GDPR_INVALID_INPUT|404 E_GDPR_NO_SUCH_RECORD)$/);
    },
  );

  test.each(PATHS)('GET /gdpr/explain/%s', async (uid) => {
    expect(expectClear(await ask(`/gdpr/explain/${uid}`))).toMatch(
      /^(400 E_GDPR_INVALID_INPUT|404 E_GDPR_UNKNOWN_TYPE)$/,
    );
  });

  test.each([
    ...['page=0', 'page=-1', 'page=x', 'page=1.5', 'page=1e9999', 'pageSize=0', 'pageSize=101'],
    ...[
      'pageSize=1000000',
      `format=${MARK}`,
      'format[]=csv',
      'page[$gt]=1',
      `format=csv&locale=${MARK}`,
    ],
  ])('GET /gdpr/erasures?%s', async (query) => {
    expect(expectClear(await ask(`/gdpr/erasures?${query}`))).toBe(INVALID);
  });

  test.each(['page=0', 'pageSize=101', `job=${'x'.repeat(65)}`, 'job[$ne]=1'])(
    'GET /gdpr/ledger?%s',
    async (query) => {
      expect(expectClear(await ask(`/gdpr/ledger?${query}`))).toBe(INVALID);
    },
  );

  test.each(['format=docx', 'locale=de', 'format[]=pdf', `locale=${MARK}`])(
    'GET /gdpr/erasures/:planId/receipt?%s',
    async (query) => {
      expect(expectClear(await ask(`/gdpr/erasures/${planId}/receipt?${query}`))).toBe(INVALID);
    },
  );

  test.each([`status=${MARK}`, 'locale=de', `q=${'x'.repeat(201)}`, 'q[$ne]=1'])(
    'GET /gdpr/tags.csv?%s',
    async (query) => {
      expect(expectClear(await ask(`/gdpr/tags.csv?${query}`))).toBe(INVALID);
    },
  );

  test.each(['PUT', 'PATCH', 'DELETE'])('%s on any of them is no route', async (method) => {
    for (const path of ['erasures', `erasures/${planId}`, 'ledger', 'tags']) {
      expect([404, 405]).toContain((await ask(`/gdpr/${path}`, { method })).status);
    }
  });
});
