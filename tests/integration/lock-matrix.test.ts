import { bootKnocker, makeOneOfEach } from './factory/knocker';
import { setState, type Made } from './factory/owned-document';
import { DELETE_DOORS } from './factory/delete-doors';
import { answerOf, traitsOf, type Knocker } from './factory/door';
import { WRITE_DOORS } from './factory/write-doors';

/** Tables that a login or a call writes to, whatever it does. */
const OF_THE_CALL = ['strapi_sessions', 'strapi_api_tokens'];

describe('an anonymised document is never written again', () => {
  let who: Knocker;
  let made: Made[];
  let before: Record<string, string>;

  beforeAll(async () => {
    who = await bootKnocker();
    await who.app.listen();
    made = await makeOneOfEach(who);
    await setState(who.app.strapi, made, 'anonymised');
    before = await who.app.hashTables({ except: OF_THE_CALL });
  });
  afterAll(() => who.app.destroy());

  test('the matrix has every type of the graph', () => {
    expect(made.length).toBeGreaterThan(15);
  });

  test.each(WRITE_DOORS.map((door) => [door.name, door] as const))('%s', async (_name, door) => {
    const types = made.filter(({ uid }) => door.applies(traitsOf(who.app.strapi, uid)));
    const answers: Record<string, string> = {};
    for (const document of types)
      answers[document.uid] = await answerOf(() => door.knock(who, document));
    expect(answers).toEqual(Object.fromEntries(types.map(({ uid }) => [uid, 'E_GDPR_LOCKED'])));
    expect(types.length).toBeGreaterThan(0);
  });

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

  test('db.query.create and createMany of one more version of the document', async () => {
    const answers: Record<string, string> = {};
    for (const { uid, documentId } of made) {
      const query = who.app.strapi.db.query(uid);
      const one = await answerOf(() => query.create({ data: { documentId, locale: 'en' } }));
      const many = await answerOf(() => query.createMany({ data: [{ documentId, locale: 'en' }] }));
      answers[uid] = `${one} ${many}`;
    }
    expect(answers).toEqual(
      Object.fromEntries(made.map(({ uid }) => [uid, 'E_GDPR_LOCKED E_GDPR_LOCKED'])),
    );
  });

  test('after all that, the database is what it was', async () => {
    expect(await who.app.hashTables({ except: OF_THE_CALL })).toEqual(before);
  });
});
