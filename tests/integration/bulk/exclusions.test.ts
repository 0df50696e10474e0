import { createRolesAndLogins, logins, seed } from '../../../database/seed';
import { boot, type BootedApp } from '../../support/boot';
import type { Ask } from '../erasure/eraser';
import { connect, make, stateOf } from '../erasure/rows';
import { confirmation, confirmBulk, ended, previewBulk, type Previewed } from './bulk';

const CONTACT = 'api::contact.contact';
const PROJECT = 'api::project.project';
const CONTRACT = 'api::contract.contract';
const NOTE = 'api::note.note';

interface Document {
  readonly uid: string;
  readonly documentId: string;
}
interface Graph {
  readonly nodes: ReadonlyMap<string, { readonly root: boolean }>;
}

let app: BootedApp;
let ask: Ask;

beforeAll(async () => {
  app = await boot();
  await createRolesAndLogins(app.strapi);
  await seed(app.strapi, { contacts: 25, seed: 21, withFiles: false });
  await app.listen();
  const deputy = logins.find(({ code }) => code === 'suppleant');
  const token = await app.logIn(deputy?.email ?? '', deputy?.password ?? '');
  ask = (path, sent = {}) => app.request(path, { token, ...sent });
});
afterAll(() => app.destroy());

let made = 0;
const project = (data: object) =>
  make(app, PROJECT, { reference: `P-${(made += 1)}`, productLine: 'auto', ...data });
const contract = (data: object) => make(app, CONTRACT, { productLine: 'auto', ...data });

const ticked = (...documents: readonly Document[]) => ({
  documentIds: documents.map(({ documentId }) => documentId),
});
const reasons = ({ exclusions }: Previewed): Readonly<Record<string, number>> =>
  Object.fromEntries(
    exclusions.map(({ code, count }: { code: string; count: number }) => [code, count]),
  );

/** Everybody whom the job would treat. */
const subjectsOf = (jobId: string): Promise<Document[]> =>
  app.strapi.db
    .connection('gdpr_job_subjects')
    .where({ job_id: jobId })
    .orderBy('position')
    .select('uid', 'document_id as documentId');

const refusalsOf = (jobId: string): Promise<(Document & { code: string })[]> =>
  app.strapi.db
    .connection('gdpr_job_refusals')
    .where({ job_id: jobId })
    .select('uid', 'document_id as documentId', 'code');

describe('the people that a list leads to', () => {
  const ownedTypes = () => {
    const graph: Graph = app.strapi.plugin('gdpr').service('subjectGraph').graph();
    return [...graph.nodes].filter(([, { root }]) => !root).map(([uid]) => uid);
  };

  test('are those whom each record leads to alone, for every type there is', async () => {
    const { ownersOf } = app.strapi.plugin('gdpr').service('lifecycle');
    const blockers = app.strapi.config.get('plugin::gdpr.erasure.blockers');
    app.strapi.config.set('plugin::gdpr.erasure.blockers', []);
    const led: string[] = [];
    for (const uid of ownedTypes().filter((one) => one.startsWith('api::'))) {
      const rows = await app.strapi.db.query(uid).findMany({ select: ['documentId'] });
      const documentIds = [...new Set(rows.map(({ documentId }) => String(documentId)))].slice(
        0,
        60,
      );
      if (documentIds.length === 0) continue;
      const people = new Set<string>();
      const refused = new Set<string>();
      for (const documentId of documentIds) {
        const owners: Document[] = await ownersOf({ uid, documentId });
        if (owners.length === 1) people.add(String(owners[0]?.documentId));
        else refused.add(`${owners.length === 0 ? 'no-owner' : 'several-owners'} ${documentId}`);
      }
      const preview = await previewBulk(ask, { uid, mode: 'delete', selection: { documentIds } });
      const subjects = await subjectsOf(preview.jobId);
      expect([uid, subjects.map(({ documentId }) => documentId).sort()]).toEqual([
        ...[uid, [...people].sort()],
      ]);
      const left = (await refusalsOf(preview.jobId)).map((one) => `${one.code} ${one.documentId}`);
      expect([uid, left.sort()]).toEqual([uid, [...refused].sort()]);
      if (people.size > 0) led.push(uid);
    }
    app.strapi.config.set('plugin::gdpr.erasure.blockers', blockers);
    expect(led.length).toBeGreaterThan(10);
  });
});

describe('left out, with the reason', () => {
  let ada: Document;
  let bob: Document;
  let free: Document;
  let bound: Document;
  let shared: Document;
  let orphan: Document;

  beforeAll(async () => {
    ada = await make(app, CONTACT, { lastName: 'Ada', kind: 'client' });
    bob = await make(app, CONTACT, { lastName: 'Bob', kind: 'client' });
    free = await project({ contact: connect(ada) });
    bound = await project({ contact: connect(bob) });
    shared = await make(app, NOTE, {
      ...{ body: 'x', contact: connect(ada), project: connect(bound) },
    });
    orphan = await project({ stage: 'new' });
  });

  test('a record of two people is refused as the single path refuses it, and so is one of nobody', async () => {
    const single = await ask('/gdpr/erasures/preview', {
      json: { ...shared, mode: 'delete', id: undefined },
    });
    expect(single.body.error.details.code).toBe('E_GDPR_SEVERAL_OWNERS');
    const notes = await previewBulk(ask, {
      ...{ uid: NOTE, mode: 'delete', selection: ticked(shared) },
    });
    expect([notes.selected, notes.total, reasons(notes)]).toEqual([1, 0, { 'several-owners': 1 }]);
    const projects = await previewBulk(ask, {
      ...{ uid: PROJECT, mode: 'delete', selection: ticked(free, orphan) },
    });
    expect([projects.selected, projects.total, reasons(projects)]).toEqual([
      ...[2, 1, { 'no-owner': 1 }],
    ]);
    expect(await subjectsOf(projects.jobId)).toEqual([
      { uid: CONTACT, documentId: ada.documentId },
    ]);
  });

  test('two records of one person make one person', async () => {
    const second = await project({ contact: connect(ada), stage: 'new' });
    const preview = await previewBulk(ask, {
      ...{ uid: PROJECT, mode: 'anonymise', selection: ticked(free, second) },
    });
    expect([preview.selected, preview.total]).toEqual([2, 1]);
  });

  test('a contract in force elsewhere binds the whole person, whichever record is selected', async () => {
    const other = await project({ contact: connect(bob) });
    const before = { uid: PROJECT, mode: 'delete' as const, selection: ticked(other) };
    expect((await previewBulk(ask, before)).total).toBe(1);
    const active = await contract({ stage: 'active', project: connect(bound) });
    const person = await previewBulk(ask, before);
    expect([person.total, reasons(person)]).toEqual([0, { blocked: 1 }]);
    expect(person.refusals).toEqual([
      expect.objectContaining({
        ...{ uid: CONTACT, documentId: bob.documentId, detail: 'activeContract' },
      }),
    ]);
    const records = await previewBulk(ask, { ...before, target: 'documents' });
    expect([records.total, reasons(records)]).toEqual([1, {}]);
    const itself = { ...before, target: 'documents' as const, selection: ticked(bound) };
    expect(reasons(await previewBulk(ask, itself))).toEqual({ blocked: 1 });
    await app.strapi
      .documents(CONTRACT)
      .update({ documentId: active.documentId, data: { stage: 'ended' } as never });
    expect((await previewBulk(ask, itself)).total).toBe(1);
  });

  test('a contract that comes into force between preview and confirmation binds too', async () => {
    const wanted = { uid: PROJECT, mode: 'anonymise' as const, selection: ticked(bound, free) };
    const preview = await previewBulk(ask, wanted);
    expect(preview.total).toBe(2);
    await contract({ stage: 'active', contact: connect(bob) });
    expect((await confirmBulk(ask, confirmation(preview, wanted))).status).toBe(200);
    const job = await ended(ask, preview.jobId);
    expect(job).toMatchObject({ state: 'partial', total: 2, done: 1, refused: 1, acts: [] });
    const { body } = await ask(`/gdpr/jobs/${preview.jobId}/refusals`);
    expect(body.data).toEqual([
      expect.objectContaining({
        ...{ documentId: bob.documentId, code: 'blocked', phase: 'run' },
      }),
    ]);
    const again = await previewBulk(ask, { ...wanted, selection: ticked(free) });
    expect(reasons(again)).toEqual({ 'already-anonymised': 1 });
    const gone = { ...wanted, mode: 'delete' as const, selection: ticked(free) };
    expect((await previewBulk(ask, gone)).total).toBe(1);
  });

  test('ticked records that are not there, or not to be read, are one and the same', async () => {
    const before = await stateOf(app);
    const preview = await previewBulk(ask, {
      ...{ uid: CONTACT, mode: 'delete' },
      selection: { documentIds: [ada.documentId, 'nobodynobodynobodynobody', ada.documentId] },
    });
    expect([preview.selected, preview.total, reasons(preview)]).toEqual([
      ...[2, 1, { 'not-readable': 1 }],
    ]);
    expect(await stateOf(app)).toEqual(before);
  });

  test('a person whom the caller may not read is left out, and not named', async () => {
    const service = app.strapi.service('admin::role');
    const role = await service.create({ name: 'Partiel', code: 'partiel', description: '' });
    const held = await app.strapi.db
      .query('admin::permission')
      .findMany({ where: { role: { code: 'suppleant' } } });
    await service.assignPermissions(
      role.id,
      held.map(({ action, subject, properties }: Record<string, unknown>) => ({
        ...{ action, subject, properties },
        conditions: subject === CONTACT ? ['admin::is-creator'] : [],
      })),
    );
    const { request } = await app.loginAs('partiel');
    const eves = await project({
      contact: connect(await make(app, CONTACT, { lastName: 'Eve', kind: 'client' })),
    });
    const preview = await previewBulk(request, {
      ...{ uid: PROJECT, mode: 'delete', selection: ticked(eves) },
    });
    expect([preview.total, reasons(preview)]).toEqual([0, { 'not-readable': 1 }]);
    expect(preview.refusals).toEqual([
      expect.objectContaining({ uid: PROJECT, documentId: eves.documentId }),
    ]);
    expect(JSON.stringify(preview)).not.toContain('Eve');
  });
});
