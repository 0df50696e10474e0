import {
  createRolesAndLogins,
  logins,
  seedPerson,
  type CanaryPerson,
} from '../../../database/seed';
import { boot, type BootedApp } from '../../support/boot';
import type { Answer, Sent } from '../../support/http';
import { confirmation as bulkConfirmation, previewBulk } from '../bulk/bulk';
import { scannedNote, scanNow } from '../scan/scanning';
import { confirmation, erase, preview, type Ask } from './eraser';
import { bare, holdWithout } from './held-permissions';
import { routesOf, type Route } from './routes';
import { stateOf } from './rows';

const CONTACT = 'api::contact.contact';
const HEALTH = 'api::health-questionnaire.health-questionnaire';

const ADMINISTRATOR = 'strapi-super-admin';
const ACT = [ADMINISTRATOR, 'suppleant'];
const REGISTER = [...ACT, 'dpo'];
const WATCH = [ADMINISTRATOR, 'dpo'];
const JOB_ACTS = ['pause', 'resume', 'cancel', 'retry', 'approve', 'reject'];
const EVERYBODY = logins.map(({ code }) => code);

/** Who may pass which route. A new route without a line here fails. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  'POST /erasures/preview': ACT,
  'POST /erasures': ACT,
  'GET /erasures': REGISTER,
  'GET /erasures/:planId': REGISTER,
  'GET /erasures/:planId/receipt': REGISTER,
  'GET /subjects/:uid/:documentId/state': EVERYBODY,
  'GET /tags': WATCH,
  'GET /tags.csv': WATCH,
  'GET /explain/:uid': WATCH,
  'GET /ledger': WATCH,
  'GET /ledger/verify': WATCH,
  'POST /bulk/count': ACT,
  'POST /bulk/preview': ACT,
  'POST /bulk/confirm': ACT,
  'GET /jobs': REGISTER,
  'GET /jobs/:jobId': REGISTER,
  'GET /jobs/:jobId/log': REGISTER,
  'GET /jobs/:jobId/refusals': REGISTER,
  ...Object.fromEntries(JOB_ACTS.map((act) => [`POST /jobs/:jobId/${act}`, ACT])),
  'GET /findings': REGISTER,
  'GET /findings/trend': REGISTER,
  'GET /findings/:findingId/context': REGISTER,
  'POST /findings/decide': REGISTER,
  'POST /scans': REGISTER,
  'GET /scans': REGISTER,
  'GET /scans/:jobId': REGISTER,
  'GET /filters': REGISTER,
  'POST /filters': REGISTER,
  'GET /filters/:filterId': REGISTER,
  'DELETE /filters/:filterId': REGISTER,
  'GET /detection/dictionary': REGISTER,
  'PUT /detection/dictionary': WATCH,
  'POST /detection/try': REGISTER,
  'POST /guard/check': EVERYBODY,
  'POST /guard/justifications': EVERYBODY,
  'GET /guard/forbidden': REGISTER,
  'POST /guard/exceptions': WATCH,
  'DELETE /guard/exceptions/:exceptionId': WATCH,
  'POST /guard/purge/preview': REGISTER,
  'POST /guard/purge': REGISTER,
};

/** What an API token writes when it is used, whatever the answer. */
const OF_THE_CALL = ['strapi_api_tokens'];

let app: BootedApp;
let person: CanaryPerson;
let ask: Ask;
let planId: string;
let filterId: string;
let scanId: string;
let findingId: string;
let exceptionId: string;
const tokens = new Map<string, string>();

const routes = () => routesOf(app.strapi);
const keyOf = ({ method, path }: Route): string => `${method} ${path}`;

beforeAll(async () => {
  app = await boot({ guard: false });
  await createRolesAndLogins(app.strapi);
  person = await seedPerson(app.strapi, { prefix: 'Mesange', projects: 1, contracts: 1 });
  const gone = await seedPerson(app.strapi, { prefix: 'Roitelet', projects: 1, contracts: 1 });
  await app.listen();
  for (const { code, email, password } of logins)
    tokens.set(code, await app.logIn(email, password));
  ask = (path, sent = {}) => app.request(path, { token: tokens.get(ADMINISTRATOR), ...sent });
  planId = (await erase(ask, { ...gone.contact, mode: 'anonymise' })).planId;
  filterId = (await ask('/gdpr/filters', { json: FILTER })).body.data.filterId;
  const allowed = await ask('/gdpr/guard/exceptions', { json: exceptionFor('colour') });
  ({ exceptionId } = allowed.body.data);
  ({ findingId } = await scannedNote(app));
  scanId = (await scanNow(app)).jobId;
});
afterAll(() => app.destroy());

/** A call that would succeed for whoever may make it; acts carry a true plan, token and word. */
async function callOf(key: string): Promise<{ path: string; sent: Sent }> {
  const [method = 'GET', path = ''] = key.split(' ');
  const filled = path
    .replace('/scans/:jobId', `/scans/${scanId}`)
    .replace(':findingId', findingId)
    .replace(/:planId|:jobId/, planId)
    .replace(':filterId', filterId)
    .replace(':exceptionId', exceptionId)
    .replace(':uid', CONTACT)
    .replace(':documentId', person.contact.documentId);
  const body = BODIES[key];
  const json = body ? await body() : {};
  return { path: `/gdpr${filled}`, sent: method === 'GET' ? {} : { method, json } };
}

const FILTER = { uid: CONTACT, name: 'Perdus', filters: { stage: { $eq: 'lost' } } };

const exceptionFor = (attribute: string, uid = 'api::vehicle.vehicle') => ({
  ...{ uid, attribute, ground: 'f', motive: 'Contentieux sur un vol' },
});

/** What a call carries that would succeed. */
const BODIES: Readonly<Record<string, () => Promise<object>>> = {
  'POST /erasures/preview': async () => ({ ...person.contact, mode: 'delete' }),
  'POST /erasures': async () => {
    const wanted = { ...person.contact, mode: 'delete' as const };
    return confirmation(await preview(ask, wanted), wanted);
  },
  'POST /bulk/count': async () => ({ uid: CONTACT, selection: { filters: {} } }),
  'POST /bulk/preview': async () => EVERYBODY_ELSE,
  'POST /bulk/confirm': async () =>
    bulkConfirmation(await previewBulk(ask, EVERYBODY_ELSE), EVERYBODY_ELSE),
  'POST /filters': async () => FILTER,
  'POST /findings/decide': async () => ({ act: 'false-positive', findingIds: [findingId] }),
  'POST /scans': async () => ({ scope: 'all' }),
  'PUT /detection/dictionary': async () => ({
    version: (await ask('/gdpr/detection/dictionary')).body.data.version,
    changes: {},
    reason: 'Relecture annuelle',
  }),
  'POST /detection/try': async () => ({ text: 'rien' }),
  'POST /guard/exceptions': async () => exceptionFor('bloodGroup', CONTACT),
  'POST /guard/purge/preview': async () => ({ uid: CONTACT, attribute: 'bloodGroup' }),
  'POST /guard/purge': async () => {
    const json = { uid: CONTACT, attribute: 'bloodGroup' };
    const { token, word } = (await ask('/gdpr/guard/purge/preview', { json })).body.data;
    return { token, word: word.fr };
  },
};

const EVERYBODY_ELSE = { uid: CONTACT, mode: 'delete' as const, selection: { filters: {} } };

const knock = async (key: string, token: string | undefined): Promise<Answer> => {
  const { path, sent } = await callOf(key);
  return app.request(path, { ...sent, token });
};

describe('the plugin’s routes', () => {
  test('are those that this story knows', () => {
    expect(routes().map(keyOf).sort()).toEqual(Object.keys(MAY).sort());
  });

  test('each belongs to the admin panel, and asks who is there', () => {
    for (const route of routes()) {
      expect([keyOf(route), route.type]).toEqual([keyOf(route), 'admin']);
      expect([keyOf(route), route.config?.auth]).not.toEqual([keyOf(route), false]);
      expect(route.config?.policies).toContain('admin::isAuthenticatedAdmin');
    }
  });

  test('each asks for a permission, but the one that asks the content manager', () => {
    const bare = routes().filter(({ config }) => (config?.policies?.length ?? 0) < 2);
    expect(bare.map(keyOf).sort()).toEqual([
      'GET /subjects/:uid/:documentId/state',
      'POST /guard/check',
      'POST /guard/justifications',
    ]);
  });

  test('none is on the public side', async () => {
    for (const key of Object.keys(MAY)) {
      const { path, sent } = await callOf(key);
      expect([key, (await app.request(`/api${path}`, sent)).status]).toEqual([
        key,
        key.startsWith('GET') ? 404 : 405,
      ]);
    }
  });
});

describe.each(EVERYBODY)('%s', (code) => {
  const isAllowed = (key: string): boolean => MAY[key]?.includes(code) === true;

  test('is refused all else, and changes nothing by trying', async () => {
    const refused = Object.keys(MAY).filter((key) => !isAllowed(key));
    for (const key of refused) {
      const { path, sent } = await callOf(key);
      const before = await stateOf(app);
      const answer = await app.request(path, { ...sent, token: tokens.get(code) });
      expect([key, answer.status, answer.body?.data ?? null]).toEqual([key, 403, null]);
      expect([key, await stateOf(app)]).toEqual([key, before]);
    }
  });

  const mayRead = Object.keys(MAY).filter((key) => key.startsWith('GET') && isAllowed(key));
  test.each(mayRead)('may, and changes nothing by reading: %s', async (key) => {
    const before = await stateOf(app);
    expect((await knock(key, tokens.get(code))).status).toBe(200);
    expect(await stateOf(app)).toEqual(before);
  });
});

describe('nobody from outside', () => {
  const strangers: Record<string, () => Promise<string | undefined>> = {
    anonymous: async () => undefined,
    'a user of the portal': async () => {
      const [user] = await app.strapi.db
        .query('plugin::users-permissions.user')
        .findMany({ limit: 1 });
      return app.strapi.plugin('users-permissions').service('jwt').issue({ id: user.id });
    },
    'an API token with full access': async () => {
      const token = await app.strapi
        .service('admin::api-token')
        .create({ name: `t${Date.now()}`, description: '', type: 'full-access', lifespan: null });
      return token.accessKey;
    },
    'a token of nobody': async () => 'eyJhbGciOiJub25lIn0.eyJpZCI6MX0.',
  };

  test.each(Object.keys(strangers))('%s is let in by no route', async (name) => {
    const token = await strangers[name]?.();
    const calls = await Promise.all(
      Object.keys(MAY).map(async (key) => [key, await callOf(key)] as const),
    );
    const before = await stateOf(app, OF_THE_CALL);
    for (const [key, { path, sent }] of calls) {
      expect([key, (await app.request(path, { ...sent, token })).status]).toEqual([key, 401]);
    }
    expect(await stateOf(app, OF_THE_CALL)).toEqual(before);
  });
});

describe('the state of a record', () => {
  test('is told to those who may read the record, and to nobody else', async () => {
    const documentId = person.documents[HEALTH]?.[0];
    const statuses: Record<string, number> = {};
    for (const code of EVERYBODY) {
      const path = `/gdpr/subjects/${HEALTH}/${documentId}/state`;
      statuses[code] = (await app.request(path, { token: tokens.get(code) })).status;
    }
    expect(statuses).toEqual({
      ...Object.fromEntries(EVERYBODY.map((code) => [code, 404])),
      ...Object.fromEntries(REGISTER.map((code) => [code, 200])),
    });
  });

  test('names no owner that the caller may not read', async () => {
    const project = person.documents['api::project.project']?.[0];
    const path = `/gdpr/subjects/api::project.project/${project}/state`;
    const { body } = await app.request(path, { token: tokens.get('analyste') });
    expect(body.data.subjects).toEqual([person.contact]);
    expect(JSON.stringify(body)).not.toContain('Mesange');
  });
});

describe('who may act', () => {
  test('a plan of somebody else is of no use to those who may not', async () => {
    const wanted = { ...person.contact, mode: 'anonymise' as const };
    const plan = await preview(ask, wanted);
    const before = await stateOf(app);
    for (const code of EVERYBODY.filter((each) => !ACT.includes(each))) {
      const json = confirmation(plan, wanted);
      const answer = await app.request('/gdpr/erasures', { json, token: tokens.get(code) });
      expect([code, answer.status]).toEqual([code, 403]);
    }
    expect(await stateOf(app)).toEqual(before);
  });

  test('who may only anonymise is refused deletion, and the other way round', async () => {
    const role = await app.strapi
      .service('admin::role')
      .create({ name: 'Anonymiseur', code: 'anonymiseur', description: '' });
    const read = await app.strapi.db.query('admin::permission').findMany({
      where: { role: { code: 'dpo' }, action: 'plugin::content-manager.explorer.read' },
    });
    await app.strapi
      .service('admin::role')
      .assignPermissions(role.id, [
        ...read.map(bare),
        { action: 'plugin::gdpr.erasure.anonymise', subject: null, properties: {}, conditions: [] },
      ]);
    const { request } = await app.loginAs('anonymiseur');
    const before = await stateOf(app);
    const json = { ...person.contact, mode: 'delete' };
    const refused = await request('/gdpr/erasures/preview', { json });
    expect([refused.status, refused.body.error.details.code]).toEqual([403, 'E_GDPR_NOT_ALLOWED']);
    expect(await stateOf(app)).toEqual(before);
    await preview(request, { ...person.contact, mode: 'anonymise' });
  });

  test('who lost the permission between preview and confirmation is refused', async () => {
    const wanted = { ...person.contact, mode: 'anonymise' as const };
    const request: Ask = (path, sent = {}) =>
      app.request(path, { token: tokens.get('suppleant'), ...sent });
    const plan = await preview(request, wanted);
    await holdWithout(app, 'suppleant', 'plugin::gdpr.erasure');
    const before = await stateOf(app);
    const answer = await request('/gdpr/erasures', { json: confirmation(plan, wanted) });
    expect(answer.status).toBe(403);
    expect(await stateOf(app)).toEqual(before);
    await createRolesAndLogins(app.strapi);
  });

  test('the deputy anonymises, the administrator deletes', async () => {
    const deputy: Ask = (path, sent = {}) =>
      app.request(path, { token: tokens.get('suppleant'), ...sent });
    expect((await erase(deputy, { ...person.contact, mode: 'anonymise' })).state).toBe('done');
    expect((await erase(ask, { ...person.contact, mode: 'delete' })).state).toBe('done');
  });
});
