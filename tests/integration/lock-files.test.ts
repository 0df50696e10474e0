import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { bootKnocker } from './factory/knocker';
import { makeOwned, setState, type Made } from './factory/owned-document';
import { answerOf, type Knocker } from './factory/door';

const DOCUMENT = 'api::document.document';
const FILE = 'plugin::upload.file';

describe('the files of an anonymised document', () => {
  let who: Knocker;
  let owner: Made;
  let file: { id: number; url: string };

  beforeAll(async () => {
    who = await bootKnocker();
    owner = await makeOwned(who.app.strapi, DOCUMENT);
    [file] = (await upload(reference(), 'piece.txt')) as [typeof file];
  });
  afterAll(() => who.app.destroy());

  const reference = () => ({ ref: DOCUMENT, refId: owner.id, field: 'file' });
  const service = () => who.app.strapi.plugin('upload').service('upload');
  const upload = (data: object, name: string): Promise<unknown> =>
    service().upload({ data: { fileInfo: { name }, ...data }, files: onDisk(name) });
  const onDisk = (name: string) => {
    const filepath = join(who.app.home.dir, name);
    writeFileSync(filepath, `corps de ${name}`);
    return { filepath, originalFilename: name, mimetype: 'text/plain', size: 10 };
  };
  const form = (fields: Record<string, string>): FormData => {
    const data = new FormData();
    data.set('files', new Blob(['autre corps'], { type: 'text/plain' }), 'autre.txt');
    for (const [key, value] of Object.entries(fields)) data.set(key, value);
    return data;
  };
  const post = async (path: string, token: string, body: FormData): Promise<void> => {
    const answer = await who.app.request(path, { method: 'POST', token, body });
    if (answer.status < 300) return;
    throw Object.assign(new Error(`${answer.status} ${answer.text}`), {
      details: answer.status === 403 ? answer.body.error.details : undefined,
    });
  };
  const doors: Record<string, () => Promise<unknown>> = {
    'upload service, for the document': () => upload(reference(), 'deux.txt'),
    'POST /api/upload for the document': () =>
      post(
        '/api/upload',
        who.apiToken,
        form({ ref: DOCUMENT, refId: String(owner.id), field: 'file' }),
      ),
    'POST /upload?id= with new information': () => {
      const data = new FormData();
      data.set('fileInfo', JSON.stringify({ name: 'renomme.txt', alternativeText: 'x' }));
      return post(`/upload?id=${file.id}`, who.adminToken, data);
    },
    'POST /upload?id= with another body': () =>
      post(
        `/upload?id=${file.id}`,
        who.adminToken,
        form({ fileInfo: JSON.stringify({ name: 'autre.txt' }) }),
      ),
    'db.query.update of the file': () =>
      who.app.strapi.db.query(FILE).update({ where: { id: file.id }, data: { caption: 'x' } }),
    'db.query.updateMany of files': () =>
      who.app.strapi.db.query(FILE).updateMany({ where: { id: file.id }, data: { caption: 'y' } }),
    'db.query.create of a file for the document': () =>
      who.app.strapi.db.query(FILE).create({
        data: {
          name: 'n',
          hash: 'h',
          ext: '.txt',
          mime: 'text/plain',
          size: 1,
          url: '/n',
          provider: 'local',
          related: [{ id: owner.id, __type: DOCUMENT, __pivot: { field: 'file' } }],
        },
      }),
    'DELETE /upload/files/:id': async () => {
      const answer = await who.app.request(`/upload/files/${file.id}`, {
        method: 'DELETE',
        token: who.adminToken,
      });
      if (answer.status >= 300)
        throw Object.assign(new Error(answer.text), { details: answer.body.error.details });
    },
  };

  const uploaded = () =>
    readdirSync(who.app.home.uploadsDir).map((name) => [
      name,
      readFileSync(join(who.app.home.uploadsDir, name), 'utf8'),
    ]);

  test('are neither added to, nor changed, nor removed; no byte moves', async () => {
    await who.app.listen();
    await setState(who.app.strapi, [owner], 'anonymised');
    const before = { disk: uploaded(), rows: await who.app.strapi.db.query(FILE).findMany({}) };
    expect(before.disk).toHaveLength(1);
    const answers: Record<string, string> = {};
    for (const [name, knock] of Object.entries(doors)) answers[name] = await answerOf(knock);
    expect(answers).toEqual(
      Object.fromEntries(Object.keys(doors).map((name) => [name, 'E_GDPR_LOCKED'])),
    );
    expect({ disk: uploaded(), rows: await who.app.strapi.db.query(FILE).findMany({}) }).toEqual(
      before,
    );
  });

  test('while those of an open document are', async () => {
    await setState(who.app.strapi, [owner], null);
    const answers: Record<string, string> = {};
    for (const [name, knock] of Object.entries(doors)) answers[name] = await answerOf(knock);
    expect(answers).toEqual(Object.fromEntries(Object.keys(doors).map((name) => [name, 'open'])));
  });
});
