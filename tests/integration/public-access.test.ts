import { createRolesAndLogins } from '../../database/seed';
import { boot, type BootedApp } from '../support/boot';

const CONTACT = 'api::contact.contact';
const LEAD_SOURCE = 'api::lead-source.lead-source';

let app: BootedApp;

beforeAll(async () => {
  app = await boot();
  await createRolesAndLogins(app.strapi);
});
afterAll(() => app.destroy());

const seen = async (): Promise<unknown> => {
  const answer = await app.request('/gdpr/tags', { token: await app.adminToken('dpo') });
  return answer.body.data.publicAccess;
};

const grant = async (action: string): Promise<void> => {
  const role = await app.strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  await app.strapi.db
    .query('plugin::users-permissions.permission')
    .create({ data: { action, role: role.id } });
};

test('whoever opens a type of people to the public is told which, and what may be done', async () => {
  expect(await seen()).toEqual([]);
  await grant(`${CONTACT}.find`);
  await grant(`${CONTACT}.create`);
  expect(await seen()).toEqual([{ uid: CONTACT, actions: ['create', 'find'] }]);
});

test('at the next start the log says so, as an error', async () => {
  const { home } = app;
  await app.destroy({ keep: true });
  app = await boot({ home });
  const errors = app.logs.filter((line) => line.includes('gdpr: critical'));
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(CONTACT);
  expect(errors[0]).not.toContain(LEAD_SOURCE);
});
