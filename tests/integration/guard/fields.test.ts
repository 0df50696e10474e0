import { createRolesAndLogins } from '../../../database/seed';
import { boot, type BootedApp } from '../../support/boot';
import { columnOf, make, tableOf } from '../erasure/rows';
import type { SmallApp } from '../factory/small-app';
import { bootForbiddenApp, forbiddenOf, HOME, LINE, makePerson, PERSON } from './forbidden-app';

interface Listed {
  readonly uid: string;
  readonly attribute: string;
  readonly rows?: number;
}

describe('of every shape', () => {
  let app: SmallApp;
  beforeAll(async () => {
    app = await bootForbiddenApp();
  });
  afterAll(() => app.destroy());

  const counts = async (): Promise<Record<string, number>> => {
    const listed: Listed[] = await forbiddenOf(app).list({ count: true, now: new Date() });
    return Object.fromEntries(
      listed.map(({ uid, attribute, rows }) => [`${uid} ${attribute}`, Number(rows)]),
    );
  };
  /** What more is counted once the work is done; nothing else may have changed. */
  const counted = async (work: () => Promise<unknown>): Promise<Record<string, number>> => {
    const before = await counts();
    await work();
    const after = Object.entries(await counts());
    return Object.fromEntries(
      after.flatMap(([key, rows]) =>
        rows === before[key] ? [] : [[key, rows - (before[key] ?? 0)]],
      ),
    );
  };

  test('they are listed, those of components too', async () => {
    expect(Object.keys(await counts()).sort()).toEqual(
      [
        ...['secret', 'flag', 'list', 'pets', 'photo', 'past'].map((name) => `${PERSON} ${name}`),
        ...[`${LINE} hidden`, `${HOME} level`],
      ].sort(),
    );
  });

  test.each([
    ['a text', { secret: 's', kind: 'closed' }, { [`${PERSON} secret`]: 1 }],
    ['a text where the condition says nothing', { secret: 's' }, { [`${PERSON} secret`]: 1 }],
    ['false', { flag: false }, { [`${PERSON} flag`]: 1 }],
    ['a list', { list: [0] }, { [`${PERSON} list`]: 1 }],
    ['an object', { list: {} }, { [`${PERSON} list`]: 1 }],
    ['a component', { past: { text: 't' } }, { [`${PERSON} past`]: 1 }],
    ['a component’s own field', { home: { level: 4 } }, { [`${HOME} level`]: 1 }],
    ['half a condition', { home: { level: 4, limit: 3 } }, { [`${HOME} level`]: 1 }],
    [
      'in a repeatable one',
      { lines: [{ hidden: 'a' }, { hidden: 'b' }] },
      { [`${LINE} hidden`]: 2 },
    ],
    ['in a nested one', { home: { line: { hidden: 'a' } } }, { [`${LINE} hidden`]: 1 }],
    [
      'in a zone',
      {
        zone: [
          { __component: LINE, hidden: 'a' },
          { __component: HOME, level: 1 },
        ],
      },
      { [`${LINE} hidden`]: 1, [`${HOME} level`]: 1 },
    ],
  ])('counts %s', async (_, data, more) => {
    expect(await counted(() => makePerson(app, data))).toEqual(more);
  });

  test.each([
    ['nothing', {}],
    ['null', { secret: null, flag: null, list: null }],
    ['an empty text', { secret: '' }],
    ['an empty list', { list: [] }],
    ['what the condition allows', { secret: 's', kind: 'open' }],
    ['all of a condition', { home: { level: 4, limit: 3, furnished: true } }],
    [
      'other fields',
      { name: 'n', lines: [{ text: 't' }], zone: [{ __component: HOME, limit: 1 }] },
    ],
  ])('does not count %s', async (_, data) => {
    expect(await counted(() => makePerson(app, data))).toEqual({});
  });

  test('counts links and files by those who hold them', async () => {
    const pets = app.strapi.documents('api::pet.pet');
    const [first, second] = [await pets.create({ data: {} }), await pets.create({ data: {} })];
    const linked = { pets: { connect: [first, second].map(({ documentId }) => ({ documentId })) } };
    expect(await counted(() => makePerson(app, linked as object))).toEqual({
      [`${PERSON} pets`]: 1,
    });
    const file = await app.strapi.db.query('plugin::upload.file').create({
      data: {
        name: 'a.png',
        hash: 'a',
        ext: '.png',
        mime: 'image/png',
        size: 1,
        url: '/a.png',
        provider: 'local',
      },
    });
    expect(await counted(() => makePerson(app, { photo: file.id }))).toEqual({
      [`${PERSON} photo`]: 1,
    });
  });

  test('counts draft and published version, each with its components', async () => {
    const data = { secret: 's', lines: [{ hidden: 'a' }], home: { line: { hidden: 'b' } } };
    expect(await counted(() => makePerson(app, data, true))).toEqual({
      ...{ [`${PERSON} secret`]: 2, [`${LINE} hidden`]: 4 },
    });
    const preview = (uid: string, attribute: string) =>
      forbiddenOf(app).previewPurge({ uid, attribute }, { by: 1, at: new Date() });
    expect(await preview(PERSON, 'secret')).toMatchObject({ published: 1 });
    expect(await preview(LINE, 'hidden')).toMatchObject({ published: 2 });
    const { rows, drafts, published } = await preview(LINE, 'hidden');
    expect(Number(drafts) + Number(published)).toBe(rows);
  });
});

describe('of the CRM', () => {
  let app: BootedApp;
  beforeAll(async () => {
    app = await boot();
    await createRolesAndLogins(app.strapi);
  });
  afterAll(() => app.destroy());

  test('are listed with their rule, and rows only where those are asked for', async () => {
    const { id } = await make(app, 'api::contract.contract', { productLine: 'auto' });
    await app.strapi.db
      .connection(tableOf(app, 'api::contract.contract'))
      .where({ id })
      .update({ [columnOf(app, 'api::contract.contract', 'nir')]: '2 55 08 14 168 025 38' });
    const { request } = await app.loginAs('dpo');
    const nir = async (query: string): Promise<Listed | undefined> =>
      (await request(`/gdpr/guard/forbidden${query}`)).body.data.find(
        ({ uid, attribute }: Listed) => uid === 'api::contract.contract' && attribute === 'nir',
      );
    expect(await nir('')).toMatchObject({
      ...{ typeLabel: 'Contrat', unless: { productLine: ['health', 'providence', 'pension'] } },
      because: expect.stringContaining('2019-341'),
    });
    expect(await nir('')).not.toHaveProperty('rows');
    expect(await nir('?count=true')).toMatchObject({ rows: 1 });
    await app.strapi.db
      .connection(tableOf(app, 'api::contract.contract'))
      .where({ id })
      .update({ product_line: 'health' });
    expect(await nir('?count=true')).toMatchObject({ rows: 0 });
  });

  test.each(['?count=1', '?count[$ne]=true', '?uid=api::contact.contact'])(
    'a question that is none is refused: %s',
    async (query) => {
      const { request } = await app.loginAs('dpo');
      expect((await request(`/gdpr/guard/forbidden${query}`)).status).toBe(400);
    },
  );
});
