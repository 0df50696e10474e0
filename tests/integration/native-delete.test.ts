import { bootKnocker, makeOneOfEach } from './factory/knocker';
import type { Made } from './factory/owned-document';
import { DELETE_DOORS } from './factory/delete-doors';
import { answerOf, traitsOf, type Knocker } from './factory/door';

/** Tables that a login or a call writes to, whatever it does. */
const OF_THE_CALL = ['strapi_sessions', 'strapi_api_tokens'];
const LEAD_SOURCE = 'api::lead-source.lead-source';

describe('a document of the graph is deleted by no door but the pipeline', () => {
  let who: Knocker;
  let made: Made[];
  let before: string;

  beforeAll(async () => {
    who = await bootKnocker();
    await who.app.listen();
    made = await makeOneOfEach(who);
    before = await who.app.hashDatabase({ except: OF_THE_CALL });
  });
  afterAll(() => who.app.destroy());

  test.each(DELETE_DOORS.map((door) => [door.name, door] as const))('%s', async (_name, door) => {
    const types = made.filter(({ uid }) => door.applies(traitsOf(who.app.strapi, uid)));
    const answers: Record<string, string> = {};
    for (const document of types)
      answers[document.uid] = await answerOf(() => door.knock(who, document));
    expect(answers).toEqual(
      Object.fromEntries(types.map(({ uid }) => [uid, 'E_GDPR_NATIVE_DELETE'])),
    );
    expect(types.length).toBeGreaterThan(0);
  });

  test('a locale whose documents are in the graph cannot be removed', async () => {
    const { strapi } = who.app;
    const localized = made.find(({ uid }) => traitsOf(strapi, uid).localized);
    const [locale] = await strapi.db
      .query('plugin::i18n.locale')
      .findMany({ where: { code: 'en' } });
    await strapi
      .documents(localized?.uid as never)
      .update({ documentId: localized?.documentId ?? '', locale: 'en', data: {} as never });
    before = await who.app.hashDatabase({ except: OF_THE_CALL });
    const answer = await who.app.request(`/i18n/locales/${locale.id}`, {
      method: 'DELETE',
      token: who.adminToken,
    });
    expect([answer.status, answer.body.error.details.code]).toEqual([403, 'E_GDPR_NATIVE_DELETE']);
  });

  test('after all that, the database is what it was', async () => {
    expect(await who.app.hashDatabase({ except: OF_THE_CALL })).toBe(before);
  });

  test('the refusal says what to do instead', async () => {
    const [document] = made;
    const answer = await who.app.request(
      `/content-manager/collection-types/${document?.uid}/${document?.documentId}`,
      {
        method: 'DELETE',
        token: who.adminToken,
      },
    );
    expect(answer.status).toBe(403);
    expect(answer.body.error.message).toContain('/gdpr/erasures/preview');
    expect(answer.body.error.details).toEqual({
      code: 'E_GDPR_NATIVE_DELETE',
      uid: document?.uid,
      documentId: document?.documentId,
    });
  });

  test('what matches nothing, and what is outside the graph, is deleted as ever', async () => {
    const { strapi } = who.app;
    for (const { uid } of made) {
      expect(await strapi.db.query(uid).deleteMany({ where: { documentId: 'nobody' } })).toEqual({
        count: 0,
      });
      expect(await strapi.db.query(uid).delete({ where: { documentId: 'nobody' } })).toBeNull();
      expect(await strapi.documents(uid as never).delete({ documentId: 'nobody' })).toMatchObject({
        entries: [],
      });
    }
    const source = await strapi
      .documents(LEAD_SOURCE)
      .create({ data: { name: 'Essai', channel: 'website' } });
    const deleted = await strapi.documents(LEAD_SOURCE).delete({ documentId: source.documentId });
    expect(deleted.entries).toHaveLength(1);
  });
});
