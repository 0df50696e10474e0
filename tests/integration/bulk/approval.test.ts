import { createRolesAndLogins, logins, seed } from '../../../database/seed';
import { boot, type BootedApp } from '../../support/boot';
import { ledgerRows, stateOf } from '../erasure/rows';
import type { Ask } from '../erasure/eraser';
import { confirmation, confirmBulk, ended, previewBulk } from './bulk';

const CONTACT = 'api::contact.contact';
const wanted = {
  uid: CONTACT,
  mode: 'anonymise' as const,
  selection: { filters: { team: { $eq: 'paris' } } },
};

let app: BootedApp;
let deputy: Ask;
let administrator: Ask;
let officer: Ask;
let salesman: Ask;

beforeAll(async () => {
  app = await boot({ env: { GDPR_BLOCK_ON_ACTIVE_CONTRACT: 'false' } });
  await createRolesAndLogins(app.strapi);
  await seed(app.strapi, { contacts: 60, seed: 5, withFiles: false });
  await app.listen();
  app.strapi.config.set('plugin::gdpr.erasure.approveAbove', 3);
  [deputy, administrator, officer, salesman] = (await Promise.all(
    ['suppleant', 'strapi-super-admin', 'dpo', 'commercial'].map(asking),
  )) as [Ask, Ask, Ask, Ask];
});
afterAll(() => app.destroy());

async function asking(code: string): Promise<Ask> {
  const login = logins.find((one) => one.code === code);
  const token = await app.logIn(login?.email ?? '', login?.password ?? '');
  return (path, sent = {}) => app.request(path, { token, ...sent });
}

const act = (...[ask, jobId, name, json = {}]: [Ask, string, string, object?]) =>
  ask(`/gdpr/jobs/${jobId}/${name}`, { json });

/** A job that waits for the second person. */
async function waiting(): Promise<string> {
  const preview = await previewBulk(deputy, wanted);
  expect([preview.needsApproval, preview.total > 3]).toEqual([true, true]);
  const { body } = await confirmBulk(deputy, confirmation(preview, wanted));
  expect(body.data).toMatchObject({
    state: 'awaiting-approval',
    requestedByName: 'Samuel Hautecloque',
    acts: ['reject', 'cancel'],
  });
  return preview.jobId;
}

const anonymous = () => app.strapi.db.connection('contacts').whereNotNull('gdpr_state').pluck('id');
const kinds = async (jobId: string) =>
  (await ledgerRows(app, { job: jobId })).map(({ kind, actor }) => [kind, actor]);

describe('a long list waits for a second person', () => {
  test('who asked cannot approve, nor can who may not act; nothing changes', async () => {
    const jobId = await waiting();
    const before = await stateOf(app);
    const own = await act(deputy, jobId, 'approve');
    expect([own.status, own.body.error.details.code]).toEqual([403, 'E_GDPR_SAME_PERSON']);
    expect(own.body.error.message).toMatch(/another person/);
    for (const ask of [officer, salesman])
      expect((await act(ask, jobId, 'approve')).status).toBe(403);
    expect(await stateOf(app)).toEqual(before);
    expect(await anonymous()).toEqual([]);
    expect(
      (await act(deputy, jobId, 'cancel', { reason: 'erreur de liste' })).body.data.state,
    ).toBe('cancelled');
    expect((await kinds(jobId)).map(([kind]) => kind)).toEqual([
      'erasure.confirmed',
      'erasure.cancelled',
      'erasure.cancel-reason',
    ]);
  });

  test('rejected, it never runs, and the reason is kept', async () => {
    const jobId = await waiting();
    const quoting = await act(administrator, jobId, 'reject', { reason: 'voir a.b@c.fr' });
    expect([quoting.status, quoting.body.error.details.code]).toEqual([
      400,
      'E_GDPR_REASON_QUOTES',
    ]);
    const { body } = await act(administrator, jobId, 'reject', { reason: 'liste trop large' });
    expect(body.data).toMatchObject({ state: 'rejected', acts: [] });
    const again = await act(administrator, jobId, 'approve');
    expect([again.status, again.body.error.details.code]).toEqual([400, 'E_GDPR_JOB_STATE']);
    expect(await anonymous()).toEqual([]);
    const [, rejected] = await ledgerRows(app, { job: jobId });
    expect(JSON.parse(String(rejected?.payload))).toMatchObject({ reason: 'liste trop large' });
  });

  test('of two approvals at once, one counts; then it runs, with both names in the proof', async () => {
    const jobId = await waiting();
    expect((await administrator(`/gdpr/jobs/${jobId}`)).body.data.acts).toEqual([
      ...['approve', 'reject', 'cancel'],
    ]);
    const answers = await Promise.all([1, 2].map(() => act(administrator, jobId, 'approve')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    const job = await ended(deputy, jobId);
    expect(job).toMatchObject({
      state: 'done',
      requestedByName: 'Samuel Hautecloque',
      approvedByName: 'Alice Fontbonne',
    });
    expect(await anonymous()).toHaveLength(job.total);
    const seen = await kinds(jobId);
    expect(seen.map(([kind]) => kind).slice(0, 2)).toEqual([
      'erasure.confirmed',
      'erasure.approved',
    ]);
    expect(new Set(seen.slice(0, 2).map(([, actor]) => actor)).size).toBe(2);
    const { body: log } = await officer(`/gdpr/jobs/${jobId}/log?pageSize=100`);
    const events = log.data.map(({ event }: { event: string }) => event).reverse();
    expect(events.slice(0, 4)).toEqual(['planned', 'approval-asked', 'approved', 'started']);
    expect(events.at(-1)).toBe('finished');
  });
});

describe('jobs', () => {
  test('are listed newest first to those who may read, as a page and as a spreadsheet', async () => {
    const { body } = await officer('/gdpr/jobs?pageSize=2');
    expect(body.meta.pagination).toMatchObject({ page: 1, pageSize: 2, total: 3, pageCount: 2 });
    expect(body.data.map(({ state }: { state: string }) => state)).toEqual(['done', 'rejected']);
    expect(body.data[0].acts).toEqual([]);
    expect((await officer('/gdpr/jobs?live=true')).body.data).toEqual([]);
    const { text } = await officer('/gdpr/jobs?format=csv&locale=en');
    expect(text.trim().split('\r\n')).toHaveLength(4);
    expect(text).toContain('Samuel Hautecloque');
  });

  test('a preview is its author’s business: to others there is no such job', async () => {
    const { jobId } = await previewBulk(administrator, { ...wanted, mode: 'delete' });
    for (const path of [`/gdpr/jobs/${jobId}`, `/gdpr/jobs/${jobId}/refusals`]) {
      expect((await deputy(path)).status).toBe(404);
      expect((await administrator(path)).status).toBe(200);
    }
    expect((await act(deputy, jobId, 'approve')).status).toBe(404);
  });

  test('a retry of what did not fail is refused', async () => {
    const { body } = await officer('/gdpr/jobs');
    const { status, body: refused } = await act(deputy, body.data[0].jobId, 'retry');
    expect([status, refused.error.details.code]).toEqual([400, 'E_GDPR_NOTHING_TO_DO']);
  });

  test('treatments that failed are tried again as a job of their own', async () => {
    const { connection } = app.strapi.db;
    const { body } = await officer('/gdpr/jobs');
    const { jobId } = body.data[0];
    const open = await connection('contacts').whereNull('gdpr_state').limit(2).pluck('document_id');
    const failed = open.map((documentId: string) => ({
      ...{ job_id: jobId, uid: CONTACT, document_id: documentId, code: 'failed' },
      ...{ detail: 'E_GDPR_X', phase: 'run', at: Date.now() },
    }));
    await connection('gdpr_job_refusals').insert(failed);
    await connection('gdpr_jobs').where({ job_id: jobId }).update({ state: 'partial' });
    expect((await deputy(`/gdpr/jobs/${jobId}`)).body.data.acts).toEqual(['retry']);
    const { body: retried } = await act(administrator, jobId, 'retry');
    expect(retried.data).toMatchObject({ retryOf: jobId, total: 2, uid: CONTACT });
    const job = await ended(administrator, retried.data.jobId);
    expect(job).toMatchObject({ state: 'done', done: 2, requestedByName: 'Alice Fontbonne' });
    const after = await connection('contacts').whereIn('document_id', open).pluck('gdpr_state');
    expect(after).toEqual(['anonymised', 'anonymised']);
  });
});
