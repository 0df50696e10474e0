import type { BootedApp } from '../support/boot';
import { boot } from '../support/boot';

const READ = 'plugin::gdpr.tagging.read';

describe('the inventory of personal data', () => {
  let app: BootedApp;
  let dpo: string;
  let author: string;

  beforeAll(async () => {
    app = await boot();
    const role = await app.strapi
      .service('admin::role')
      .create({ name: 'Lecteur des étiquettes', code: 'tag-reader' });
    await app.strapi.service('admin::role').assignPermissions(role.id, [{ action: READ }]);
    dpo = await app.adminToken('tag-reader');
    author = await app.adminToken('strapi-author');
  });
  afterAll(() => app.destroy());

  test.each(['/gdpr/tags', '/gdpr/tags.csv', '/gdpr/explain/api::contact.contact'])(
    '%s is for those who hold the permission',
    async (path) => {
      const status = async (token?: string) => (await app.request(path, { token })).status;
      expect([await status(), await status(author), await status(dpo)]).toEqual([401, 403, 200]);
    },
  );

  test('lists every attribute of every type once, classified and without mistake', async () => {
    const { body } = await app.request('/gdpr/tags', { token: dpo });
    const { fields, coverage, types } = body.data;
    const names = fields.map(
      (field: { uid: string; attribute: string }) => `${field.uid} ${field.attribute}`,
    );
    expect(new Set(names).size).toBe(names.length);
    expect(coverage).toEqual({
      classified: names.length,
      unclassified: 0,
      error: 0,
      total: names.length,
    });
    expect(types.find(({ uid }: { uid: string }) => uid === 'api::contact.contact').role).toBe(
      'root',
    );
  });

  test('core attributes and those that the plugin adds are not counted', async () => {
    const { body } = await app.request('/gdpr/tags', { token: dpo });
    const names = new Set(
      body.data.fields.map(({ attribute }: { attribute: string }) => attribute),
    );
    for (const name of ['gdprState', 'createdAt', 'locale', 'localizations', 'createdBy'])
      expect(names).not.toContain(name);
  });

  test('is downloaded as a spreadsheet in the language asked for', async () => {
    const french = await app.request('/gdpr/tags.csv?locale=fr', { token: dpo });
    expect(french.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(french.headers.get('content-disposition')).toContain('donnees-personnelles.csv');
    expect([...french.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(french.text.split('\r\n')[0]).toContain('Type;Identifiant du type;Champ');
    const refused = await app.request('/gdpr/tags.csv?locale=de', { token: dpo });
    expect(refused.status).toBe(400);
  });

  test('a type is explained in words and in data, in both languages', async () => {
    const french = await app.request('/gdpr/explain/api::contact.contact?locale=fr', {
      token: dpo,
    });
    expect(french.body.data.text).toContain('Chaque fiche est une personne (racine).');
    expect(french.body.data.role).toBe('root');
    const english = await app.request('/gdpr/explain/api::contact.contact', { token: dpo });
    expect(english.body.data.text).toContain('Each record is a person (root).');
  });

  test.each(['api::nobody.nobody', 'shared.postal-address', 'admin::user', '__proto__'])(
    'explaining %s is answered by 404 in words',
    async (uid) => {
      const { status, body } = await app.request(`/gdpr/explain/${uid}`, { token: dpo });
      expect(status).toBe(404);
      expect(body.error.details.code).toBe('E_GDPR_UNKNOWN_TYPE');
    },
  );

  test('the boot says what is tagged', () => {
    expect(app.logs.join('\n')).toMatch(
      /gdpr: \d+ fields, \d+ classified, 0 unclassified, 0 in error/,
    );
  });
});
