import { readFileSync } from 'node:fs';

import { boot, type BootedApp } from '../../support/boot';
import { clientOfThisRun } from '../../support/home';
import { allRows } from '../erasure/rows';
import { CONTACT, erasureOf, orderFor, seedPeople } from './people';

/** PostgreSQL has no file to rebuild. */
const onSqlite = clientOfThisRun() === 'sqlite' ? describe : describe.skip;

onSqlite('the file of the database, after a job about many people', () => {
  let app: BootedApp;
  let jobId: string;
  let emails: string[];

  beforeAll(async () => {
    app = await boot();
    await app.listen();
  });
  afterAll(() => app.destroy());

  const uncovered = async () =>
    (await erasureOf(app).read(jobId)).uncovered.map(({ name }: { name: string }) => name);

  test('is not rebuilt while people are served, and the receipt says so', async () => {
    const ids = await seedPeople(app, 40);
    emails = (await allRows(app, CONTACT)).map(({ email }) => String(email));
    jobId = await erasureOf(app).start(orderFor(ids));
    expect(await uncovered()).toContain('free-pages');
    const [{ freelist_count: free }] = await app.strapi.db.connection.raw('pragma freelist_count');
    expect(free).toBeGreaterThan(0);
  });

  test('is rebuilt at the next start, and the receipt no longer names it', async () => {
    await app.destroy({ keep: true });
    app = await boot({ home: app.home });
    expect(await uncovered()).not.toContain('free-pages');
    const [{ freelist_count: free }] = await app.strapi.db.connection.raw('pragma freelist_count');
    expect(free).toBe(0);
    await app.strapi.db.connection.raw('pragma wal_checkpoint(truncate)');
    const bytes = readFileSync(String(app.home.databaseFile)).toString('latin1');
    expect(emails.filter((email) => bytes.includes(email))).toEqual([]);
  });

  test('is rebuilt without a restart where nobody is served, once the job has ended', async () => {
    const ids = (await seedPeople(app, 20)).slice(-20);
    jobId = await erasureOf(app).start(orderFor(ids));
    expect(await uncovered()).toContain('free-pages');
    await erasureOf(app).resume();
    expect(await uncovered()).not.toContain('free-pages');
  });
});
