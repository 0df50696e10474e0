import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { answerOf } from './answer';
import { bootGuardedApp, HOME, PEER, SHEET, USER, type GuardedApp } from './guarded-app';
import { FAULTS, PLACES, type Data } from './places';
import { documents, manage, thrown, type Target } from './write-doors';

let app: GuardedApp;
let sheet: Target;
let peer: Target;

beforeAll(async () => {
  app = await bootGuardedApp();
  sheet = { uid: SHEET, ...(await documents(app, SHEET).create({ data: { title: 'a' } })) };
  peer = { uid: PEER, ...(await documents(app, PEER).create({ data: { name: 'a' } })) };
});
afterAll(() => app.destroy());

/** Knocks at doors, each of which must refuse and leave the database as it was. */
async function refusedBy(
  doors: Readonly<Record<string, () => Promise<unknown>>>,
  fault: { readonly rule: string; readonly secret: string },
  expected: string,
): Promise<void> {
  const before = await app.hashes();
  for (const [name, knock] of Object.entries(doors))
    expect([name, await answerOf(knock, fault)]).toEqual([name, expected]);
  expect(await app.hashes()).toEqual(before);
}

describe('a single type', () => {
  test.each(PLACES.map((place) => [place.name, place] as const))(
    'refuses every fault, in: %s',
    async (_name, { put, path }) => {
      for (const fault of FAULTS) {
        const data = put(fault.data);
        await refusedBy(
          {
            'content manager': () =>
              manage(app, `/content-manager/single-types/${HOME}`, { method: 'PUT', json: data }),
            'content API': () =>
              thrown(app.ask('/api/home', { method: 'PUT', json: { data }, token: app.apiToken })),
          },
          fault,
          `${fault.code} ${[...path, fault.field].join('.')}`,
        );
      }
    },
  );
});

describe('users', () => {
  const account = (more: Data) => ({
    ...{ username: 'zoe', email: 'zoe@exemple.test', password: 'Motdepasse1' },
    ...more,
  });

  test.each([
    {
      ...{ data: { nickname: 'Zebulon' }, expected: 'E_GDPR_FORBIDDEN_FIELD nickname' },
      ...{ rule: 'Rule of nicknames.', secret: 'Zebulon' },
    },
    {
      ...{ data: { about: 'Sous dialyse.' }, expected: 'E_GDPR_TEXT_BLOCKED about' },
      ...{ rule: 'health.', secret: 'dialyse' },
    },
  ])('$data is refused', async ({ data, expected, rule, secret }) => {
    const [field] = Object.keys(data);
    const old = { username: `old-${field}`, email: `old-${field}@exemple.test` };
    const { id } = await app.strapi.db.query(USER).create({ data: account(old) });
    const post = (path: string, json: Data, sent: object = {}) =>
      thrown(app.ask(path, { json, ...sent }));
    const token = app.apiToken;
    await refusedBy(
      {
        register: () => post('/api/auth/local/register', account(data)),
        'PUT /api/users/:id': () => post(`/api/users/${id}`, data, { method: 'PUT', token }),
        'user service': () => app.strapi.plugin('users-permissions').service('user').edit(id, data),
      },
      { rule, secret },
      expected,
    );
    // their controllers keep an error's words alone
    const before = await app.hashes();
    const json = account({ ...data, role: 1 });
    const asked = {
      'POST /api/users': () => post('/api/users', json, { token }),
      'content manager': () => manage(app, `/content-manager/collection-types/${USER}`, { json }),
    };
    for (const [name, ask] of Object.entries(asked)) {
      const answer = await ask().then(() => 'open', String);
      expect([name, answer]).toEqual([name, expect.stringContaining(rule)]);
      expect([name, answer]).toEqual([name, expect.stringContaining(`"${field}"`)]);
    }
    expect(await app.hashes()).toEqual(before);
  });
});

describe('a forbidden relation', () => {
  const fault = { rule: 'Rule of peers.', secret: 'Zebulon' };
  const link = { connect: [{ documentId: 'x' }] };

  test('is linked from neither end', async () => {
    const of = { connect: [{ documentId: peer.documentId }] };
    const { strapi } = app;
    const { documentId } = sheet;
    await refusedBy(
      {
        'documents.create': () => documents(app, SHEET).create({ data: { peers: link } }),
        'documents.update': () => documents(app, SHEET).update({ documentId, data: { peers: of } }),
        set: () => documents(app, SHEET).update({ documentId, data: { peers: [peer.documentId] } }),
        'content manager': () =>
          manage(app, `/content-manager/collection-types/${SHEET}/${documentId}`, {
            method: 'PUT',
            json: { peers: of },
          }),
        'db.query.update': () =>
          strapi.db.query(SHEET).update({ where: { documentId }, data: { peers: [peer.id] } }),
        attachRelations: () =>
          strapi.db.query(SHEET).attachRelations(sheet.id, { peers: [peer.id] }),
        updateRelations: () =>
          strapi.db.query(SHEET).updateRelations(sheet.id, { peers: [peer.id] }),
      },
      fault,
      'E_GDPR_FORBIDDEN_FIELD peers',
    );
    await refusedBy(
      {
        'documents.update': () =>
          documents(app, PEER).update({
            documentId: peer.documentId,
            data: { sheets: [documentId] },
          }),
        'db.query.update': () =>
          strapi.db.query(PEER).update({ where: { id: peer.id }, data: { sheets: [sheet.id] } }),
        updateRelations: () =>
          strapi.db.query(PEER).updateRelations(peer.id, { sheets: [sheet.id] }),
      },
      fault,
      'E_GDPR_FORBIDDEN_FIELD sheets',
    );
  });

  test('may stay empty', async () => {
    const { documentId } = sheet;
    for (const peers of [[], null, { connect: [], disconnect: [] }, { set: [] }])
      await documents(app, SHEET).update({ documentId, data: { peers } });
  });
});

describe('files', () => {
  const upload = async (data: Data, name = 'plain.txt') => {
    const filepath = join(app.home.dir, 'sent.txt');
    await writeFile(filepath, 'nothing in it');
    const files = { filepath, originalFilename: name, mimetype: 'text/plain', size: 13 };
    return app.strapi.plugin('upload').service('upload').upload({ data, files });
  };
  const at = (field: string, fileInfo: object = {}) => ({
    ...{ ref: SHEET, refId: sheet.id, field, fileInfo },
  });
  const kept = () => readdirSync(app.home.uploadsDir).sort();

  async function sendTo(field: string, name: string) {
    const body = new FormData();
    body.set('ref', SHEET);
    body.set('refId', String(sheet.id));
    body.set('field', field);
    body.set('files', new Blob(['nothing in it'], { type: 'text/plain' }), name);
    return thrown(app.ask('/api/upload', { method: 'POST', body, token: app.apiToken }));
  }

  // the first upload makes a folder, whatever becomes of it
  beforeAll(() => sendTo('papers', 'plain.txt'));

  test('are not attached to a forbidden field, nor kept', async () => {
    const [file] = await upload({ fileInfo: {} });
    const stored = kept();
    const { documentId } = sheet;
    await refusedBy(
      {
        'upload service': () => upload(at('picture')),
        'POST /api/upload': () => sendTo('picture', 'plain.txt'),
        'documents.update': () =>
          documents(app, SHEET).update({ documentId, data: { picture: file.id } }),
        'db.query of the sheet': () =>
          app.strapi.db.query(SHEET).update({ where: { documentId }, data: { picture: file.id } }),
        'db.query of the file': () =>
          app.strapi.db.query('plugin::upload.file').update({
            where: { id: file.id },
            data: { related: [{ id: sheet.id, __type: SHEET, __pivot: { field: 'picture' } }] },
          }),
      },
      { rule: 'Rule of pictures.', secret: 'Zebulon' },
      'E_GDPR_FORBIDDEN_FIELD picture',
    );
    expect(kept()).toEqual(stored);
  });

  test('whose name or description reveals something are refused where that is blocked', async () => {
    const stored = kept();
    const fault = { rule: 'health.', secret: 'dialyse' };
    const refused = (word: string) => `E_GDPR_TEXT_BLOCKED papers.${word}`;
    await refusedBy(
      {
        'upload service': () => upload(at('papers'), 'sous dialyse.txt'),
        'POST /api/upload': () => sendTo('papers', 'sous dialyse.txt'),
        fileInfo: () => upload(at('papers', { name: 'sous dialyse.txt' })),
      },
      fault,
      refused('name'),
    );
    for (const word of ['alternativeText', 'caption'])
      await refusedBy(
        { [word]: () => upload(at('papers', { [word]: 'Sous dialyse.' })) },
        fault,
        refused(word),
      );
    expect(kept()).toEqual(stored);
  });

  test('are renamed where that is masked', async () => {
    const [file] = await upload(at('scans', { caption: 'Elle est sous dialyse.' }), 'a.txt');
    expect(file.caption).not.toContain('dialyse');
    expect(file.caption).toContain('[…]');
  });

  test('pass where nothing is said', async () => {
    const [file] = await upload(at('papers', { caption: 'Relevé' }), 'contrat.txt');
    expect(file.caption).toBe('Relevé');
  });
});
