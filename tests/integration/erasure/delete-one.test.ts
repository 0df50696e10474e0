import { boot, type BootedApp } from '../../support/boot';
import { dumpTables } from '../../support/database-dump';
import { erase, preview, type Ask, type Wanted } from './eraser';
import { connect, ledgerRows, make, rowsOf, stateOf } from './rows';
import { uploadFile } from './upload-file';

const api = (name: string): string => `api::${name}.${name}`;
const CONTACT = api('contact');
const PROJECT = api('project');
const NOTE = api('note');

type Made = Awaited<ReturnType<typeof make>>;

let app: BootedApp;
let ask: Ask;
let number = 0;

beforeAll(async () => {
  app = await boot();
  ask = (await app.loginAs('strapi-super-admin')).request;
});
afterAll(() => app.destroy());

const contactOf = (firstName: string) => {
  number += 1;
  return make(app, CONTACT, { firstName, email: `personne${number}@courriel.example` });
};
const projectOf = (...owners: Made[]) => {
  number += 1;
  const contact = owners.length > 0 ? { contact: connect(...owners) } : {};
  return make(app, PROJECT, { reference: `P-${number}`, productLine: 'auto', ...contact });
};

const ref = ({ uid, documentId }: Made) => ({ uid, documentId });
const one = (record: Made): Wanted => ({ ...ref(record), mode: 'delete', scope: 'document' });
const isThere = async ({ uid, documentId }: Made) =>
  (await rowsOf(app, uid, [documentId])).length > 0;

/** Lines of the tables of the CRM, each with its table. */
async function lines(): Promise<Set<string>> {
  const tables = await dumpTables(app.strapi);
  const own = tables.filter(({ table }) => !/^(gdpr_|strapi_sessions|sqlite_sequence)/.test(table));
  return new Set(own.flatMap(({ table, lines: rows }) => rows.map((row) => `${table} ${row}`)));
}

/** What an act took away and what it added or changed, by table. */
async function difference(
  act: () => Promise<unknown>,
): Promise<{ gone: string[]; added: string[] }> {
  const before = await lines();
  await act();
  const after = await lines();
  const only = (some: Set<string>, others: Set<string>) =>
    [...some].filter((line) => !others.has(line)).map((line) => line.slice(0, line.indexOf(' ')));
  return { gone: only(before, after).sort(), added: only(after, before).sort() };
}

const refusal = async (wanted: Wanted) => {
  const before = await stateOf(app);
  const answer = await ask('/gdpr/erasures/preview', { json: wanted });
  expect(await stateOf(app)).toEqual(before);
  const { details } = answer.body.error;
  return { status: answer.status, code: details.code, subjects: details.subjects };
};

describe('one record is deleted', () => {
  test('a note: its row and its links, nothing else of the database', async () => {
    const anna = await contactOf('Anna');
    const note = await make(app, NOTE, { body: 'Une erreur de saisie', contact: connect(anna) });
    const { gone, added } = await difference(() => erase(ask, one(note)));
    expect(gone).toEqual(['notes', 'notes_contact_lnk']);
    expect(added).toEqual([]);
    const [entry] = await ledgerRows(app, { kind: 'erasure.applied' });
    expect(JSON.parse(String(entry?.payload)).subjects).toEqual([ref(note)]);
  });

  test('a document: with its file, not those of others', async () => {
    const anna = await contactOf('Anna');
    const [file, other] = [await uploadFile(app, 'un.txt'), await uploadFile(app, 'deux.txt')];
    const of = { kind: 'other', contacts: connect(anna) };
    const document = await make(app, api('document'), { title: 'Un', file: file.id, ...of });
    await make(app, api('document'), { title: 'Deux', file: other.id, ...of });
    const { gone, added } = await difference(() => erase(ask, one(document)));
    expect(gone).toEqual(['documents', 'documents_contacts_lnk', 'files', 'files_related_mph']);
    expect(added).toEqual([]);
    expect([file.isStored(), other.isStored()]).toEqual([false, true]);
  });

  test('a project: with what is its alone; its contact and what is the contact’s too stay', async () => {
    const anna = await contactOf('Anna');
    const project = await projectOf(anna);
    const other = await projectOf(anna);
    const own = await make(app, NOTE, { body: 'Du projet', project: connect(project) });
    const both = await make(app, NOTE, {
      body: 'Des deux',
      project: connect(project),
      contact: connect(anna),
    });
    const names = { firstName: 'Chloé', projects: connect(project) };
    const heir = await make(app, api('beneficiary'), names);
    const contract = await make(app, api('contract'), {
      productLine: 'auto',
      policyNumber: `C-${number}`,
      project: connect(project),
      contact: connect(anna),
    });
    const plan = await preview(ask, one(project));
    expect([plan.scope, plan.subjects.map(ref)]).toEqual(['document', [ref(project)]]);
    await erase(ask, one(project));
    const left = await Promise.all([anna, other, both, contract, project, own, heir].map(isThere));
    expect(left).toEqual([true, true, true, true, false, false, false]);
    const [row] = await rowsOf(app, CONTACT, [anna.documentId]);
    expect([row?.first_name, row?.gdpr_state]).toEqual(['Anna', null]);
    expect(await isThere(both)).toBe(true);
    const dangling = await app.strapi.db
      .connection('notes_project_lnk')
      .where({ project_id: project.id });
    expect(dangling).toEqual([]);
  });

  test('a record of several people goes when it is meant itself', async () => {
    const [anna, boris] = [await contactOf('Anna'), await contactOf('Boris')];
    const member = await make(app, api('household-member'), {
      relationship: 'child',
      contacts: connect(anna, boris),
    });
    await erase(ask, one(member));
    expect(await Promise.all([member, anna, boris].map(isThere))).toEqual([false, true, true]);
  });

  test('a record of nobody, too', async () => {
    const note = await make(app, NOTE, { body: 'À personne' });
    const wanted = { ...ref(note), mode: 'anonymise' } as const;
    expect(await refusal(wanted)).toMatchObject({ status: 400, code: 'E_GDPR_NO_OWNER' });
    await erase(ask, one(note));
    expect(await isThere(note)).toBe(false);
  });
});

describe('what cannot be meant is refused', () => {
  test('to anonymise a note itself', async () => {
    const note = await make(app, NOTE, { body: 'x', contact: connect(await contactOf('Anna')) });
    const wanted = { ...ref(note), mode: 'anonymise', scope: 'document' } as const;
    expect(await refusal(wanted)).toMatchObject({ status: 400, code: 'E_GDPR_ONLY_PEOPLE' });
  });

  test.each(['anonymise', 'delete'] as const)(
    'to %s “the person” of a record that several people have: they are listed',
    async (mode) => {
      const [anna, boris] = [await contactOf('Anna'), await contactOf('Boris')];
      const heir = await make(app, api('beneficiary'), {
        firstName: 'Chloé',
        projects: connect(await projectOf(anna), await projectOf(boris)),
      });
      const { status, code, subjects } = await refusal({ ...ref(heir), mode });
      expect([status, code]).toEqual([400, 'E_GDPR_SEVERAL_OWNERS']);
      const ids = subjects.map(({ documentId }: Made) => documentId).sort();
      expect(ids).toEqual([anna.documentId, boris.documentId].sort());
    },
  );

  test('what is gone already', async () => {
    const anna = await contactOf('Anna');
    const note = await make(app, NOTE, { body: 'x', contact: connect(anna) });
    await erase(ask, { ...ref(anna), mode: 'delete' });
    for (const record of [anna, note]) {
      const wanted = { ...ref(record), mode: 'delete' } as const;
      expect(await refusal(wanted)).toMatchObject({ status: 404, code: 'E_GDPR_NO_SUCH_RECORD' });
    }
  });

  test('to delete natively: by the content manager, one or many, and by code', async () => {
    const anna = await contactOf('Anna');
    const project = await projectOf(anna);
    const before = await stateOf(app);
    for (const { uid, documentId } of [anna, project]) {
      const path = `/content-manager/collection-types/${uid}`;
      const single = await ask(`${path}/${documentId}`, { method: 'DELETE' });
      const json = { documentIds: [documentId] };
      const many = await ask(`${path}/actions/bulkDelete`, { method: 'POST', json });
      for (const answer of [single, many]) {
        expect([answer.status, answer.body.error.details.code]).toEqual([
          403,
          'E_GDPR_NATIVE_DELETE',
        ]);
      }
      const documents = app.strapi.documents(uid as 'api::contact.contact');
      await expect(documents.delete({ documentId })).rejects.toMatchObject({
        code: 'E_GDPR_NATIVE_DELETE',
      });
    }
    expect(await stateOf(app)).toEqual(before);
  });
});

describe('again', () => {
  test('anonymised twice: the second time nothing changes but the proof', async () => {
    const anna = await contactOf('Anna');
    const project = await projectOf(anna);
    await make(app, api('driver-profile'), { licenceDate: '2001-05-06', contact: connect(anna) });
    await erase(ask, { ...ref(project), mode: 'anonymise' });
    const { gone, added } = await difference(() =>
      erase(ask, { ...ref(project), mode: 'anonymise' }),
    );
    expect([gone, added]).toEqual([[], []]);
    const tombstones = await app.strapi.db
      .connection('gdpr_tombstones')
      .where({ document_id: anna.documentId });
    expect(tombstones).toHaveLength(1);
  });

  test('anonymised, then deleted: nothing is left, and both are proved', async () => {
    const anna = await contactOf('Anna');
    const project = await projectOf(anna);
    const contract = await make(app, api('contract'), {
      productLine: 'auto',
      project: connect(project),
    });
    await erase(ask, { ...ref(anna), mode: 'anonymise' });
    expect(await Promise.all([anna, project, contract].map(isThere))).toEqual([true, true, true]);
    await erase(ask, { ...ref(anna), mode: 'delete' });
    expect(await Promise.all([anna, project, contract].map(isThere))).toEqual([
      false,
      false,
      false,
    ]);
    const buried: string[] = await app.strapi.db
      .connection('gdpr_tombstones')
      .where({ document_id: anna.documentId })
      .orderBy('mode')
      .pluck('mode');
    expect(buried).toEqual(['anonymise', 'delete']);
  });

  test('deleted: no row id that comes again inherits a link', async () => {
    const anna = await contactOf('Anna');
    const file = await uploadFile(app, 'trois.txt');
    const document = await make(app, api('document'), {
      kind: 'other',
      file: file.id,
      contacts: connect(anna),
    });
    await erase(ask, { ...ref(anna), mode: 'delete' });
    const links = app.strapi.db.connection('files_related_mph');
    expect(await links.where({ related_id: document.id, related_type: document.uid })).toEqual([]);
  });
});
