import { seedPerson, type CanaryPerson } from '../../../database/seed';
import { boot, type BootedApp } from '../../support/boot';
import { erase, type Ask } from './eraser';
import { tracesOf } from './traces';

describe.each(['anonymise', 'delete'] as const)('nothing of a person is left after: %s', (mode) => {
  let app: BootedApp;
  let ask: Ask;
  let person: CanaryPerson;
  let other: CanaryPerson;
  let rowsOfOther: string[];

  beforeAll(async () => {
    app = await boot({ guard: false });
    person = await seedPerson(app.strapi, { prefix: 'Merle' });
    other = await seedPerson(app.strapi, { prefix: 'Pinson' });
    ask = (await app.loginAs('strapi-super-admin')).request;
    rowsOfOther = await linesWith(app, 'Pinson');
  });
  afterAll(() => app.destroy());

  test('before: every canary is there, so that the search can find it', async () => {
    const traces = await tracesOf(app, person);
    const found = new Set(traces.map((trace) => trace.split(' in ')[0]));
    expect(person.canaries.filter(({ place }) => !found.has(place))).toEqual([]);
    expect(person.canaries.length).toBeGreaterThan(150);
  });

  test('after: the database, its file, uploads, temporary folders and logs hold none', async () => {
    const run = await erase(ask, { ...person.contact, mode });
    expect(run.state).toBe('done');
    expect(run.checks.filter((check: { passed: boolean }) => !check.passed)).toEqual([]);
    expect(await tracesOf(app, person)).toEqual([]);
  });

  test('the other person is untouched, byte for byte', async () => {
    const lines = new Set(await linesWith(app, 'Pinson'));
    expect(rowsOfOther.filter((line) => !lines.has(line)).slice(0, 3)).toEqual([]);
    expect(lines.size).toBe(rowsOfOther.length);
    const left = new Set((await tracesOf(app, other)).map((trace) => trace.split(' in ')[0]));
    expect(other.canaries.filter(({ place }) => !left.has(place))).toEqual([]);
  });

  test('a second run changes nothing', async () => {
    if (mode === 'delete') return;
    const before = await records(app);
    await erase(ask, { ...person.contact, mode });
    const after = new Set(await records(app));
    expect(before.filter((line) => !after.has(line))).toEqual([]);
    expect(after.size).toBe(new Set(before).size);
  });
});

/** The lines of the dump that hold a word: the rows of one person. */
async function linesWith(app: BootedApp, word: string): Promise<string[]> {
  return (await app.dumpDatabase()).split('\n').filter((line) => line.includes(word));
}

/** Every row of the database but the plugin's own bookkeeping, the sign-ins and Strapi's own timers. */
async function records(app: BootedApp): Promise<string[]> {
  const tables = (await app.dumpDatabase()).split(/^(?=## )/m);
  return tables
    .filter((table) => !/^## (gdpr_|strapi_sessions|strapi_core_store|sqlite_sequence)/.test(table))
    .flatMap((table) => table.split('\n'));
}
