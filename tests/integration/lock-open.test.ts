import { bootKnocker, makeOneOfEach } from './factory/knocker';
import type { Made } from './factory/owned-document';
import { answerOf, traitsOf, type Knocker } from './factory/door';
import { WRITE_DOORS } from './factory/write-doors';

describe('a document that is not anonymised is written by every door', () => {
  let who: Knocker;
  let made: Made[];

  beforeAll(async () => {
    who = await bootKnocker();
    await who.app.listen();
    made = await makeOneOfEach(who);
  });
  afterAll(() => who.app.destroy());

  test.each(WRITE_DOORS.map((door) => [door.name, door] as const))('%s', async (_name, door) => {
    const { strapi } = who.app;
    const types = made.filter(({ uid }) => door.applies(traitsOf(strapi, uid)));
    const answers: Record<string, string> = {};
    for (const document of types) {
      // an earlier door may have unpublished it, and row ids change with each publication
      if (traitsOf(strapi, document.uid).draftAndPublish) {
        await strapi.documents(document.uid as never).publish({ documentId: document.documentId });
      }
      const row = await strapi.db.query(document.uid).findOne({
        where: {
          documentId: document.documentId,
          publishedAt: traitsOf(strapi, document.uid).draftAndPublish ? null : { $notNull: true },
        },
      });
      answers[document.uid] = await answerOf(() => door.knock(who, { ...document, id: row.id }));
    }
    expect(answers).toEqual(Object.fromEntries(types.map(({ uid }) => [uid, 'open'])));
  });

  test('none of these writes left a state behind', async () => {
    for (const { uid } of made) {
      const { tableName } = who.app.strapi.db.metadata.get(uid);
      expect(
        await who.app.strapi.db.getConnection(tableName).whereNotNull('gdpr_state').select('id'),
      ).toEqual([]);
    }
  });
});
