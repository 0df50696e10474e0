import { allRows } from '../erasure/rows';
import type { SmallApp } from '../factory/small-app';
import {
  asBefore,
  bootForbiddenApp,
  forbiddenOf,
  HOME,
  LINE,
  makePerson,
  PERSON,
} from './forbidden-app';

let app: SmallApp;
beforeAll(async () => {
  app = await bootForbiddenApp();
});
afterAll(() => app.destroy());

const act = () => ({ by: 1, at: new Date() });
const preview = (uid: string, attribute: string) =>
  forbiddenOf(app).previewPurge({ uid, attribute }, act());
/** Purges a field and says how many rows were emptied. */
async function purge(uid: string, attribute: string): Promise<number> {
  const { token, word } = await preview(uid, attribute);
  return (await forbiddenOf(app).purge({ token, word: word.fr }, act())).rows;
}

/** All documents as the application reads them. */
const read = (): Promise<unknown> =>
  asBefore(app, () =>
    app.strapi.db.query(PERSON).findMany({
      ...{
        orderBy: 'id',
        populate: {
          home: { populate: { line: true } },
          lines: true,
          zone: { on: { [LINE]: true, [HOME]: true } },
        },
      },
    }),
  );

test('in components of every depth, drafts and published versions alike', async () => {
  const data = {
    name: 'n',
    lines: [{ text: 'a', hidden: 'x' }, { text: 'b', hidden: '' }, { text: 'c' }],
    home: { limit: 2, level: 9, line: { text: 'd', hidden: 'x' } },
    zone: [
      { __component: LINE, text: 'e', hidden: 'x' },
      { __component: HOME, limit: 3, level: 9, furnished: true },
    ],
  };
  await makePerson(app, data, true);
  const before = JSON.stringify(await read());
  expect(await preview(LINE, 'hidden')).toMatchObject({ rows: 6, drafts: 3, published: 3 });
  expect(await purge(LINE, 'hidden')).toBe(6);
  const after = before.replaceAll('"hidden":"x"', '"hidden":null');
  expect(JSON.parse(JSON.stringify(await read()))).toEqual(JSON.parse(after));
  expect(await purge(LINE, 'hidden')).toBe(0);

  expect(await preview(HOME, 'level')).toMatchObject({ rows: 2, drafts: 1, published: 1 });
  expect(await purge(HOME, 'level')).toBe(2);
  const levels = (await allRows(app, HOME)).map(({ limit, level }) => [limit, level]);
  expect(levels.sort()).toEqual([
    [2, null],
    [2, null],
    [3, 9],
    [3, 9],
  ]);
});

test('of JSON, of figures and of links', async () => {
  const pets = app.strapi.documents('api::pet.pet');
  const pet = await pets.create({ data: {} });
  const connect = { connect: [{ documentId: pet.documentId }] };
  await makePerson(app, { flag: false, list: [1], pets: connect });
  await makePerson(app, { list: [] });
  expect(await purge(PERSON, 'flag')).toBe(1);
  expect(await purge(PERSON, 'list')).toBe(1);
  expect(await purge(PERSON, 'pets')).toBe(1);
  expect(await purge(PERSON, 'pets')).toBe(0);
  expect(await pets.findMany({})).toHaveLength(1);
});

test.each(['photo', 'past'])(
  'files and components are not values: %s is refused in clear',
  async (name) => {
    await expect(preview(PERSON, name)).rejects.toMatchObject({
      code: 'E_GDPR_PURGE_BY_HAND',
      message: expect.stringContaining('in each record'),
    });
  },
);

test('earlier versions are emptied on every level', async () => {
  const versions = app.strapi.db.query('plugin::content-manager.history-version');
  const item = { text: 't', hidden: 'x' };
  const data = {
    lines: [item],
    home: { line: item },
    zone: [{ __component: LINE, ...item }, null],
  };
  await versions.create({
    data: { contentType: PERSON, relatedDocumentId: 'd', status: 'draft', data, schema: {} },
  });
  expect(await preview(LINE, 'hidden')).toMatchObject({
    rows: 0,
    history: 1,
    word: { fr: 'PURGER 1' },
  });
  expect(await purge(LINE, 'hidden')).toBe(0);
  expect(await preview(LINE, 'hidden')).toMatchObject({ history: 0 });
  const [version] = await versions.findMany({});
  const empty = { text: 't', hidden: null };
  expect(version.data).toEqual({
    ...{ lines: [empty], home: { line: empty }, zone: [{ __component: LINE, ...empty }, null] },
  });
});
