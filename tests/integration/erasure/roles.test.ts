import {
  createRolesAndLogins,
  logins,
  seedPerson,
  type CanaryPerson,
} from '../../../database/seed';
import { boot, type BootedApp } from '../../support/boot';
import type { Answer, Sent } from '../../support/http';
import { confirmation, erase, preview, type Ask } from './eraser';
import { stateOf } from './rows';

const CONTACT = 'api::contact.contact';
const HEALTH = 'api::health-questionnaire.health-questionnaire';

const ADMINISTRATOR = 'strapi-super-admin';
const ACT = [ADMINISTRATOR, 'suppleant'];
const REGISTER = [...ACT, 'dpo'];
const WATCH = [ADMINISTRATOR, 'dpo'];
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
};

interface Route {
  readonly method: string;
  readonly path: string;
  readonly config?: { readonly policies?: readonly unknown[]; readonly auth?: unknown };
}
interface Router {
  readonly type?: string;
  readonly routes: readonly Route[];
}

/** What an API token writes when it is used, whatever the answer. */
const OF_THE_CALL = ['strapi_api_tokens'];

let app: BootedApp;
let person: CanaryPerson;
let ask: Ask;
let planId: string;
const tokens = new Map<string, string>();

const routers = () =>
  Object.values(app.strapi.plugin('gdpr').routes as unknown as Record<string, Router>);
const routes = () =>
  routers().flatMap(({ type, routes: all }) => all.map((route) => ({ type, ...route })));
const keyOf = ({ method, path }: Route): string => `${method} ${path}`;

beforeAll(async () => {
  app = await boot();
  await createRolesAndLogins(app.strapi);
  person = await seedPerson(app.strapi, { prefix: 'Mesange', projects: 1, contracts: 1 });
  const gone = await seedPerson(app.strapi, { prefix: 'Roitelet', projects: 1, contracts: 1 });
  await app.listen();
  for (const { code, email, password } of logins)
    tokens.set(code, await app.logIn(email, password));
  ask = (path, sent = {}) => app.request(path, { token: tokens.get(ADMINISTRATOR), ...sent });
  planId = (await erase(ask, { ...gone.contact, mode: 'anonymise' })).planId;
});
afterAll(() => app.destroy());

/** A call that would succeed for whoever may make it; acts carry a true plan, token and word. */
async function callOf(key: string): Promise<{ path: string; sent: Sent }> {
  const [method = 'GET', path = ''] = key.split(' ');
  const filled = path
    .replace(':planId', planId)
    .replace(':uid', CONTACT)
    .replace(':documentId', person.contact.documentId);
  const wanted = { ...person.contact, mode: 'delete' as const };
  const json = key === 'POST /erasures' ? confirmation(await preview(ask, wanted), wanted) : wanted;
  return { path: `/gdpr${filled}`, sent: method === 'GET' ? {} : { method, json } };
}

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
    expect(bare.map(keyOf)).toEqual(['GET /subjects/:uid/:documentId/state']);
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

/** Takes the permissions whose name begins so from a role, as the roles' page does. */
async function holdWithout(code: string, action: string): Promise<void> {
  const service = app.strapi.service('admin::role');
  const role = await service.findOne({ code });
  const held: HeldPermission[] = await app.strapi.db
    .query('admin::permission')
    .findMany({ where: { role: { code } } });
  await service.assignPermissions(
    role.id,
    held.filter((each) => !each.action.startsWith(action)).map(bare),
  );
}

interface HeldPermission {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: object;
  readonly conditions: readonly string[];
}
const bare = ({ action, subject, properties, conditions }: HeldPermission): HeldPermission => ({
  ...{ action, subject, properties, conditions },
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
    await holdWithout('suppleant', 'plugin::gdpr.erasure');
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
