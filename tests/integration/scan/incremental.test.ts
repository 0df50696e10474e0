import { boot, type BootedApp } from '../../support/boot';
import { make, tableOf } from '../erasure/rows';
import { uploadFile } from '../erasure/upload-file';
import { findingsOf, NOTE, PHRASE, resultOf, scanNow } from './scanning';

const DAY = 24 * 3_600_000;
const DOCUMENT = 'api::document.document';
const TERM = { id: 'health.zorglub', category: 'health', patterns: ['zorglubite'] };
const CHANGES = { rules: [TERM], ignore: [], classes: {}, disabled: [] };

let app: BootedApp;

beforeAll(async () => {
  app = await boot();
  await scanNow(app);
});
afterAll(() => app.destroy());

/** Rows that nobody has touched for a day. */
async function age(uid: string): Promise<void> {
  const moment = new Date(Date.now() - DAY);
  const isSqlite = app.home.client === 'sqlite';
  await app.strapi.db
    .connection(tableOf(app, uid))
    .update({ updated_at: isSqlite ? moment.getTime() : moment });
}
const openIn = async (documentId: string) =>
  (await findingsOf(app, { document_id: documentId, state: 'open' })).map(({ path }) => path);
const change = (uid: string, documentId: string, data: object) =>
  app.strapi.documents(uid as never).update({ documentId, data: data as never });

test('only what was changed since is read, and what it no longer says is gone', async () => {
  const notes: { documentId: string }[] = [];
  for (let n = 0; n < 30; n += 1) notes.push(await make(app, NOTE, { body: PHRASE }));
  await scanNow(app, { uids: [NOTE] });
  await age(NOTE);
  await scanNow(app, { scope: 'changed', uids: [NOTE] });

  const [mended, untouched] = notes.map(({ documentId }) => documentId);
  await change(NOTE, String(mended), { body: 'Rappeler lundi.' });
  const { documentId: fresh } = await make(app, NOTE, { body: PHRASE });
  const scan = await scanNow(app, { scope: 'changed', uids: [NOTE] });
  expect(await resultOf(app, scan.jobId)).toEqual({ rows: 2, findings: 1 });
  expect(scan).toMatchObject({ state: 'done', rows: 2, rowsDone: 2, findings: 1 });
  expect(await openIn(String(mended))).toEqual([]);
  expect(await openIn(String(untouched))).toEqual(['body']);
  expect(await openIn(fresh)).toEqual(['body']);
});

test('a row that came in with an old date is read by its id', async () => {
  await age(NOTE);
  await scanNow(app, { scope: 'changed', uids: [NOTE] });
  const { documentId } = await make(app, NOTE, { body: PHRASE });
  await age(NOTE);
  const scan = await scanNow(app, { scope: 'changed', uids: [NOTE] });
  expect(await resultOf(app, scan.jobId)).toEqual({ rows: 1, findings: 1 });
  expect(await openIn(documentId)).toEqual(['body']);
});

test('a record is read again when only its file was renamed', async () => {
  const { id } = await uploadFile(app, 'piece.txt');
  const { documentId } = await make(app, DOCUMENT, { title: 'Pièce', file: id });
  await make(app, DOCUMENT, { title: 'Autre' });
  await age(DOCUMENT);
  await age('plugin::upload.file');
  await scanNow(app, { scope: 'changed', uids: [DOCUMENT] });
  await app.strapi.db
    .query('plugin::upload.file')
    .update({ where: { id }, data: { name: 'dialyse.txt' } });
  const scan = await scanNow(app, { scope: 'changed', uids: [DOCUMENT] });
  expect(await resultOf(app, scan.jobId)).toEqual({ rows: 1, findings: 1 });
  expect(await openIn(documentId)).toEqual(['file.name']);
});

test('after a change of the dictionary everything is read once more, then only what changes', async () => {
  const { documentId } = await make(app, NOTE, { body: 'Cliente atteinte de zorglubite.' });
  await scanNow(app, { scope: 'changed', uids: [NOTE] });
  await age(NOTE);
  await scanNow(app, { scope: 'changed', uids: [NOTE] });
  expect(await openIn(documentId)).toEqual([]);

  const dictionary = app.strapi.plugin('gdpr').service('detection');
  const saving = { changes: CHANGES, reason: 'Terme de la maison', version: 0 };
  await dictionary.save({ ...saving, author: 1, at: new Date() });
  const all = await app.strapi.db.query(NOTE).count();
  const again = await scanNow(app, { scope: 'changed', uids: [NOTE] });
  expect(await resultOf(app, again.jobId)).toEqual({ rows: all, findings: 1 });
  expect(await openIn(documentId)).toEqual(['body']);
  const last = await scanNow(app, { scope: 'changed', uids: [NOTE] });
  expect(await resultOf(app, last.jobId)).toEqual({ rows: 0, findings: 0 });
});

test('findings about a row that is no longer there, by whatever hand, are forgotten', async () => {
  const { documentId } = await make(app, NOTE, { body: PHRASE });
  await scanNow(app, { scope: 'changed', uids: [NOTE] });
  expect(await openIn(documentId)).toEqual(['body']);
  await app.strapi.db.connection(tableOf(app, NOTE)).where({ document_id: documentId }).delete();
  await scanNow(app, { scope: 'changed', uids: [NOTE] });
  expect(await findingsOf(app, { document_id: documentId })).toEqual([]);
});
