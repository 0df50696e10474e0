import { createRolesAndLogins, logins, seed } from '../../../database/seed';
import { boot, type BootedApp } from '../../support/boot';
import type { Answer, Sent } from '../../support/http';
import { linksOf, stateOf } from '../erasure/rows';
import type { Ask } from '../erasure/eraser';
import { confirmation, confirmBulk, ended, previewBulk, type Previewed } from './bulk';

const CONTACT = 'api::contact.contact';
const PROJECT = 'api::project.project';
const CONTRACT = 'api::contract.contract';

const THREE_YEARS_AGO = new Date();
THREE_YEARS_AGO.setUTCFullYear(THREE_YEARS_AGO.getUTCFullYear() - 3);
const OLD = { createdAt: { $lt: THREE_YEARS_AGO.toISOString() } };
const wanted = { uid: PROJECT, mode: 'anonymise' as const, selection: { filters: OLD } };

let app: BootedApp;
let ask: Ask;
let preview: Previewed;
let expected: Expected;

interface Expected {
  readonly projects: number;
  readonly treated: readonly string[];
  readonly blocked: readonly string[];
  readonly ownerless: readonly string[];
}

beforeAll(async () => {
  app = await boot();
  await createRolesAndLogins(app.strapi);
  await seed(app.strapi, { contacts: 700, seed: 11, withFiles: false });
  await app.listen();
  const [deputy] = logins.filter(({ code }) => code === 'suppleant');
  const token = await app.logIn(deputy?.email ?? '', deputy?.password ?? '');
  ask = (path: string, sent: Sent = {}): Promise<Answer> => app.request(path, { token, ...sent });
  await cutLoose(3);
  expected = await workOut();
});
afterAll(() => app.destroy());

/** Some old projects that belong to nobody, as a deleted contact leaves them in a CRM without rules. */
async function cutLoose(count: number): Promise<void> {
  const { connection } = app.strapi.db;
  const old = await connection('projects')
    .where('created_at', '<', momentOf(THREE_YEARS_AGO))
    .orderBy('id')
    .limit(count)
    .pluck('id');
  await connection('projects_contact_lnk').whereIn('project_id', old).delete();
}

const momentOf = (date: Date): Date | number =>
  app.home.client === 'sqlite' ? date.getTime() : date;

/** Worked out in plain JavaScript over whole tables: old projects, their contacts, and who has a contract in force. */
async function workOut(): Promise<Expected> {
  const { connection } = app.strapi.db;
  const contacts = await connection('contacts').select('id', 'document_id');
  const projects = await connection('projects').select('id', 'document_id', 'created_at');
  const contracts = await connection('contracts').select('id', 'stage');
  const contactOf = new Map(
    (await linksOf(app, PROJECT, 'contact')).map(({ from, to }) => [from, to]),
  );
  const inForce = new Set(
    contracts.filter(({ stage }) => ['active', 'suspended'].includes(stage)).map(({ id }) => id),
  );
  const direct = (await linksOf(app, CONTRACT, 'contact')).filter(({ from }) => inForce.has(from));
  const through = (await linksOf(app, CONTRACT, 'project')).filter(({ from }) => inForce.has(from));
  const bound = new Set([
    ...direct.map(({ to }) => to),
    ...through.map(({ to }) => contactOf.get(to)),
  ]);
  const old = projects.filter(({ created_at: at }) => new Date(at) < THREE_YEARS_AGO);
  const people = [...new Set(old.map(({ id }) => contactOf.get(id)))].filter(Boolean);
  const named = new Map(contacts.map(({ id, document_id: documentId }) => [id, documentId]));
  const idsOf = (ids: readonly unknown[]) => ids.map((id) => String(named.get(id))).sort();
  return {
    projects: old.length,
    treated: idsOf(people.filter((id) => !bound.has(id))),
    blocked: idsOf(people.filter((id) => bound.has(id))),
    ownerless: old
      .filter(({ id }) => !contactOf.has(id))
      .map(({ document_id: documentId }) => String(documentId))
      .sort(),
  };
}

const anonymous = async (): Promise<string[]> => {
  const ids = await app.strapi.db
    .connection('contacts')
    .where({ gdpr_state: 'anonymised' })
    .pluck('document_id');
  return ids.map(String).sort();
};

/** Every refusal, page by page. */
async function refusals(jobId: string, query = ''): Promise<Answer['body'][]> {
  const all: Answer['body'][] = [];
  for (let page = 1; ; page += 1) {
    const path = `/gdpr/jobs/${jobId}/refusals?page=${page}&pageSize=100${query}`;
    const { body } = await ask(path);
    all.push(...body.data);
    if (page >= body.meta.pagination.pageCount) return all;
  }
}

test('there is something to find: many projects, old ones, and people bound by a contract', async () => {
  expect(await app.strapi.db.query(PROJECT).count()).toBeGreaterThanOrEqual(1000);
  expect(expected.treated.length).toBeGreaterThan(50);
  expect(expected.blocked.length).toBeGreaterThan(20);
  expect(expected.ownerless).toHaveLength(3);
});

describe('projects older than three years and no contract in force', () => {
  test('the preview says the exact numbers, and changes nobody', async () => {
    const before = await stateOf(app, ['gdpr_job_refusals', 'gdpr_job_log']);
    preview = await previewBulk(ask, wanted);
    expect(await stateOf(app, ['gdpr_job_refusals', 'gdpr_job_log'])).toEqual(before);
    expect(preview).toMatchObject({
      uid: PROJECT,
      mode: 'anonymise',
      target: 'subjects',
      selected: expected.projects,
      total: expected.treated.length,
      estimated: expected.treated.length > 200,
      sampled: Math.min(200, expected.treated.length),
      needsApproval: false,
      word: {
        fr: `ANONYMISER ${expected.treated.length}`,
        en: `ANONYMISE ${expected.treated.length}`,
      },
    });
    expect(preview.exclusions).toEqual([
      expect.objectContaining({
        code: 'blocked',
        detail: 'activeContract',
        count: expected.blocked.length,
        label: expect.objectContaining({ en: expect.stringContaining('in force') }),
      }),
      expect.objectContaining({ code: 'no-owner', count: 3 }),
    ]);
    expect(preview.types.map(({ uid }: { uid: string }) => uid)).toContain(CONTACT);
  });

  test('each left out is listed with its reason, in JSON and as a spreadsheet', async () => {
    const all = await refusals(preview.jobId);
    const of = (code: string) =>
      all.filter((one) => one.code === code).map(({ documentId }) => String(documentId));
    expect(of('blocked').sort()).toEqual(expected.blocked);
    expect(of('no-owner').sort()).toEqual(expected.ownerless);
    expect(all.some((one) => 'title' in one)).toBe(false);
    const { text, headers } = await ask(
      `/gdpr/jobs/${preview.jobId}/refusals?format=csv&locale=fr`,
    );
    expect(headers.get('content-disposition')).toContain('.csv');
    expect(text.startsWith('\ufeff')).toBe(true);
    const lines = text.trim().split('\r\n');
    expect(lines[0]).toBe('Type;Identifiant;Code;Motif;Détail;Moment;Date');
    expect(lines).toHaveLength(all.length + 1);
    expect(text).toContain('Un contrat est en cours');
  });

  test('a wrong number, word or reason is refused, and nothing changes', async () => {
    const before = await stateOf(app);
    const { total } = preview;
    for (const [changes, code] of [
      [{ word: 'ANONYMISER' }, 'E_GDPR_WORD_WRONG'],
      [{ word: `ANONYMISER ${total + 1}` }, 'E_GDPR_WORD_WRONG'],
      [{ word: `ANONYMISER ${total} ` }, 'E_GDPR_WORD_WRONG'],
      [{ word: `SUPPRIMER ${total}` }, 'E_GDPR_WORD_WRONG'],
      [{ token: 'A'.repeat(43) }, 'E_GDPR_TOKEN_WRONG'],
      [{ reason: 'demande de m.durand@example.org' }, 'E_GDPR_REASON_QUOTES'],
      [{ reason: 'rappeler au 06 12 34 56 78' }, 'E_GDPR_REASON_QUOTES'],
    ] as const) {
      const { status, body } = await confirmBulk(ask, confirmation(preview, wanted, changes));
      expect([status, body.error.details.code]).toEqual([400, code]);
    }
    expect(await stateOf(app)).toEqual(before);
  });

  test('exactly those are anonymised, and everybody else is not', async () => {
    const answer = await confirmBulk(ask, confirmation(preview, wanted, { reason: 'purge 2026' }));
    expect([answer.status, answer.body.data?.jobId]).toEqual([200, preview.jobId]);
    const job = await ended(ask, preview.jobId);
    expect(job).toMatchObject({
      state: 'done',
      total: expected.treated.length,
      done: expected.treated.length,
      refused: 0,
      excluded: expected.blocked.length + 3,
      acts: [],
    });
    expect(await anonymous()).toEqual(expected.treated);
    const receipt = await ask(`/gdpr/erasures/${preview.jobId}/receipt?format=json`);
    expect(receipt.status).toBe(200);
  });

  test('the token was spent, and the job cannot be confirmed again by either door', async () => {
    const again = await confirmBulk(ask, confirmation(preview, wanted));
    expect([again.status, again.body.error.details.code]).toEqual([400, 'E_GDPR_TOKEN_USED']);
  });

  test('a second selection treats nobody: those who were, are anonymous already', async () => {
    const second = await previewBulk(ask, wanted);
    expect(second.total).toBe(0);
    expect(second.exclusions).toContainEqual(
      expect.objectContaining({ code: 'already-anonymised', count: expected.treated.length }),
    );
    const { status, body } = await confirmBulk(ask, confirmation(second, wanted));
    expect([status, body.error.details.code]).toEqual([400, 'E_GDPR_NOTHING_TO_DO']);
  });
});

describe('a bulk preview is for the bulk confirmation only', () => {
  test('the door for one person does not open it: no number, no second person there', async () => {
    const selection = { filters: { stage: { $notNull: true } } };
    const bulk = await previewBulk(ask, { uid: CONTACT, mode: 'delete', selection });
    const before = await stateOf(app);
    const { status, body } = await ask('/gdpr/erasures', {
      json: {
        ...{ planId: bulk.jobId, token: bulk.token, word: 'SUPPRIMER' },
        ...{ reasonCode: 'unlawful', overrideMotive: 'Accord écrit du responsable' },
      },
    });
    expect([status, body.error.details.code]).toEqual([404, 'E_GDPR_NO_SUCH_PLAN']);
    expect(await stateOf(app)).toEqual(before);
  });
});

describe('records instead of people', () => {
  test('projects are deleted with what they own, and their people stay', async () => {
    const lost = { filters: { stage: { $eq: 'lost' } } };
    const whole = { uid: PROJECT, mode: 'delete', selection: lost, target: 'documents' } as const;
    const people = await app.strapi.db.query(CONTACT).count();
    const planned = await previewBulk(ask, whole);
    expect(planned.total).toBeGreaterThan(10);
    const { status } = await confirmBulk(ask, confirmation(planned, whole));
    expect(status).toBe(200);
    expect(await ended(ask, planned.jobId)).toMatchObject({ state: 'done', done: planned.total });
    expect((await previewBulk(ask, whole)).total).toBe(0);
    expect(await app.strapi.db.query(CONTACT).count()).toBe(people);
  });

  test('records cannot be anonymised without their people', async () => {
    const { status, body } = await ask('/gdpr/bulk/preview', {
      json: { ...wanted, target: 'documents' },
    });
    expect([status, body.error.details.code]).toEqual([400, 'E_GDPR_ONLY_PEOPLE']);
  });
});
