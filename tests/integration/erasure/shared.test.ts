import { boot, type BootedApp } from '../../support/boot';
import { erase, preview, type Ask } from './eraser';
import { connect, linksOf, make, rowsOf, type Row } from './rows';
import { uploadFile, type Stored } from './upload-file';

const api = (name: string): string => `api::${name}.${name}`;
const CONTACT = api('contact');

type Made = Awaited<ReturnType<typeof make>>;

/** Two people who live together, and what they have in common. */
interface Household {
  readonly anna: Made;
  readonly boris: Made;
  readonly ofAnna: ReadonlyMap<string, Made>;
  readonly ofBoris: ReadonlyMap<string, Made>;
  readonly shared: ReadonlyMap<string, Made>;
  readonly file: Stored;
}

/** The relations that lead from a shared row to what each of the two has. */
const OWNERS: readonly (readonly [shared: string, attribute: string, owner: string])[] = [
  ['household-member', 'contacts', 'contact'],
  ['beneficiary', 'projects', 'project'],
  ['insured', 'contracts', 'contract'],
  ['document', 'contacts', 'contact'],
  ['note', 'contact', 'contact'],
  ['driver-profile', 'contact', 'contact'],
];
const NAMED = ['household-member', 'beneficiary', 'insured'];

let app: BootedApp;
let ask: Ask;

beforeAll(async () => {
  app = await boot();
  ask = (await app.loginAs('strapi-super-admin')).request;
});
afterAll(() => app.destroy());

async function household(): Promise<Household> {
  const [anna, ofAnna] = await person('Anna');
  const [boris, ofBoris] = await person('Boris');
  const both = (name: string) => {
    const owners = [ofAnna.get(name), ofBoris.get(name)].flatMap((owner) => owner ?? []);
    return connect(...owners);
  };
  const person3 = { firstName: 'Chloé', lastName: 'Commune', birthDate: '2011-02-03' };
  const file = await uploadFile(app, 'bail.txt');
  const member = await make(app, api('household-member'), {
    ...person3,
    relationship: 'child',
    contacts: both('contact'),
  });
  const shared = {
    'household-member': member,
    beneficiary: await make(app, api('beneficiary'), { ...person3, projects: both('project') }),
    insured: await make(app, api('insured'), { ...person3, contracts: both('contract') }),
    document: await make(app, api('document'), {
      title: 'Bail commun',
      kind: 'other',
      file: file.id,
      contacts: both('contact'),
    }),
    note: await make(app, api('note'), {
      body: 'Appelle pour le dossier de son conjoint.',
      contact: connect(anna),
      project: connect(ofBoris.get('project') ?? boris),
    }),
    'driver-profile': await make(app, api('driver-profile'), {
      licenceNumber: '990199123456',
      contact: connect(anna),
      householdMember: connect(member),
    }),
  };
  return { anna, boris, ofAnna, ofBoris, shared: new Map(Object.entries(shared)), file };
}

/** A preview takes a uid and a documentId, and no row id. */
const ref = ({ uid, documentId }: Made) => ({ uid, documentId });

let projects = 0;

async function person(firstName: string): Promise<[Made, Map<string, Made>]> {
  const contact = await make(app, CONTACT, { firstName, email: `${firstName}@courriel.example` });
  projects += 1;
  const project = await make(app, api('project'), {
    reference: `P-${projects}`,
    productLine: 'home',
    contact: connect(contact),
  });
  const contract = await make(app, api('contract'), {
    policyNumber: `C-${projects}`,
    productLine: 'home',
    contact: connect(contact),
  });
  return [contact, new Map(Object.entries({ contact, project, contract }))];
}

const snapshot = async ({ shared }: Household): Promise<Map<string, Row[]>> => {
  const rows = new Map<string, Row[]>();
  for (const [name, { uid, documentId }] of shared) {
    rows.set(name, await rowsOf(app, uid, [documentId]));
  }
  return rows;
};

/** Row ids of the owners to which a shared row is linked. */
async function ownersOf(
  { shared }: Household,
  name: string,
  attribute: string,
): Promise<unknown[]> {
  const row = shared.get(name);
  const links = await linksOf(app, api(name), attribute);
  return links.filter(({ from }) => from === row?.id).map(({ to }) => to);
}

describe.each(['anonymise', 'delete'] as const)('what two people have in common: %s', (mode) => {
  let home: Household;
  let before: Map<string, Row[]>;

  beforeAll(async () => {
    home = await household();
    before = await snapshot(home);
  });

  test('the preview names it, with how many others have it', async () => {
    const plan = await preview(ask, { ...ref(home.anna), mode });
    const named = plan.shared.map(
      ({ uid, otherOwners }: { uid: string; otherOwners: number }) =>
        `${uid} ${String(otherOwners)}`,
    );
    expect(named.sort()).toEqual([...home.shared.values()].map(({ uid }) => `${uid} 1`).sort());
    expect(plan.files).toMatchObject({ deleted: 0 });
  });

  test('survives the first, byte for byte, and the file with it', async () => {
    const run = await erase(ask, { ...ref(home.anna), mode });
    expect(run.state).toBe('done');
    const detached = run.types.filter(({ action }: { action: string }) => action === 'detach');
    expect(detached.map(({ uid }: { uid: string }) => uid).sort()).toEqual(
      [...home.shared.values()].map(({ uid }) => uid).sort(),
    );
    expect(await snapshot(home)).toEqual(before);
    expect(home.file.isStored()).toBe(true);
  });

  test.each(OWNERS)('%s.%s leads no more to the first, still to the second', async (...edge) => {
    const [name, attribute, owner] = edge;
    const left = home.ofAnna.get(owner)?.id;
    const stays = home.ofBoris.get(owner)?.id;
    const owners = await ownersOf(home, name, attribute);
    expect(owners).not.toContain(left);
    expect(owners).toEqual(['note', 'driver-profile'].includes(name) ? [] : [stays]);
  });

  test('nothing of the second was touched', async () => {
    for (const { uid, documentId } of home.ofBoris.values()) {
      const [row] = await rowsOf(app, uid, [documentId]);
      expect(row?.gdpr_state).toBeNull();
    }
    expect(await ownersOf(home, 'note', 'project')).toEqual([home.ofBoris.get('project')?.id]);
  });

  test('goes with the last', async () => {
    expect((await erase(ask, { ...ref(home.boris), mode })).state).toBe('done');
    const after = await snapshot(home);
    const blank = { first_name: null, last_name: null, birth_date: null, gdpr_state: 'anonymised' };
    const left = NAMED.map((name) => after.get(name) ?? []);
    expect(left).toEqual(
      NAMED.map(() => (mode === 'delete' ? [] : [expect.objectContaining(blank)])),
    );
    expect([after.get('note'), after.get('document')]).toEqual([[], []]);
    const licences = after.get('driver-profile')?.map(({ licence_number: number }) => number);
    expect(licences).toEqual(mode === 'delete' ? [] : [null]);
    expect(home.file.isStored()).toBe(false);
    expect(await app.strapi.db.connection('files').where({ id: home.file.id })).toEqual([]);
  });
});

describe.each(['anonymise', 'delete'] as const)('a file on two documents: %s', (mode) => {
  test('stays until the last of them goes', async () => {
    const file = await uploadFile(app, 'releve.txt');
    const [anna] = await person('Anna');
    const [boris] = await person('Boris');
    for (const owner of [anna, boris]) {
      const of = { kind: 'other', contacts: connect(owner), file: file.id };
      await make(app, api('document'), { title: 'Relevé', ...of });
    }
    const plan = await preview(ask, { ...ref(anna), mode });
    expect(plan.files).toMatchObject({ deleted: 0, keptElsewhere: 1 });
    await erase(ask, { ...ref(anna), mode });
    expect(file.isStored()).toBe(true);
    const links = app.strapi.db.connection('files_related_mph').where({ file_id: file.id });
    expect(await links).toHaveLength(1);
    await erase(ask, { ...ref(boris), mode });
    expect(file.isStored()).toBe(false);
  });

  test('of one person goes at once', async () => {
    const file = await uploadFile(app, 'rib.txt');
    const [anna] = await person('Anna');
    for (const title of ['RIB', 'RIB, copie']) {
      const of = { kind: 'bankDetails', contacts: connect(anna), file: file.id };
      await make(app, api('document'), { title, ...of });
    }
    const plan = await preview(ask, { ...ref(anna), mode });
    expect(plan.files).toMatchObject({ deleted: 1, keptElsewhere: 0 });
    await erase(ask, { ...ref(anna), mode });
    expect(file.isStored()).toBe(false);
  });
});
