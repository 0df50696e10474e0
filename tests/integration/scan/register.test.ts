import { createRolesAndLogins } from '../../../database/seed';
import type { Session } from '../../support/accounts';
import { boot, type BootedApp } from '../../support/boot';
import { make, rowsOf, tableOf } from '../erasure/rows';
import { findingsOf, NOTE, PHRASE, scannedNote, scanNow } from './scanning';

const CONTACT = 'api::contact.contact';
const QUESTIONNAIRE = 'api::health-questionnaire.health-questionnaire';
const HEALTH = { state: 'open', category: 'health' };
const POLITICAL = { state: 'open', category: 'political' };

let app: BootedApp;
let dpo: Session;
let deputy: Session;

beforeAll(async () => {
  app = await boot();
  await createRolesAndLogins(app.strapi);
  await app.listen();
  dpo = await app.loginAs('dpo');
  deputy = await app.loginAs('suppleant');
});
afterAll(() => app.destroy());

const list = async (query: object = {}) =>
  (await dpo.request(`/gdpr/findings?${search(query)}`)).body.data;
const search = (query: object) => new URLSearchParams({ ...query }).toString();
const decide = (json: object) => dpo.request('/gdpr/findings/decide', { json });
const context = (findingId: string, session: Session = dpo) =>
  session.request(`/gdpr/findings/${findingId}/context`);

describe('the list', () => {
  test('is filtered by type, category, certainty, age and author, and counts what each filter would leave', async () => {
    const { documentId } = await scannedNote(app, `${PHRASE}. Il vote Front national.`);
    await make(app, CONTACT, { lastName: 'Mesange', remarks: 'Elle est diabétique.' });
    await scanNow(app);
    const all = await list({ state: 'open' });
    expect(all.total).toBe(all.findings.length);
    expect(all.byCategory).toMatchObject({ health: 2, political: 1 });
    expect(all.types).toEqual([
      { uid: NOTE, label: 'Note', count: 2 },
      { uid: CONTACT, label: 'Contact', count: 1 },
    ]);

    const health = await list({ ...HEALTH, uid: NOTE });
    expect(health.findings).toMatchObject([
      { uid: NOTE, documentId, path: 'body', category: 'health', state: 'open', published: true },
    ]);
    expect(health.byCategory).toEqual({ health: 1, political: 1 });
    expect((await list({ state: 'open', confidence: '0.99' })).total).toBe(0);
    const today = new Date().toISOString().slice(0, 10);
    expect((await list({ ...HEALTH, changedAfter: today })).total).toBe(2);
    expect((await list({ ...HEALTH, changedBefore: '2020-01-01' })).total).toBe(0);
    expect((await list({ ...HEALTH, author: '999' })).total).toBe(0);
  });

  test('names the administrator who wrote it, and offers her as a filter', async () => {
    const saved = await deputy.request(`/content-manager/collection-types/${NOTE}`, {
      json: { body: 'Rappeler lundi matin.', author: 'Accueil' },
    });
    expect(saved.status).toBe(201);
    await app.strapi.db
      .connection(tableOf(app, NOTE))
      .where({ document_id: saved.body.data.documentId })
      .update({ body: PHRASE });
    await scanNow(app);
    const found = await list({ ...HEALTH, author: String(deputy.userId) });
    expect(found.findings).toMatchObject([
      { documentId: saved.body.data.documentId, authorName: expect.stringContaining('suppleant') },
    ]);
    expect(found.authors).toContainEqual(expect.objectContaining({ id: deputy.userId }));
  });

  test.each(['category=mood', 'state=lost', 'confidence=2', 'pageSize=1000', 'changedAfter=hier'])(
    'refuses %s',
    async (query) => {
      expect((await dpo.request(`/gdpr/findings?${query}`)).status).toBe(400);
    },
  );
});

describe('the context', () => {
  test('shows the words with what stands around them, and is never cached', async () => {
    const { findingId } = await scannedNote(app, `Cliente fidèle. ${PHRASE}.`);
    const answer = await context(findingId);
    expect(answer.body.data).toMatchObject({
      before: 'Cliente fidèle. Sous ',
      found: 'dialyse',
      after: ' trois fois par semaine.',
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('is for whoever may read that record and that field; to others there is no such finding', async () => {
    await make(app, QUESTIONNAIRE, { comments: 'Il vote Front national.' });
    const { findingId } = await scannedNote(app);
    await scanNow(app);
    const [health] = await findingsOf(app, { uid: QUESTIONNAIRE, category: 'political' });
    const clerk = await sessionWhoReads(NOTE, ['author']);
    const reader = await sessionWhoReads(NOTE, ['author', 'body']);
    expect((await context(findingId, reader)).status).toBe(200);
    for (const [id, session] of [
      [findingId, clerk],
      [String(health?.finding_id), reader],
      ['f'.repeat(32), dpo],
    ] as const) {
      const { status, body, text } = await context(id, session);
      expect([status, body.error.details.code]).toEqual([404, 'E_GDPR_NO_SUCH_FINDING']);
      expect(text).not.toMatch(/dialyse|Front/);
    }
  });

  test('says that the text was changed, and not what it says now', async () => {
    const { documentId, findingId } = await scannedNote(app);
    await app.strapi.documents(NOTE as never).update({
      ...{ documentId, data: { body: 'Rappeler lundi, de préférence le soir.' } as never },
    });
    const { status, body, text } = await context(findingId);
    expect([status, body.error.details.code]).toEqual([400, 'E_GDPR_TEXT_CHANGED']);
    expect(text).not.toContain('lundi');
  });
});

describe('a decision about all that match filters', () => {
  test('is refused when they are not as many as was shown, and nothing is decided', async () => {
    await scannedNote(app);
    const { total } = await list(HEALTH);
    const before = await findingsOf(app);
    const answer = await decide({
      act: 'false-positive',
      matching: { filters: HEALTH, count: Number(total) + 1 },
    });
    expect([answer.status, answer.body.error.details.code]).toEqual([
      400,
      'E_GDPR_FINDINGS_CHANGED',
    ]);
    expect(await findingsOf(app)).toEqual(before);
  });

  test('is made about these and no others', async () => {
    const others = await findingsOf(app, POLITICAL);
    const { total } = await list(HEALTH);
    const answer = await decide({ act: 'redact', matching: { filters: HEALTH, count: total } });
    expect(answer.body.data).toEqual({ decided: total, refused: [] });
    expect((await list(HEALTH)).total).toBe(0);
    const left = await findingsOf(app, POLITICAL);
    expect(left.map(({ decided_at: at }) => at)).toEqual(others.map(() => null));
    expect(left.length).toBeGreaterThan(0);
    const notes = await app.strapi.db.connection(tableOf(app, NOTE));
    expect(JSON.stringify(notes)).not.toContain('dialyse');
  });

  test('beyond two hundred is a job, and decides as many as were shown', async () => {
    const { documentId } = await make(app, NOTE, { body: PHRASE });
    const [row] = await rowsOf(app, NOTE, [documentId]);
    const rows = Array.from({ length: 250 }, (_, n) => {
      return { ...row, id: 100_000 + n, document_id: `bulk${String(n).padStart(20, '0')}` };
    });
    for (let start = 0; start < rows.length; start += 50)
      await app.strapi.db.connection(tableOf(app, NOTE)).insert(rows.slice(start, start + 50));
    await scanNow(app);
    const { total } = await list(HEALTH);
    expect(total).toBeGreaterThan(250);
    const wrong = { filters: HEALTH, count: total - 1 };
    expect((await decide({ act: 'false-positive', matching: wrong })).status).toBe(400);
    const right = { filters: HEALTH, count: total };
    const { jobId } = (await decide({ act: 'false-positive', matching: right })).body.data;
    await app.strapi.plugin('gdpr').service('jobs').drive(jobId);
    expect((await list({ ...HEALTH, state: 'false-positive' })).total).toBe(total);
    expect((await list(HEALTH)).total).toBe(0);
    const [job] = (await dpo.request('/gdpr/jobs')).body.data;
    expect(job).toMatchObject({ jobId, state: 'done', refused: 0 });
  });

  test.each([
    { act: 'redact' },
    { act: 'forget', findingIds: ['f'.repeat(32)] },
    { act: 'redact', findingIds: [] },
    { act: 'redact', findingIds: ['f'.repeat(32)], matching: { filters: {}, count: 1 } },
    { act: 'redact', matching: { filters: { mood: 'bad' }, count: 1 } },
  ])('%j is refused', async (json) => {
    expect((await decide(json)).status).toBe(400);
  });
});

test('the spreadsheet says where, not what; no cell is a formula', async () => {
  await app.strapi.db.connection('gdpr_findings').delete();
  const { findingId } = await scannedNote(app, `${PHRASE} pour Mme Mesange`);
  const formula = '=HYPERLINK("http://example.org")';
  await decide({ act: 'false-positive', findingIds: [findingId], reason: formula });
  const answer = await dpo.request('/gdpr/findings?format=csv&locale=en&state=false-positive');
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toContain('gdpr-findings.csv');
  const [head, line, ...rest] = answer.text.trim().split('\r\n');
  expect(head).toContain('Record');
  expect(line).toContain(findingId);
  expect(line).toContain(`"'=HYPERLINK(""http://example.org"")"`);
  expect(rest).toEqual([]);
  expect(answer.text).not.toMatch(/dialyse|Mesange/);
  const french = await dpo.request('/gdpr/findings?format=csv&state=false-positive');
  expect(french.text.split('\r\n')[0]).toContain('Fiche');
  expect(french.text).toContain('0,9');
});

test('the trend has a point for each scan, and one for this moment', async () => {
  await scannedNote(app);
  const { points: before } = (await dpo.request('/gdpr/findings/trend')).body.data;
  await scanNow(app);
  const { total: open, byCategory } = await list({ state: 'open' });
  const { points } = (await dpo.request('/gdpr/findings/trend')).body.data;
  expect(points).toHaveLength(Number(before.length) + 1);
  expect(points.at(-1)).toMatchObject({ open, byCategory });
  expect(points.at(-2)).toMatchObject({ open, byCategory });
  expect(open).toBeGreaterThan(0);
});

test('a scan says who asked for it, how far it is and what it found', async () => {
  const first = await dpo.request('/gdpr/scans', { json: { scope: 'all', uids: [NOTE] } });
  expect(first.status).toBe(200);
  const { jobId } = first.body.data;
  await app.strapi.plugin('gdpr').service('jobs').drive(jobId);
  const done = await dpo.request(`/gdpr/scans/${jobId}`);
  expect(done.body.data).toMatchObject({ state: 'done', scope: 'all', attachments: false });
  expect(done.body.data.requestedByName).toContain('dpo');
  const scans = await dpo.request('/gdpr/scans?pageSize=1');
  expect(scans.body.data).toEqual([done.body.data]);
  expect((await dpo.request(`/gdpr/scans/${'f'.repeat(32)}`)).status).toBe(404);
});

/** Somebody who may see findings, and reads these fields of one type. */
async function sessionWhoReads(uid: string, fields: readonly string[]): Promise<Session> {
  const code = `lecteur-${fields.join('-').toLowerCase()}`;
  const role = await app.strapi
    .service('admin::role')
    .create({ name: code, code, description: 'Essai' });
  await app.strapi.service('admin::role').assignPermissions(role.id, [
    { action: 'plugin::gdpr.scan.read', subject: null, properties: {}, conditions: [] },
    {
      ...{ action: 'plugin::content-manager.explorer.read', subject: uid },
      ...{ properties: { fields: [...fields] }, conditions: [] },
    },
  ]);
  const { code: given } = await app.strapi.db
    .query('admin::role')
    .findOne({ where: { id: role.id } });
  return app.loginAs(given);
}
