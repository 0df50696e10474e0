import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';

import { seedPerson, type CanaryPerson } from '../../../database/seed';
import { boot, type BootedApp } from '../../support/boot';
import { dumpTables } from '../../support/database-dump';
import type { Home } from '../../support/home';
import { erase, type Ask } from '../erasure/eraser';
import { tracesOf } from '../erasure/traces';
import { eraseAll } from './bulk';
import { copyHome } from './copies';

const CONTACT = 'api::contact.contact';
const PROJECT = 'api::project.project';
const OPEN = { GDPR_BLOCK_ON_ACTIVE_CONTRACT: 'false' };

/** Written by a login, by Strapi's timers or by the plugin as evidence: whatever path was taken, its own. */
const OF_THE_ACT = /^(gdpr_|strapi_sessions|strapi_core_store_settings|sqlite_sequence)/;
const MOMENTS = /"(updated_at|gdpr_state_at)":[^,}]+/g;

interface Session {
  readonly email: string;
  readonly password: string;
}

let home: Home;
let session: Session;
let person: CanaryPerson;
let bystander: CanaryPerson;

beforeAll(async () => {
  const app = await boot({ guard: false });
  person = await seedPerson(app.strapi, { prefix: 'Sterne' });
  bystander = await seedPerson(app.strapi, { prefix: 'Temoin', projects: 1, contracts: 1 });
  session = await app.loginAs('strapi-super-admin');
  home = app.home;
  await app.destroy({ keep: true });
});
afterAll(() => home.remove());

type Mode = 'anonymise' | 'delete';

/** The four ways to erase one and the same person. */
const PATHS: Readonly<Record<string, (ask: Ask, mode: Mode) => Promise<unknown>>> = {
  'from the contact': (ask, mode) => erase(ask, { ...person.contact, mode }),
  'from a project': (ask, mode) => {
    const documentId = person.documents[PROJECT]?.[0] ?? '';
    return erase(ask, { uid: PROJECT, documentId, mode });
  },
  'from the list of contacts': (ask, mode) => {
    const selection = { filters: { documentId: { $eq: person.contact.documentId } } };
    return eraseAll(ask, { uid: CONTACT, mode, selection });
  },
  'from the list of projects': (ask, mode) => {
    const selection = { documentIds: person.documents[PROJECT] ?? [] };
    return eraseAll(ask, { uid: PROJECT, mode, selection });
  },
};

interface After {
  readonly tables: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly traces: readonly string[];
  readonly others: number;
}

async function after(path: string, mode: Mode): Promise<After> {
  const app = await boot({ home: await copyHome(home), env: OPEN });
  try {
    const token = await app.logIn(session.email, session.password);
    const ask: Ask = (to, sent = {}) => app.request(to, { token, ...sent });
    await PATHS[path]?.(ask, mode);
    return {
      tables: await tablesOf(app),
      files: readdirSync(app.home.uploadsDir).sort(),
      traces: await tracesOf(app, person),
      others: (await tracesOf(app, bystander)).length,
    };
  } finally {
    await app.destroy();
  }
}

async function tablesOf({ strapi }: BootedApp): Promise<Record<string, string>> {
  const tables = (await dumpTables(strapi)).filter(({ table }) => !OF_THE_ACT.test(table));
  return Object.fromEntries(
    tables.map(({ table, lines }) => {
      const text = lines
        .map((line) => line.replace(MOMENTS, '"$1":"then"'))
        .sort()
        .join('\n');
      return [table, createHash('sha256').update(text).digest('hex')];
    }),
  );
}

describe.each(['anonymise', 'delete'] as const)('%s', (mode) => {
  test('ends in the same state, whichever of the four ways is taken', async () => {
    const [first, ...others] = Object.keys(PATHS);
    const expected = await after(first ?? '', mode);
    expect(expected.traces).toEqual([]);
    expect(expected.others).toBeGreaterThan(100);
    for (const path of others) expect([path, await after(path, mode)]).toEqual([path, expected]);
  });
});
