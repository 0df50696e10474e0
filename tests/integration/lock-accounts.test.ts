import { bootKnocker } from './factory/knocker';
import { makeOwned, setState, type Made } from './factory/owned-document';
import type { Knocker } from './factory/door';

const USER = 'plugin::users-permissions.user';
const PASSWORD = 'Motdepasse1';

describe('the portal account of an anonymised person', () => {
  let who: Knocker;
  let account: Made;
  let row: { email: string; username: string };
  let jwt: string;

  beforeAll(async () => {
    who = await bootKnocker();
    const { strapi } = who.app;
    account = await makeOwned(strapi, USER);
    const [role] = await strapi.db
      .query('plugin::users-permissions.role')
      .findMany({ where: { type: 'authenticated' } });
    await strapi.documents(USER).update({
      documentId: account.documentId,
      data: { password: PASSWORD, confirmed: true, provider: 'local', role: role.id } as never,
    });
    const actions = [
      'plugin::users-permissions.user.me',
      'plugin::users-permissions.auth.changePassword',
    ];
    for (const action of actions) {
      const held = await strapi.db
        .query('plugin::users-permissions.permission')
        .findOne({ where: { action, role: role.id } });
      if (!held)
        await strapi.db
          .query('plugin::users-permissions.permission')
          .create({ data: { action, role: role.id } });
    }
    row = await strapi.db.query(USER).findOne({ where: { id: account.id } });
    const first = await logIn();
    jwt = first.body.jwt;
    expect(first.status).toBe(200);
    expect((await me()).status).toBe(200);
    await setState(strapi, [account], 'anonymised');
  });
  afterAll(() => who.app.destroy());

  const logIn = () =>
    who.app.request('/api/auth/local', { json: { identifier: row.email, password: PASSWORD } });
  const me = () => who.app.request('/api/users/me', { token: jwt });

  test('cannot log in', async () => {
    expect((await logIn()).status).toBe(400);
  });

  test('is served by no token issued before', async () => {
    expect((await me()).status).toBe(401);
    const change = await who.app.request('/api/auth/change-password', {
      token: jwt,
      json: {
        currentPassword: PASSWORD,
        password: 'Autremotdepasse1',
        passwordConfirmation: 'Autremotdepasse1',
      },
    });
    expect(change.status).toBe(401);
  });

  test('gets no reset token, and a token it had resets nothing', async () => {
    await who.app.request('/api/auth/forgot-password', { json: { email: row.email } });
    const { tableName } = who.app.strapi.db.metadata.get(USER);
    const users = () => who.app.strapi.db.getConnection(tableName).where({ id: account.id });
    expect(await users().first('reset_password_token')).toEqual({ reset_password_token: null });
    await users().update({ reset_password_token: 'jeton' });
    const reset = await who.app.request('/api/auth/reset-password', {
      json: {
        code: 'jeton',
        password: 'Autremotdepasse1',
        passwordConfirmation: 'Autremotdepasse1',
      },
    });
    expect([reset.status, reset.body.error.details.code]).toEqual([403, 'E_GDPR_LOCKED']);
  });

  test('works again for somebody whose account is open', async () => {
    await setState(who.app.strapi, [account], null);
    expect((await logIn()).status).toBe(200);
    expect((await me()).status).toBe(200);
  });
});
