import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Core } from '@strapi/strapi';

import { type Canary, createRolesAndLogins, logins, seed, seedPerson } from '../../database/seed';
import { type Field, modelOf, patternOf } from '../../database/seed/canary/field';
import { boot, type BootedApp } from '../support/boot';

const CONTACTS = 60;
const OPTIONS = { contacts: CONTACTS, seed: 5, referenceDate: new Date('2026-11-01') };

let app: BootedApp;
let strapi: Core.Strapi;

beforeAll(async () => {
  app = await boot({ guard: false });
  strapi = app.strapi;
  await createRolesAndLogins(strapi);
  await seed(strapi, OPTIONS);
});

afterAll(() => app.destroy());

const crmTypes = () => Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::'));
const count = (uid: string): Promise<number> => strapi.db.query(uid).count();

test('as many contacts as asked, and rows of every type', async () => {
  expect(await count('api::contact.contact')).toBe(CONTACTS);
  for (const uid of crmTypes()) expect([uid, (await count(uid)) > 0]).toEqual([uid, true]);
});

test('every value is one that its schema allows', async () => {
  const mistakes: string[] = [];
  for (const uid of crmTypes()) {
    const rows: Record<string, unknown>[] = await strapi.db.query(uid).findMany({ limit: 400 });
    const attributes = Object.entries(modelOf(strapi, uid).attributes);
    for (const row of rows) {
      for (const [name, field] of attributes) {
        const broken = RULES.find((rule) => !rule.holds(row[name], field));
        if (broken) mistakes.push(`${uid}.${name}: ${broken.name}`);
      }
    }
  }
  expect(mistakes).toEqual([]);
});

interface Rule {
  name: string;
  holds(value: unknown, field: Field): boolean;
}

const RULES: readonly Rule[] = [
  {
    name: 'not in the list',
    holds: (value, { enum: choices }) =>
      typeof value !== 'string' || !choices || choices.includes(value),
  },
  {
    name: 'too long',
    holds: (value, { maxLength = Infinity }) =>
      typeof value !== 'string' || value.length <= maxLength,
  },
  {
    name: 'wrong form',
    holds: (value, field) =>
      typeof value !== 'string' || new RegExp(patternOf(field) ?? '').test(value),
  },
  {
    name: 'too small',
    holds: (value, { min }) => typeof value !== 'number' || typeof min !== 'number' || value >= min,
  },
  {
    name: 'too large',
    holds: (value, { max }) => typeof value !== 'number' || typeof max !== 'number' || value <= max,
  },
];

test('every link, component and file leads somewhere', async () => {
  const dangling: string[] = [];
  for (const meta of strapi.db.metadata.values()) {
    for (const { columns, referencedTable } of meta.foreignKeys) {
      for (const column of columns) {
        const lost = await pointingNowhere({ table: meta.tableName, column }, referencedTable);
        if (lost > 0) dangling.push(`${meta.tableName}.${column}`);
      }
    }
    if (!('component_type' in meta.attributes)) continue;
    for (const uid of Object.keys(strapi.components)) {
      const parts = { table: meta.tableName, column: 'cmp_id', where: { component_type: uid } };
      const lost = await pointingNowhere(parts, strapi.db.metadata.get(uid).tableName);
      if (lost > 0) dangling.push(`${meta.tableName} -> ${uid}`);
    }
  }
  expect(dangling).toEqual([]);
});

interface Pointer {
  table: string;
  column: string;
  where?: object;
}

async function pointingNowhere(
  { table, column, where = {} }: Pointer,
  target: string,
): Promise<number> {
  const { connection } = strapi.db;
  const present = connection(target).select('id');
  const rows: unknown[] = await connection(table)
    .where(where)
    .whereNotNull(column)
    .whereNotIn(column, present);
  return rows.length;
}

test('a contact is read with its components, relations and files', async () => {
  const [client] = await strapi.documents('api::contact.contact').findMany({
    filters: { kind: 'client' },
    populate: ['address', 'leadSource', 'projects', 'contracts', 'notes', 'quotes'],
    limit: 1,
  });
  expect(client).toMatchObject({
    address: { country: 'France' },
    leadSource: { active: expect.any(Boolean) },
  });
  expect(client?.projects?.length).toBeGreaterThan(0);
  expect(client?.contracts?.length).toBeGreaterThan(0);
});

test('the file of every row is on disk, with its formats', async () => {
  const files: { url: string; mime: string; formats: Record<string, { url: string }> | null }[] =
    await strapi.db.query('plugin::upload.file').findMany({});
  expect(files.length).toBeGreaterThan(CONTACTS);
  for (const { url, mime, formats } of files) {
    expect(Object.keys(formats ?? {}).sort()).toEqual(
      mime.startsWith('image/') ? ['small', 'thumbnail'] : [],
    );
    for (const one of [url, ...Object.values(formats ?? {}).map((format) => format.url)]) {
      expect([one, existsSync(join(app.home.publicDir, one))]).toEqual([one, true]);
    }
  }
});

test('a row written afterwards gets the next id', async () => {
  const note = await strapi.documents('api::note.note').create({ data: { body: 'Suite' } });
  const rows = await strapi.db
    .query('api::note.note')
    .findMany({ orderBy: { id: 'desc' }, limit: 2 });
  expect(rows[0]?.documentId).toBe(note.documentId);
  expect(Number(note.id)).toBe(Number(rows[1]?.id) + 1);
});

describe('logins', () => {
  test.each(logins.map(({ role, email, password }) => [role, email, password]))(
    '%s signs in and sees the lists of its role',
    async (_, email, password) => {
      const token = await app.logIn(email, password);
      const list = await app.request(
        '/content-manager/collection-types/api::contact.contact?pageSize=5',
        { token },
      );
      expect(list.status).toBe(200);
      expect(list.body.pagination.total).toBe(CONTACTS);
      const [first] = list.body.results;
      expect('lastName' in first).toBe(!email.startsWith('analyste'));
      expect('bloodGroup' in first).toBe(/^(administrateur|suppleant|dpo)@/.test(email));
    },
  );

  test.each([
    ['commercial@courtage.example', 200, false],
    ['gestionnaire@courtage.example', 200, true],
    ['analyste@courtage.example', 403, false],
  ])('%s lists subscriptions: %i, with IBAN: %s', async (email, status, withIban) => {
    const login = logins.find((one) => one.email === email);
    const token = await app.logIn(email, login?.password ?? '');
    const list = await app.request(
      '/content-manager/collection-types/api::subscription.subscription',
      { token },
    );
    expect(list.status).toBe(status);
    expect(list.text.includes('FR')).toBe(withIban);
  });

  test('the public may call nothing of the CRM', async () => {
    for (const path of ['contacts', 'notes', 'documents', 'upload/files']) {
      expect((await app.request(`/api/${path}`)).status).toBe(403);
    }
  });

  test('running it again changes nothing', async () => {
    const before = await strapi.db.query('admin::permission').count();
    await createRolesAndLogins(strapi);
    expect(await strapi.db.query('admin::permission').count()).toBe(before);
    expect(await strapi.db.query('admin::user').count()).toBe(logins.length);
  });
});

describe('a canary person', () => {
  let canaries: readonly Canary[];
  let documents: Readonly<Record<string, readonly string[]>>;

  beforeAll(async () => {
    ({ canaries, documents } = await seedPerson(strapi, { prefix: 'KANARI' }));
  });

  test('has three projects, four contracts and a document of every type', () => {
    expect(documents['api::project.project']).toHaveLength(3);
    expect(documents['api::contract.contract']).toHaveLength(4);
    for (const uid of crmTypes())
      expect([uid, documents[uid]?.length ?? 0]).toEqual([uid, expect.any(Number)]);
    expect(Object.keys(documents)).toEqual(expect.arrayContaining(crmTypes()));
  });

  test('every canary is where it was put', async () => {
    const dump = await app.dumpDatabase();
    const files: { url: string }[] = await strapi.db
      .query('plugin::upload.file')
      .findMany({ where: { name: { $startsWith: 'kanari' } } });
    const names = files.map(({ url }) => url).join('\n');
    const bodies = files
      .map(({ url }) => readFileSync(join(app.home.publicDir, url), 'latin1'))
      .join('\n');
    const haystack = {
      'file name': names,
      'file body': bodies,
      text: dump,
      number: dump,
      date: dump,
    };
    const missing = canaries.filter(({ kind, value }) => !haystack[kind].includes(value));
    expect(missing).toEqual([]);
    expect(canaries.length).toBeGreaterThan(300);
  });

  test('versions differ: French and English, draft and published', () => {
    const places = canaries
      .map(({ place }) => place)
      .filter((place) => place.includes('advice-document#1') && place.endsWith('.title'));
    expect(places.map((place) => /#1(?:\(([^)]*)\))?/.exec(place)?.[1] ?? 'fr')).toEqual([
      'fr',
      'en',
      'draft',
      'draft, en',
    ]);
  });
});
