import type { DecideRequest } from '../../../plugins/gdpr/shared/contracts/scan';
import { boot, type BootedApp } from '../../support/boot';
import { ledgerRows, make, rowsOf, tableOf, type Row } from '../erasure/rows';
import { decide, findingsOf, NOTE, PHRASE, scannedNote, scanNow } from './scanning';

const ADVICE = 'api::advice-document.advice-document';
const PROJECT = 'api::project.project';
const CONTACT = 'api::contact.contact';
const REASON = 'Nom de rue';

type Change = { readonly locale?: string; readonly [attribute: string]: unknown };

let app: BootedApp;

beforeAll(async () => {
  app = await boot();
});
afterAll(() => app.destroy());

const statesOf = async (documentId: string) =>
  (await findingsOf(app, { document_id: documentId })).map(({ path, state }) => [path, state]);
const change = (uid: string, documentId: string, { locale, ...data }: Change) =>
  app.strapi.documents(uid as never).update({
    ...{ documentId, data: data as never },
    ...(locale === undefined ? {} : { locale }),
  });
const falsePositive = (...findingIds: string[]) =>
  decide(app, { act: 'false-positive', findingIds, reason: REASON });

describe('a false positive', () => {
  test('is remembered by every later scan, with who decided, when and why', async () => {
    const { documentId, findingId } = await scannedNote(app);
    expect(await falsePositive(findingId)).toEqual({ decided: 1, refused: [] });
    const before = await findingsOf(app, { document_id: documentId });
    expect(before).toMatchObject([{ state: 'false-positive', decided_by: 1, reason: REASON }]);
    await scanNow(app);
    expect(await findingsOf(app, { document_id: documentId })).toEqual(before);
  });

  test('stays one when anything else of the record is edited, and when its words are rules anew', async () => {
    const { documentId, findingId } = await scannedNote(app);
    await falsePositive(findingId);
    await change(NOTE, documentId, { author: 'Une autre personne' });
    await scanNow(app);
    expect(await statesOf(documentId)).toEqual([['body', 'false-positive']]);

    const changes = { rules: [], ignore: ['zorglubite de compagnie'], classes: {}, disabled: [] };
    const saving = { changes, reason: 'Exception', version: 0, author: 1, at: new Date() };
    await app.strapi.plugin('gdpr').service('detection').save(saving);
    await scanNow(app, { scope: 'changed' });
    expect(await statesOf(documentId)).toEqual([['body', 'false-positive']]);
  });

  test('is asked about again once the text says something else around it', async () => {
    const { documentId, findingId } = await scannedNote(app);
    await falsePositive(findingId);
    await change(NOTE, documentId, { body: `${PHRASE}, depuis son accident` });
    await scanNow(app);
    expect(await findingsOf(app, { document_id: documentId, state: 'open' })).toMatchObject([
      { path: 'body', decided_by: null, decided_at: null, reason: null },
    ]);
  });

  test('holds for the same text of the record: when it is published, and in another language', async () => {
    const { documentId } = await make(app, ADVICE, { title: 'Conseil', needs: PHRASE });
    await scanNow(app);
    const [found] = await findingsOf(app, { document_id: documentId });
    await falsePositive(String(found?.finding_id));
    await app.strapi.documents(ADVICE as never).publish({ documentId });
    await change(ADVICE, documentId, { locale: 'en', title: 'Advice', needs: PHRASE });
    await scanNow(app);
    const all = await findingsOf(app, { document_id: documentId });
    expect(all.map(({ locale, published, state }) => [locale, published, state])).toEqual([
      ['en', 0, 'false-positive'],
      ['fr', 0, 'false-positive'],
      ['fr', 1, 'false-positive'],
    ]);
  });

  test('can be opened again, and then nobody has decided', async () => {
    const { documentId, findingId } = await scannedNote(app);
    await falsePositive(findingId);
    const answer = await decide(app, { act: 'reopen', findingIds: [findingId] });
    expect(answer).toEqual({ decided: 1, refused: [] });
    expect(await findingsOf(app, { document_id: documentId })).toMatchObject([
      { state: 'open', decided_by: null, decided_at: null, reason: null },
    ]);
  });

  test('is proven in the ledger by numbers only', async () => {
    const { findingId } = await scannedNote(app);
    await falsePositive(findingId);
    const entries = await ledgerRows(app, { kind: 'findings.decided' });
    expect(JSON.parse(String(entries.at(-1)?.payload))).toEqual({
      act: 'false-positive',
      findings: 1,
      records: 1,
    });
  });

  test('is not justified with the very words', async () => {
    const { findingId } = await scannedNote(app);
    const quoting: DecideRequest = {
      act: 'false-positive',
      findingIds: [findingId],
      reason: PHRASE,
    };
    await expect(decide(app, quoting)).rejects.toMatchObject({
      details: { code: 'E_GDPR_REASON_QUOTES' },
    });
  });
});

describe('a finding', () => {
  test('that somebody has settled already is left as it is', async () => {
    const { findingId } = await scannedNote(app);
    await falsePositive(findingId);
    expect(await falsePositive(findingId)).toEqual({
      decided: 0,
      refused: [{ findingId, code: 'state' }],
    });
    const unknown = 'f'.repeat(32);
    expect(await falsePositive(unknown)).toEqual({
      decided: 0,
      refused: [{ findingId: unknown, code: 'gone' }],
    });
  });

  test('about a text that was changed since is not redacted, and what it says now is found', async () => {
    const { documentId, findingId } = await scannedNote(app);
    await change(NOTE, documentId, { body: `Cliente diabétique. ${PHRASE}` });
    expect(await decide(app, { act: 'redact', findingIds: [findingId] })).toEqual({
      decided: 0,
      refused: [{ findingId, code: 'changed' }],
    });
    const [row] = await rowsOfNote(documentId);
    expect(row?.body).toBe(`Cliente diabétique. ${PHRASE}`);
    const found = await findingsOf(app, { document_id: documentId });
    expect(found.filter(({ state }) => state === 'open')).toHaveLength(2);
    expect(found.find(({ finding_id: id }) => id === findingId)?.state).toBe('gone');
  });

  test('about an anonymised record is refused, and nothing of the record is written', async () => {
    const { documentId, findingId } = await scannedNote(app);
    await app.strapi.db
      .connection(tableOf(app, NOTE))
      .where({ document_id: documentId })
      .update({ gdpr_state: 'anonymised' });
    const before = await rowsOfNote(documentId);
    expect(await decide(app, { act: 'redact', findingIds: [findingId] })).toEqual({
      decided: 0,
      refused: [{ findingId, code: 'locked' }],
    });
    expect(await rowsOfNote(documentId)).toEqual(before);
  });

  test('leaves with the person: an erasure forgets all that was found about her', async () => {
    const contact = await make(app, CONTACT, { kind: 'prospect', lastName: 'Mesange' });
    const project = await make(app, PROJECT, {
      ...{ reference: 'P-1', productLine: 'auto', stage: 'new', needs: PHRASE },
      contact: { connect: [{ documentId: contact.documentId }] },
    });
    await scanNow(app);
    expect(await statesOf(project.documentId)).toEqual([['needs', 'open']]);
    const erasure = app.strapi.plugin('gdpr').service('erasure');
    await erasure.start({
      ...{ mode: 'anonymise', actor: 'test', reasonCode: 'retention-ended' },
      subjects: [{ uid: CONTACT, documentId: contact.documentId }],
    });
    expect(await findingsOf(app, { document_id: project.documentId })).toEqual([]);
  });
});

const rowsOfNote = (documentId: string): Promise<Row[]> => rowsOf(app, NOTE, [documentId]);
