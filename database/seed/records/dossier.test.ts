import { ageOn } from '../calendar';
import { closedCabinet } from './cabinet';
import type { Desk } from './desk';
import { addDossier } from './dossier';
import { openDesk } from './open-desk';

const TODAY = new Date('2026-11-01T00:00:00Z');
const CONTACTS = 1200;

interface Row {
  uid: string;
  id: number;
  values: Readonly<Record<string, unknown>>;
}

/** The rows of a whole CRM, kept in memory instead of written. */
function rowsOf(seed: number): Row[] {
  const rows: Row[] = [];
  const recorder = {
    rowsBefore: 0,
    add: (uid: string, values: Readonly<Record<string, unknown>>) =>
      rows.push({ uid, id: rows.length + 1, values }),
    flush: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  const options = { seed, today: TODAY, cabinet: closedCabinet, authors: [1, 2], portalRole: 1 };
  const desk: Desk = openDesk(recorder, options);
  for (let done = 0; done < CONTACTS; ) done += addDossier(desk, CONTACTS - done);
  return rows;
}

const rows = rowsOf(1);
const of = (name: string): Row[] => rows.filter(({ uid }) => uid === `api::${name}.${name}`);
const byId = new Map(rows.map((row) => [row.id, row]));
const perContact = (name: string): number => of(name).length / CONTACTS;
const legacy = of('lead-source').find(({ values }) => values.name === 'Reprise 2017')?.id;
const isLegacy = ({ values }: Row): boolean => values.leadSource === legacy;

test('the same seed gives byte-equal rows, another seed others', () => {
  expect(JSON.stringify(rowsOf(1))).toBe(JSON.stringify(rows));
  expect(JSON.stringify(rowsOf(2))).not.toBe(JSON.stringify(rows));
});

test.each([
  ['contact', 1, 1],
  ['project', 1.4, 1.8],
  ['contract', 0.8, 1.0],
  ['note', 2.6, 3.4],
  ['message', 2.6, 3.4],
  ['event', 1.7, 2.3],
  ['task', 0.8, 1.2],
  ['document', 0.6, 0.9],
])('a contact has %s: from %d to %d on average', (name, low, high) => {
  expect(perContact(name)).toBeGreaterThanOrEqual(low);
  expect(perContact(name)).toBeLessThanOrEqual(high);
});

test('no phrase keeps a placeholder', () => {
  expect(JSON.stringify(rows)).not.toMatch(
    /\{(civ|prenom|nom|tel|produit|assureur|proche|date|mois|montant|conseiller|ville|vehicule)\}/,
  );
});

test('nothing was written after today or before the broker opened', () => {
  const opening = new Date('2017-11-01');
  const isOutside = (at: unknown): boolean => !(at instanceof Date && at <= TODAY && at >= opening);
  expect(rows.filter(({ values }) => isOutside(values.createdAt))).toEqual([]);
});

test('records are spread over the nine years', () => {
  const years = new Set(
    of('contact').map(({ values }) => (values.createdAt as Date).getUTCFullYear()),
  );
  expect([...years].sort()).toEqual([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
});

test('a contact was of age when its file was opened', () => {
  for (const { values } of of('contact')) {
    expect(ageOn(values.birthDate as Date, values.createdAt as Date)).toBeGreaterThanOrEqual(18);
  }
});

test('clients have contracts, prospects have none', () => {
  const withContract = new Set(of('contract').map(({ values }) => values.contact));
  for (const { id, values } of of('contact'))
    expect(withContract.has(id)).toBe(values.kind === 'client');
});

test('a contract follows its project and belongs to the same contact', () => {
  for (const { values } of of('contract')) {
    const project = byId.get(Number(values.project));
    expect(project?.values.contact).toBe(values.contact);
    expect((values.createdAt as Date) >= (project?.values.createdAt as Date)).toBe(true);
    if (values.endDate) expect(values.endDate > (values.startDate as Date)).toBe(true);
  }
});

test('only the batch taken over in 2017 holds what nobody may hold', () => {
  const forbidden = ['nir', 'bloodGroup', 'employerName', 'nationality'];
  for (const contact of of('contact')) {
    for (const name of forbidden)
      expect(contact.values[name] !== undefined).toBe(isLegacy(contact));
  }
  const share = of('contact').filter(isLegacy).length / CONTACTS;
  expect(share).toBeGreaterThan(0.01);
  expect(share).toBeLessThan(0.04);
});

test('a social security number stands only where the law allows it, or in that batch', () => {
  for (const { values } of of('contract')) {
    const contact = byId.get(Number(values.contact));
    const allowed = ['health', 'providence', 'pension'].includes(String(values.productLine));
    expect(values.nir !== undefined).toBe(allowed || (contact !== undefined && isLegacy(contact)));
  }
});

test.each([
  ['household-member', 'contacts'],
  ['beneficiary', 'projects'],
  ['insured', 'contracts'],
  ['document', 'contacts'],
])('a few %s rows have two owners', (name, attribute) => {
  const shared = of(name).filter(({ values }) => (values[attribute] as unknown[]).length > 1);
  expect(shared.length / of(name).length).toBeGreaterThan(0.005);
  expect(shared.length / of(name).length).toBeLessThan(0.15);
});

test('what must be unique is unique', () => {
  for (const [name, attribute] of [
    ['contact', 'email'],
    ['contact', 'mobilePhone'],
    ['project', 'reference'],
    ['contract', 'policyNumber'],
  ] as const) {
    const found = of(name).map(({ values }) => values[attribute]);
    expect(new Set(found).size).toBe(found.length);
  }
});

test('published advice and quotes have a draft of the same document', () => {
  for (const name of ['advice-document', 'quote']) {
    const drafts = new Set(
      of(name)
        .filter(({ values }) => !values.publishedAt)
        .map(({ values }) => values.documentId),
    );
    const published = of(name).filter(({ values }) => values.publishedAt);
    expect(published.length).toBeGreaterThan(0);
    for (const { values } of published) expect(drafts.has(values.documentId)).toBe(true);
  }
  expect(of('advice-document').some(({ values }) => values.locale === 'en')).toBe(true);
});
