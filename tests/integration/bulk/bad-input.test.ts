import { createRolesAndLogins, logins, seed } from '../../../database/seed';
import { boot, type BootedApp } from '../../support/boot';
import { stateOf } from '../erasure/rows';
import type { Ask } from '../erasure/eraser';
import { confirmation, confirmBulk, previewBulk } from './bulk';

const CONTACT = 'api::contact.contact';
const PROJECT = 'api::project.project';

let app: BootedApp;
let ask: Ask;
let other: Ask;
let before: object;

beforeAll(async () => {
  app = await boot();
  await createRolesAndLogins(app.strapi);
  await seed(app.strapi, { contacts: 20, seed: 3, withFiles: false });
  await app.listen();
  [ask, other] = (await Promise.all(['suppleant', 'strapi-super-admin'].map(asking))) as [Ask, Ask];
});
afterAll(() => app.destroy());

async function asking(code: string): Promise<Ask> {
  const login = logins.find((one) => one.code === code);
  const token = await app.logIn(login?.email ?? '', login?.password ?? '');
  return (path, sent = {}) => app.request(path, { token, ...sent });
}

beforeEach(async () => {
  before = await stateOf(app);
});
afterEach(async () => {
  expect(await stateOf(app)).toEqual(before);
});

const all = { filters: {} };
const hostile = { filters: { stage: { $where: 'sleep(10)' } } };

const BODIES: readonly (readonly [string, string, unknown])[] = [
  ['no body', '/gdpr/bulk/preview', undefined],
  ['a list', '/gdpr/bulk/preview', []],
  ['no selection', '/gdpr/bulk/preview', { uid: CONTACT, mode: 'delete' }],
  ['an unknown mode', '/gdpr/bulk/preview', { uid: CONTACT, mode: 'burn', selection: all }],
  [
    'an unknown key',
    '/gdpr/bulk/preview',
    { uid: CONTACT, mode: 'delete', selection: all, force: true },
  ],
  ['an unknown uid', '/gdpr/bulk/preview', { uid: 'api::a.a', mode: 'delete', selection: all }],
  [
    'the uid of a component',
    '/gdpr/bulk/preview',
    { uid: 'shared.postal-address', mode: 'delete', selection: all },
  ],
  [
    'a type that is nobody’s',
    '/gdpr/bulk/preview',
    { uid: 'api::lead-source.lead-source', mode: 'delete', selection: all },
  ],
  [
    'no ticks',
    '/gdpr/bulk/preview',
    { uid: CONTACT, mode: 'delete', selection: { documentIds: [] } },
  ],
  [
    'ticks that are no ids',
    '/gdpr/bulk/preview',
    { uid: CONTACT, mode: 'delete', selection: { documentIds: ["' or 1=1"] } },
  ],
  [
    'ticks and filters together',
    '/gdpr/bulk/preview',
    { uid: CONTACT, mode: 'delete', selection: { ...all, documentIds: ['a'] } },
  ],
  ['filters that are a list', '/gdpr/bulk/count', { uid: CONTACT, selection: { filters: [] } }],
  ['filters that are a text', '/gdpr/bulk/count', { uid: CONTACT, selection: { filters: 'all' } }],
  ['a hostile operator', '/gdpr/bulk/count', { uid: CONTACT, selection: hostile }],
  [
    'a search that no database stores',
    '/gdpr/bulk/count',
    { uid: CONTACT, selection: { filters: {}, search: '\0' } },
  ],
  [
    'a search without end',
    '/gdpr/bulk/count',
    { uid: CONTACT, selection: { filters: {}, search: 'a'.repeat(201) } },
  ],
  ['a confirmation of nothing', '/gdpr/bulk/confirm', {}],
  [
    'a filter without name',
    '/gdpr/filters',
    { uid: PROJECT, name: ' ', filters: { stage: 'won' } },
  ],
];

test.each(BODIES)('%s is refused by name', async (_name, path, json) => {
  const { status, body } = await ask(path, { method: 'POST', json });
  expect([status, body.error.details.code]).toEqual([400, expect.stringMatching(/^E_GDPR_/)]);
});

test('ten megabytes are refused', async () => {
  const filters = { stage: { $eq: 'a'.repeat(10_000_000) } };
  const { status } = await ask('/gdpr/bulk/count', {
    json: { uid: CONTACT, selection: { filters } },
  });
  expect(status).toBe(413);
});

test.each(['GET /gdpr/jobs/nobody', 'POST /gdpr/jobs/nobody/pause', 'GET /gdpr/filters/nobody'])(
  '%s: there is none',
  async (call) => {
    const [method = '', path = ''] = call.split(' ');
    const json = method === 'POST' ? { json: {} } : {};
    expect((await ask(path, { method, ...json })).status).toBe(404);
  },
);

test.each([
  '/gdpr/jobs?page=0',
  '/gdpr/jobs?pageSize=1000',
  "/gdpr/jobs/a'b",
  '/gdpr/filters?uid=x',
])('%s is refused', async (path) => {
  expect((await ask(path)).status).toBe(400);
});

describe('a token', () => {
  const wanted = { uid: CONTACT, mode: 'anonymise' as const, selection: all };

  test('of another administrator is none', async () => {
    const preview = await previewBulk(ask, wanted);
    const { status, body } = await confirmBulk(other, confirmation(preview, wanted));
    expect([status, body.error.details.code]).toEqual([404, 'E_GDPR_NO_SUCH_PLAN']);
  });

  test('grows old', async () => {
    const preview = await previewBulk(ask, wanted);
    await app.strapi.db
      .connection('gdpr_jobs')
      .where({ job_id: preview.jobId })
      .update({ token_expires_at: Date.now() - 1 });
    const { status, body } = await confirmBulk(ask, confirmation(preview, wanted));
    expect([status, body.error.details.code]).toEqual([400, 'E_GDPR_TOKEN_EXPIRED']);
  });

  test('is for the list that was shown: one more name in the table, and it is refused', async () => {
    const preview = await previewBulk(ask, {
      ...wanted,
      selection: { filters: { team: 'paris' } },
    });
    const [stranger] = await app.strapi.db
      .connection('contacts')
      .whereNot({ team: 'paris' })
      .limit(1)
      .pluck('document_id');
    await app.strapi.db
      .connection('gdpr_job_subjects')
      .where({ job_id: preview.jobId, position: 0 })
      .update({ document_id: stranger });
    const { status, body } = await confirmBulk(ask, confirmation(preview, wanted));
    expect([status, body.error.details.code]).toEqual([400, 'E_GDPR_PLAN_CHANGED']);
  });

  test('names in the reason are refused where the list is short enough to compare', async () => {
    const preview = await previewBulk(ask, wanted);
    const [name] = await app.strapi.db
      .connection('contacts')
      .whereNull('company_name')
      .limit(1)
      .pluck('last_name');
    const reason = `Demande de ${String(name)}`;
    const { status, body } = await confirmBulk(ask, confirmation(preview, wanted, { reason }));
    expect([status, body.error.details.code]).toEqual([400, 'E_GDPR_REASON_QUOTES']);
  });
});
