import { boot, type BootedApp } from '../support/boot';

let app: BootedApp;

beforeAll(async () => {
  app = await boot();
});
afterAll(() => app.destroy());

test('the CRM boots with the plugin on an empty database', async () => {
  expect(app.strapi.plugin('gdpr')).toBeDefined();
  expect((await app.request('/_health')).status).toBe(204);
});

test('a stranger is refused, an administrator is not', async () => {
  const administrator = await app.loginAs('strapi-super-admin');
  expect((await administrator.request('/admin/users/me')).status).toBe(200);
  expect((await app.request('/admin/users/me')).status).toBe(401);
});

test('a reading changes no row but those of the session', async () => {
  const administrator = await app.loginAs('strapi-super-admin');
  const before = await app.hashTables({ except: ['strapi_sessions'] });
  await administrator.request('/content-manager/init');
  expect(await app.hashTables({ except: ['strapi_sessions'] })).toEqual(before);
});

test('what was written is there after a restart', async () => {
  await app.strapi.db.connection('strapi_core_store_settings').insert({ key: 'kept', value: '1' });
  await app.destroy({ keep: true });
  app = await boot({ home: app.home });
  expect(await app.dumpDatabase()).toContain('"key":"kept"');
});
