import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { seed, seedPerson, type CanaryPerson } from '../../../database/seed';
import { boot, type BootedApp } from '../../support/boot';
import { erase, type Ask } from './eraser';
import { allRows, columnOf, linksOf, rowsOf, tableOf, type Link, type Row } from './rows';

const api = (name: string): string => `api::${name}.${name}`;
const CONTACT = api('contact');
const PROJECT = api('project');
const USER = 'plugin::users-permissions.user';
const SESSIONS = 'strapi_sessions';

/** Items of the law's list that are blanked: what, in which type or component, which attributes. */
const BLANKED: readonly (readonly [string, string, readonly string[]])[] = [
  [
    '1 names, company, SIRET, e-mail and telephones of the contact',
    CONTACT,
    [
      ...['firstName', 'lastName', 'fullName', 'companyName', 'siret', 'email'],
      ...['mobilePhone', 'homePhone', 'workPhone'],
    ],
  ],
  ['2 street and number', 'shared.postal-address', ['streetNumber', 'street', 'complement']],
  ['3 names of household members', api('household-member'), ['firstName', 'lastName']],
  ['4 names of the projects’ beneficiaries', api('beneficiary'), ['firstName', 'lastName']],
  ['5 names of the contracts’ insureds', api('insured'), ['firstName', 'lastName']],
  ['6 NIR and organism of subscriptions', api('subscription'), ['nir', 'organismCode']],
  ['7 IBAN and BIC of subscriptions', api('subscription'), ['iban', 'bic']],
  ['8 NIR and organism of contracts', api('contract'), ['nir', 'organismCode']],
  [
    '+ civility, profession, marital status and what was never to be held',
    CONTACT,
    [
      ...['civility', 'occupation', 'maritalStatus', 'nir', 'bloodGroup', 'employerName'],
      ...['spouseEmployer', 'childrenSchool', 'nationality', 'incomeAmount', 'remarks'],
    ],
  ],
  ['+ plate, VIN and colour of vehicles', api('vehicle'), ['registration', 'vin', 'colour']],
  [
    '+ licence and offences of drivers',
    api('driver-profile'),
    ['licenceNumber', 'licenceSuspensionHistory', 'licencePointsLost', 'licencePointsBand'],
  ],
  ['+ policy number and free text of contracts', api('contract'), ['policyNumber', 'remarks']],
  ['+ supplier’s id and free text of projects', PROJECT, ['leadExternalId', 'needs']],
  [
    '+ payload, address and traces of web forms',
    api('form-submission'),
    ['payload', 'ipTruncated', 'userAgentHash', 'sourceUrl'],
  ],
  ['+ account holder and mandate', api('subscription'), ['accountHolder', 'mandateRef']],
  ['+ clause of a repeatable component', 'insurance.guarantee', ['beneficiaryClause']],
  ['+ dynamic zone: car', 'needs.auto', ['mainDriverName', 'comments', 'annualKm']],
  ['+ dynamic zone: home', 'needs.home', ['valuables']],
  ['+ dynamic zone: health', 'needs.health', ['wishes']],
  ['+ component in a component of a zone', 'needs.covered-person', ['firstName', 'birthDate']],
];

const DELETED: readonly (readonly [string, string])[] = [
  ['9 history of events', api('event')],
  ['10 notes', api('note')],
  ['11 tasks', api('task')],
  ['12 appointments', api('appointment')],
  ['13 quotes, drafts and published', api('quote')],
  ['14 advice documents, in both languages', api('advice-document')],
  ['15 membership forms, signed or not', api('membership-form')],
  ['16 documents', api('document')],
  ['17 e-mails and SMS', api('message')],
  ['+ health questionnaires', api('health-questionnaire')],
  ['+ portal account', USER],
];

const AGES = [CONTACT, api('household-member'), api('beneficiary'), api('insured')];

const KEPT: readonly (readonly [string, readonly string[]])[] = [
  ['shared.postal-address', ['postalCode', 'city']],
  [CONTACT, ['kind', 'stage', 'assignedTo', 'team', 'createdAt', 'documentId']],
  [
    PROJECT,
    [
      ...['reference', 'productLine', 'stage', 'leadCost', 'assignedTo', 'team', 'createdAt'],
      ...['desiredStart', 'closedAt'],
    ],
  ],
  [api('contract'), ['productLine', 'stage', 'premium', 'commission', 'insurer', 'createdAt']],
  [api('lead-source'), ['name', 'supplier', 'cost', 'createdAt']],
  [api('subscription'), ['productLine', 'signedAt']],
  [api('form-submission'), ['consents', 'cguAccepted', 'cguVersion', 'submittedAt']],
];

const entries = [
  ['the contact’s record', CONTACT],
  ['the project’s record', PROJECT],
] as const;

describe.each(entries)('anonymised from %s', (_name, entry) => {
  let app: BootedApp;
  let person: CanaryPerson;
  let before: Map<string, Row[]>;
  let linksBefore: Link[][];
  let storedBefore: string[];

  /** One person only: every row of the database is theirs. */
  const rows = (uid: string) => allRows(app, uid);
  const was = (uid: string) => before.get(uid) ?? [];
  const storedFiles = () =>
    readdirSync(app.home.uploadsDir).filter((name) => !name.startsWith('.'));
  const leads = async () => [
    await linksOf(app, CONTACT, 'leadSource'),
    await linksOf(app, PROJECT, 'leadSource'),
  ];

  beforeAll(async () => {
    app = await boot({ guard: false });
    person = await seedPerson(app.strapi, { prefix: 'Linotte' });
    await addVersion();
    await addSession();
    const uids = [...Object.keys(app.strapi.contentTypes), ...Object.keys(app.strapi.components)];
    before = new Map();
    for (const uid of uids) before.set(uid, await rows(uid));
    before.set('history', await rows('plugin::content-manager.history-version'));
    before.set('sessions', await app.strapi.db.connection(SESSIONS).where(OF_PORTAL));
    [linksBefore, storedBefore] = [await leads(), storedFiles()];
    const ask: Ask = (await app.loginAs('strapi-super-admin')).request;
    const documentId = person.documents[entry]?.[0] ?? '';
    const run = await erase(ask, { uid: entry, documentId, mode: 'anonymise' });
    expect([run.state, run.subjects]).toEqual(['done', [person.contact]]);
  });
  afterAll(() => app.destroy());

  const OF_PORTAL = { origin: 'users-permissions' };

  /** Content history is written by the Enterprise edition; its table is there in every edition. */
  const addVersion = () =>
    app.strapi.db.query('plugin::content-manager.history-version').create({
      data: {
        contentType: CONTACT,
        relatedDocumentId: person.contact.documentId,
        status: 'draft',
        data: { firstName: 'Linotte of before' },
        schema: {},
      },
    });

  const addSession = async () => {
    const [account] = await rowsOf(app, USER, person.documents[USER]);
    await app.strapi.db.query('admin::session').create({
      data: {
        userId: String(account?.id),
        sessionId: 'a-session-of-the-portal',
        origin: OF_PORTAL.origin,
        expiresAt: new Date(Date.now() + 3_600_000),
      },
    });
  };

  test.each(BLANKED)('%s: NULL', async (_item, uid, attributes) => {
    const after = await rows(uid);
    expect(after).toHaveLength(was(uid).length);
    for (const attribute of attributes) {
      const column = columnOf(app, uid, attribute);
      const values = was(uid).map((row) => row[column]);
      expect([attribute, values.some((value) => value !== null)]).toEqual([attribute, true]);
      expect([attribute, ...after.map((row) => row[column])]).toEqual([
        attribute,
        ...after.map(() => null),
      ]);
    }
  });

  test.each(DELETED)('%s: no row is left', async (_item, uid) => {
    expect(was(uid).length).toBeGreaterThan(0);
    expect(await rows(uid)).toEqual([]);
  });

  test('16 files and their thumbnails are gone from the table and from the disk', async () => {
    const formats = was('plugin::upload.file').filter(({ formats: sizes }) => sizes !== null);
    expect(formats.length).toBeGreaterThan(0);
    expect(storedBefore.filter((name) => name.startsWith('thumbnail_')).length).toBeGreaterThan(0);
    expect(storedBefore.length).toBeGreaterThan(was('plugin::upload.file').length);
    expect(await rows('plugin::upload.file')).toEqual([]);
    expect(storedFiles()).toEqual([]);
    expect(existsSync(join(app.home.publicDir, 'uploads'))).toBe(true);
  });

  test('+ drafts, published rows and both languages were there, and are gone', () => {
    const versions = was(api('advice-document')).map(
      ({ locale, published_at: at }) => `${String(locale)} ${at === null ? 'draft' : 'published'}`,
    );
    expect([...new Set(versions)].sort()).toEqual([
      ...['en draft', 'en published', 'fr draft', 'fr published'],
    ]);
    expect(new Set(was(api('quote')).map(({ published_at: at }) => at === null)).size).toBe(2);
  });

  test.each(AGES)('+ birth date becomes a class of age: %s', async (uid) => {
    expect(was(uid).every(({ birth_date: date }) => date !== null)).toBe(true);
    const after = await rows(uid);
    expect(after.map(({ birth_date: date, age_band: band }) => [date, band])).toEqual(
      after.map(() => [null, 'Senior']),
    );
  });

  test('+ amounts, kilometres and years are what is left of exact values', async () => {
    const [contact] = await rows(CONTACT);
    expect(contact?.income_band).toBe('6 000 € et plus');
    const [driver] = await rows(api('driver-profile'));
    expect(
      String(
        driver?.licence_date instanceof Date
          ? driver.licence_date.toISOString()
          : driver?.licence_date,
      ),
    ).toMatch(/-(01-01|12-31)/);
  });

  test('+ earlier versions of the content are gone', async () => {
    expect(was('history')).toHaveLength(1);
    expect(await rows('plugin::content-manager.history-version')).toEqual([]);
  });

  test('+ nobody stays signed in to the portal', async () => {
    expect(was('sessions')).toHaveLength(1);
    expect(await app.strapi.db.connection(SESSIONS).where(OF_PORTAL)).toEqual([]);
  });

  test.each(KEPT)('kept for the statistics: %s', async (uid, attributes) => {
    const columns = attributes.map((attribute) => columnOf(app, uid, attribute));
    const pick = (row: Row) => Object.fromEntries(columns.map((column) => [column, row[column]]));
    expect(was(uid).length).toBeGreaterThan(0);
    for (const column of columns) {
      expect([column, was(uid).some((row) => (row[column] ?? null) !== null)]).toEqual([
        column,
        true,
      ]);
    }
    expect((await rows(uid)).map(pick)).toEqual(was(uid).map(pick));
  });

  test('kept for the statistics: where the lead came from', async () => {
    expect(linksBefore.every((links) => links.length > 0)).toBe(true);
    expect(await leads()).toEqual(linksBefore);
  });

  test('no text was emptied instead of blanked', async () => {
    const holders = [...BLANKED.map(([, uid]) => uid), ...AGES];
    for (const uid of new Set(holders)) {
      const empty = (await rows(uid)).flatMap((row) =>
        Object.entries(row).filter(([, value]) => value === ''),
      );
      expect([uid, empty]).toEqual([uid, []]);
    }
  });

  test('the rows that stay say since when they are anonymous', async () => {
    for (const uid of [CONTACT, PROJECT, api('contract'), api('subscription'), api('vehicle')]) {
      const states = (await rows(uid)).map((row) => [row.gdpr_state, row.gdpr_state_at !== null]);
      expect([uid, ...states]).toEqual([uid, ...states.map(() => ['anonymised', true])]);
    }
  });
});

describe('many people are anonymised', () => {
  let app: BootedApp;

  beforeAll(async () => {
    app = await boot({ guard: false });
    await seed(app.strapi, { contacts: 30, withFiles: false });
  });
  afterAll(() => app.destroy());

  test('unique columns bear any number of blanks', async () => {
    const ask = (await app.loginAs('strapi-super-admin')).request;
    const contacts = await allRows(app, CONTACT);
    expect(contacts).toHaveLength(30);
    for (const { document_id: documentId } of contacts) {
      await erase(ask, { uid: CONTACT, documentId: String(documentId), mode: 'anonymise' });
    }
    const contracts = app.strapi.db.connection(tableOf(app, api('contract')));
    const policies: unknown[] = await contracts.pluck('policy_number');
    expect(policies.length).toBeGreaterThan(10);
    expect(policies.filter((policy) => policy !== null)).toEqual([]);
    const after = await allRows(app, CONTACT);
    expect(after.map(({ gdpr_state: state, email }) => [state, email])).toEqual(
      after.map(() => ['anonymised', null]),
    );
  });
});
