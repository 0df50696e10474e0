import { boot, type BootedApp } from '../../support/boot';
import { dumpTables } from '../../support/database-dump';
import { allRows, ledgerRows, make, rowsOf, type Row } from '../erasure/rows';
import { decide, findingsOf, NOTE, PHRASE, scannedNote, scanNow } from './scanning';

const ADVICE = 'api::advice-document.advice-document';
const PROJECT = 'api::project.project';
const DOCUMENT = 'api::document.document';
const VERSION = 'plugin::content-manager.history-version';
const FILE = 'plugin::upload.file';
const REDACTED = 'Sous […] trois fois par semaine';

let app: BootedApp;

beforeAll(async () => {
  app = await boot();
});
afterAll(() => app.destroy());

const redact = (findings: readonly Row[]) =>
  decide(app, { act: 'redact', findingIds: findings.map(({ finding_id: id }) => String(id)) });
const openIn = (documentId: string) =>
  findingsOf(app, { document_id: documentId, state: 'open', category: 'health' });
const documents = (uid: string) => app.strapi.documents(uid as never);
/** Tables, beside the findings' own, where a word is still written. */
const holding = async (word: RegExp): Promise<string[]> =>
  (await dumpTables(app.strapi))
    .filter(({ lines }) => word.test(lines.join('\n')))
    .map(({ table }) => table);

test('one finding of a published record: its draft, its other languages and its history are clean', async () => {
  const { documentId } = await make(app, ADVICE, { title: 'Conseil', needs: PHRASE });
  await documents(ADVICE).publish({ documentId });
  await documents(ADVICE).update({
    ...{ documentId, locale: 'en' },
    data: { title: 'Advice', needs: PHRASE } as never,
  });
  await app.strapi.db.query(VERSION).create({
    data: {
      ...{ contentType: ADVICE, relatedDocumentId: documentId, locale: 'fr', status: 'draft' },
      ...{ data: { title: 'Conseil', needs: `Avant : ${PHRASE} !` }, schema: {} },
    },
  });
  const before = await rowsOf(app, ADVICE, [documentId]);
  await scanNow(app);

  const found = await openIn(documentId);
  expect(found).toHaveLength(3);
  const answer = await redact(found.filter(({ published }) => published === 1));
  expect(answer).toEqual({ decided: 3, refused: [] });
  const after = await rowsOf(app, ADVICE, [documentId]);
  expect(after).toEqual(before.map((row) => ({ ...row, needs: REDACTED })));
  expect(await holding(/dialyse/i)).toEqual([]);
  const [version] = await app.strapi.db.query(VERSION).findMany({});
  expect(version.data.needs).toBe(`Avant : ${REDACTED} !`);
});

test('the findings are redacted, with who did it, and stay so', async () => {
  const { documentId, findingId } = await scannedNote(app);
  await decide(app, { act: 'redact', findingIds: [findingId], reason: 'Sans objet' });
  const redacted = await findingsOf(app, { document_id: documentId });
  expect(redacted).toMatchObject([{ state: 'redacted', decided_by: 1, reason: 'Sans objet' }]);
  await scanNow(app);
  expect(await findingsOf(app, { document_id: documentId })).toEqual(redacted);
  expect(await decide(app, { act: 'redact', findingIds: [findingId] })).toEqual({
    decided: 0,
    refused: [{ findingId, code: 'state' }],
  });
  const entry = (await ledgerRows(app, { kind: 'findings.redacted' })).at(-1);
  expect(JSON.parse(String(entry?.payload))).toEqual({
    ...{ uid: NOTE, documentId, findings: 1, categories: { health: 1 }, places: 1, history: 0 },
  });
});

test('others of the same text move with their words, and can be redacted next', async () => {
  const body = `${PHRASE}. Il est diabétique. Appeler au 06 12 34 56 78.`;
  const { documentId } = await scannedNote(app, body);
  const [first] = await openIn(documentId);
  expect(await redact(first ? [first] : [])).toEqual({ decided: 1, refused: [] });
  expect(await redact(await openIn(documentId))).toEqual({ decided: 1, refused: [] });
  const [row] = await rowsOf(app, NOTE, [documentId]);
  expect(row?.body).toBe(`${REDACTED}. Il est […]. Appeler au 06 12 34 56 78.`);
  const [phone] = await findingsOf(app, { document_id: documentId, state: 'open' });
  expect(String(row?.body).slice(Number(phone?.from_offset), Number(phone?.to_offset))).toBe(
    '06 12 34 56 78',
  );
});

test('in a dynamic zone, and nowhere else', async () => {
  const zone = (comments: string) => [
    { __component: 'needs.home', valuables: PHRASE },
    { __component: 'needs.auto', comments },
  ];
  const data = { reference: 'P-2', productLine: 'auto', stage: 'new' };
  const other = await make(app, PROJECT, { ...data, reference: 'P-3', needsAnalysis: zone('RAS') });
  const { documentId } = await make(app, PROJECT, { ...data, needsAnalysis: zone(PHRASE) });
  await scanNow(app);
  const found = await openIn(documentId);
  expect(found.map(({ path }) => path)).toEqual([
    'needsAnalysis.0.valuables',
    'needsAnalysis.1.comments',
  ]);
  // one text, wherever the record holds it
  expect(await redact(found.slice(1))).toEqual({ decided: 2, refused: [] });
  const autos = await allRows(app, 'needs.auto');
  expect(autos.map(({ comments }) => comments).sort()).toEqual(['RAS', REDACTED]);
  const homes = await allRows(app, 'needs.home');
  expect(homes.map(({ valuables }) => valuables).sort()).toEqual([REDACTED, PHRASE]);
  expect(await openIn(other.documentId)).toHaveLength(1);
});

test('what is said about a file; a name that is in the address of the file is refused', async () => {
  const file = await app.strapi.db.query(FILE).create({
    data: {
      ...{ name: 'compte_rendu_diabete.pdf', alternativeText: PHRASE, mime: 'application/pdf' },
      ...{ hash: 'compte_rendu_diabete_a1', ext: '.pdf', size: 1, provider: 'local' },
      url: '/uploads/compte_rendu_diabete_a1.pdf',
    },
  });
  const { documentId } = await make(app, DOCUMENT, { title: 'Pièce', file: file.id });
  await scanNow(app);
  const found = await openIn(documentId);
  const name = found.find(({ path }) => path === 'file.name');
  expect(await redact(found)).toEqual({
    decided: 1,
    refused: [{ findingId: name?.finding_id, code: 'file' }],
  });
  const after = await app.strapi.db.query(FILE).findOne({ where: { id: file.id } });
  expect(after).toMatchObject({ name: 'compte_rendu_diabete.pdf', alternativeText: REDACTED });
});

test('of hundreds of records, by a job, each in a transaction of its own', async () => {
  const { documentId } = await make(app, NOTE, { body: `Copie : ${PHRASE}` });
  const [{ id: _, ...row }] = (await rowsOf(app, NOTE, [documentId])) as [Row];
  const rows = Array.from({ length: 300 }, (_unused, n) => ({
    ...row,
    document_id: `copy${String(n).padStart(20, '0')}`,
  }));
  for (let start = 0; start < rows.length; start += 50)
    await app.strapi.db.connection('notes').insert(rows.slice(start, start + 50));
  await scanNow(app);
  const found = await findingsOf(app, { uid: NOTE, state: 'open', category: 'health' });
  expect(found.length).toBeGreaterThan(300);
  const { jobId } = await redact(found);
  await app.strapi.plugin('gdpr').service('jobs').drive(String(jobId));
  expect(await findingsOf(app, { uid: NOTE, state: 'open', category: 'health' })).toEqual([]);
  expect((await allRows(app, NOTE)).filter(({ body }) => /dialyse/.test(String(body)))).toEqual([]);
  expect(await findingsOf(app, { decision_job: jobId })).toEqual([]);
});
