import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

import { createRolesAndLogins } from '../../../database/seed';
import { boot, type BootedApp } from '../../support/boot';
import { make } from '../erasure/rows';
import { decide, findingsOf, PHRASE, scanNow } from './scanning';

const APP = resolve(__dirname, '../../..');
const BIN = join(APP, 'plugins/gdpr/bin/gdpr.js');
const DOCUMENT = 'api::document.document';
const PDF = 'application/pdf';
const ofPlugin = createRequire(join(APP, 'plugins/gdpr/package.json'));

let app: BootedApp;

beforeAll(async () => {
  app = await boot();
  await createRolesAndLogins(app.strapi);
});
afterAll(() => app.destroy());

/** A document with a file of its own, through the upload service. */
async function withFile(name: string, mimetype: string, body: Buffer): Promise<string> {
  const filepath = join(app.home.dir, 'to-upload');
  writeFileSync(filepath, body);
  const [file] = await app.strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name } },
      files: { filepath, originalFilename: name, mimetype, size: body.length },
    });
  const { documentId } = await make(app, DOCUMENT, { title: 'Pièce', file: file.id });
  return documentId;
}

/** Compressed, with a font of its own: no word can be read in its bytes. */
function pdfOf(...pages: readonly string[]): Promise<Buffer> {
  const font = ofPlugin.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
  const pdf = new (ofPlugin('pdfkit'))({ autoFirstPage: false });
  const parts: Buffer[] = [];
  pdf.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise<Buffer>((done) => pdf.on('end', () => done(Buffer.concat(parts))));
  for (const page of pages) pdf.addPage().font(font).text(page);
  pdf.end();
  return ended;
}

const openIn = async (documentId: string) =>
  (await findingsOf(app, { document_id: documentId, state: 'open' })).map(
    ({ path, category }) => `${String(path)} ${String(category)}`,
  );

/** In a process of its own, as a server is: the reader of PDF files loads a module that Jest cannot. */
function scanInProcess(...words: readonly string[]): Record<string, unknown> {
  const { stdout } = spawnSync(process.execPath, [BIN, 'scan', '--wait', '--json', ...words], {
    ...{ cwd: APP, encoding: 'utf8', env: { ...process.env, ...app.home.env } },
  });
  return JSON.parse(stdout.slice(stdout.indexOf('{')));
}

test('PDF and text files are read where that was asked for, and only there', async () => {
  const bytes = await pdfOf('Rien ici', `Note du 3 mars. ${PHRASE}.`);
  expect(bytes.toString('latin1')).not.toContain('dialyse');
  const pdf = await withFile('rapport.pdf', PDF, bytes);
  const text = await withFile('note.txt', 'text/plain', Buffer.from('Diab\xe9tique', 'latin1'));
  const picture = await withFile('photo.txt.png', 'image/png', Buffer.from(PHRASE));
  const broken = await withFile('casse.pdf', PDF, Buffer.from(`%PDF-1.7 ${PHRASE}`));
  await app.destroy({ keep: true });

  expect(scanInProcess('--scope', 'all')).toMatchObject({ attachments: false, findings: 0 });
  const scan = scanInProcess('--attachments');
  expect(scan).toMatchObject({ attachments: true, state: 'done', rowsFailed: 0, findings: 2 });
  app = await boot({ home: app.home });
  expect(await openIn(pdf)).toEqual(['file.#content health']);
  expect(await openIn(text)).toEqual(['file.#content health']);
  expect(await openIn(picture)).toEqual([]);
  expect(await openIn(broken)).toEqual([]);
  // a scan that does not open files leaves what they say as it is
  await scanNow(app, { attachments: false });
  expect(await openIn(pdf)).toEqual(['file.#content health']);
  expect(await app.dumpDatabase()).not.toContain('dialyse');
});

test('the passage is shown from the file, and cannot be redacted there', async () => {
  const id = await withFile('bilan.txt', 'text/plain', Buffer.from(`Bilan. ${PHRASE}.`));
  await scanNow(app, { attachments: true, scope: 'changed' });
  const [found] = await findingsOf(app, { document_id: id });
  const findingId = String(found?.finding_id);
  const token = await app.adminToken('dpo');
  const context = await app.request(`/gdpr/findings/${findingId}/context`, { token });
  expect(context.body.data).toMatchObject({ before: 'Bilan. Sous ', found: 'dialyse' });
  expect(await decide(app, { act: 'redact', findingIds: [findingId] })).toEqual({
    decided: 0,
    refused: [{ findingId, code: 'file' }],
  });
});

test('an address that leads out of the public folder is not followed', async () => {
  const { id } = await app.strapi.db.query('plugin::upload.file').create({
    data: {
      ...{ name: 'x.txt', hash: 'x', ext: '.txt', mime: 'text/plain', size: 1 },
      ...{ url: '/../outside.txt', provider: 'local' },
    },
  });
  writeFileSync(join(app.home.publicDir, '../outside.txt'), PHRASE);
  const { documentId } = await make(app, DOCUMENT, { title: 'Pièce', file: id });
  await scanNow(app, { attachments: true, scope: 'changed' });
  expect(await openIn(documentId)).toEqual([]);
});
