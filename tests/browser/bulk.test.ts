import { readFileSync } from 'node:fs';

import type { Browser, BrowserContext, Page } from 'playwright-core';

import { createRolesAndLogins, seed } from '../../database/seed';
import { boot, type BootedApp } from '../support/boot';
import { logInThroughPage, openBrowser, openWindow } from '../support/browser';
import { expectAccessible } from './support/axe';
import { BulkDialog } from './support/bulk-dialog';
import { picture } from './support/screenshot';
import { text, textLike, type TextKey } from './support/texts';

const CONTACT = 'api::contact.contact';
const DIALOG = '[role=dialog]';
/** Above this many people a second person must approve. */
const APPROVE_ABOVE = 10;

interface Person {
  readonly id: number;
  readonly documentId: string;
  readonly gdprState: string | null;
  readonly contracts: readonly { readonly stage: string }[];
}

let app: BootedApp;
let browser: Browser;
let table: string;

beforeAll(async () => {
  app = await boot({ admin: true });
  app.strapi.config.set('plugin::gdpr.erasure.approveAbove', APPROVE_ABOVE);
  // One person a batch: a pause is taken at once.
  app.strapi.config.set('plugin::gdpr.erasure.chunk', 1);
  await createRolesAndLogins(app.strapi);
  await seed(app.strapi, { contacts: 90, seed: 5, referenceDate: new Date('2026-11-01') });
  table = app.strapi.db.metadata.get(CONTACT).tableName;
  await spreadOverYears();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.destroy();
});

const isInForce = ({ stage }: { stage: string }) => stage === 'active' || stage === 'suspended';
const isBlocked = (person: Person) => person.contracts.some(isInForce);

const people = (year: number): Promise<Person[]> =>
  app.strapi.db.query(CONTACT).findMany({
    where: createdIn(year),
    populate: ['contracts'],
    orderBy: 'id',
  });

const anonymised = (year: number): Promise<number> =>
  app.strapi.db.query(CONTACT).count({ where: { ...createdIn(year), gdprState: 'anonymised' } });

const createdIn = (year: number) => ({
  createdAt: { $gte: new Date(`${year}-01-01`), $lt: new Date(`${year + 1}-01-01`) },
});

/** The list of a year's people, as the content manager's own filters write it. */
const listOf = (year: number) =>
  [
    'page=1&pageSize=10&sort=id:ASC',
    `filters[$and][0][createdAt][$gte]=${year}-01-01T00:00:00.000Z`,
    `filters[$and][1][createdAt][$lt]=${year + 1}-01-01T00:00:00.000Z`,
  ].join('&');

/** People by year of creation, so that no two stories share a person. */
const YEARS = { 2011: 10, 2012: 35, 2013: 10, 2014: 35 } as const;

async function spreadOverYears(): Promise<void> {
  const ids: number[] = await app.strapi.db.connection(table).orderBy('id').pluck('id');
  for (const [year, count] of Object.entries(YEARS)) {
    const createdAt = new Date(`${year}-06-15`).getTime();
    await app.strapi.db
      .connection(table)
      .whereIn('id', ids.splice(0, count))
      .update({ created_at: createdAt });
  }
}

/** Makes each of these rows slow to write, so that there is time to look; and one of them impossible to. */
async function hinder(persons: readonly Person[], victim: Person): Promise<() => Promise<void>> {
  const raw = (sql: string) => app.strapi.db.connection.raw(sql);
  const ids = persons.map(({ id }) => id).join();
  const count =
    'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000) SELECT max(i) FROM n';
  await raw(
    `CREATE TRIGGER slow BEFORE UPDATE ON ${table} WHEN OLD.id IN (${ids}) BEGIN ${count}; END`,
  );
  await raw(
    `CREATE TRIGGER poison BEFORE UPDATE ON ${table} WHEN OLD.id = ${victim.id} BEGIN SELECT RAISE(ABORT, 'poisoned'); END`,
  );
  return async () => {
    await raw('DROP TRIGGER IF EXISTS slow');
    await raw('DROP TRIGGER IF EXISTS poison');
  };
}

describe.each([
  { language: 'fr', theme: 'light', few: 2011, many: 2012 },
  { language: 'en', theme: 'dark', few: 2013, many: 2014 },
] as const)('$language, $theme', ({ language, theme, few, many }) => {
  const contexts: BrowserContext[] = [];
  let page: Page;
  const show = (name: string, on = page) => picture(on, `${name}-${language}-${theme}`);
  const say = (key: TextKey) => text(language, key);
  const heading = (key: TextKey, on = page) =>
    on.getByRole('heading', { name: textLike(language, key) }).first();

  async function logIn(roleCode = 'strapi-super-admin'): Promise<Page> {
    const session = await app.loginAs(roleCode, { language });
    const context = await openWindow(browser, app, { language, theme });
    contexts.push(context);
    return logInThroughPage(context, session);
  }

  beforeAll(async () => {
    page = await logIn();
  });
  afterAll(() => Promise.all(contexts.map((context) => context.close())));

  test('without a job, the page says what it is for', async () => {
    if (language !== 'fr') return;
    await page.goto('/admin/plugins/gdpr/jobs');
    await heading('jobs.empty.title').waitFor();
    await show('jobs-empty');
    await expectAccessible(page, 'main');
  });

  test('a few ticked: who is left out is shown, the number must be typed, the job runs', async () => {
    const list = await people(few);
    const blocked = list.filter(isBlocked);
    const ticked = Math.max(3, list.findIndex((person) => !isBlocked(person)) + 1);
    const dialog = new BulkDialog(page, language, 'anonymise');
    await dialog.openList(CONTACT, listOf(few));
    await dialog.tick(ticked);
    await dialog.allThatMatch().waitFor();
    await show('bulk-ticked');
    await dialog.action().click();
    await dialog.choice('ticked').waitFor();
    expect(await dialog.choice('ticked').isChecked()).toBe(true);
    await show('bulk-selection');
    await expectAccessible(page, DIALOG);

    await dialog.choice('all').click();
    await dialog.preview();
    expect([await dialog.figure(0), await dialog.figure(1), await dialog.figure(2)]).toEqual([
      10,
      10 - blocked.length,
      blocked.length,
    ]);
    await show('bulk-preview');
    await expectAccessible(page, DIALOG);
    const coming = page.waitForEvent('download');
    await dialog.button('jobs.refusals.csv').click();
    const csv = readFileSync(await (await coming).path(), 'utf8');
    for (const { documentId } of blocked) expect(csv).toContain(documentId);

    await dialog.button('bulk.back.selection').click();
    await dialog.choice('ticked').click();
    await dialog.preview();
    const treated = list.slice(0, ticked).filter((person) => !isBlocked(person)).length;
    expect(await dialog.figure(1)).toBe(treated);
    await dialog.toConfirmation();
    const confirmation = dialog.button('bulk.confirm.anonymise');
    await dialog.typeWord(treated + 1);
    expect(await confirmation.isDisabled()).toBe(true);
    await dialog.typeWord(treated);
    await show('bulk-confirmation');
    await expectAccessible(page, DIALOG);
    await confirmation.click();

    await page.waitForURL(/plugins\/gdpr\/jobs\/[\w-]+$/);
    await page.getByText(say('erasure.state.done'), { exact: true }).first().waitFor();
    expect(await anonymised(few)).toBe(treated);
    await show('job-done');
    await expectAccessible(page, 'main');
  });

  test('all over four pages: approved by a second person, followed, paused, resumed, retried', async () => {
    const treatable = (await people(many)).filter((person) => !isBlocked(person));
    const total = treatable.length;
    const victim = treatable[Math.floor(total / 3)];
    if (!victim) throw new Error('The seed has nobody to treat: give it more contacts.');
    const cure = await hinder(treatable, victim);

    const dialog = new BulkDialog(page, language, 'anonymise');
    await dialog.openList(CONTACT, listOf(many));
    await dialog.tickPage();
    await dialog.allThatMatch().click();
    await page.getByRole('button', { name: textLike(language, 'bulk.all.chosen') }).waitFor();
    await show('bulk-all');
    await dialog.action().click();
    await dialog.choice('all').waitFor();
    expect(await dialog.choice('all').isChecked()).toBe(true);
    await dialog.preview();
    expect(await dialog.figure(0)).toBe(YEARS[many]);
    expect(await dialog.figure(1)).toBe(total);
    await dialog.toConfirmation();
    await dialog.typeWord(total);
    await dialog.button('bulk.confirm.submit').click();
    await heading('bulk.sent.heading').waitFor();
    await show('bulk-awaits-approval');
    await expectAccessible(page, DIALOG);
    await dialog.root.getByRole('link', { name: say('bulk.sent.link') }).click();
    await page.getByText(say('jobs.waits.other')).waitFor();
    expect(
      await page.getByRole('button', { name: textLike(language, 'jobs.act.label') }).count(),
    ).toBeGreaterThan(0);
    expect(
      await page.getByRole('button', { name: new RegExp(`^${say('jobs.act.approve')}`) }).count(),
    ).toBe(0);
    expect(await anonymised(many)).toBe(0);

    const second = await logIn();
    await second.getByText(textOfWidget('jobs.widget.mine')).waitFor();
    await second.getByTestId('gdpr-live-jobs').first().waitFor();
    const widget = second.locator('[aria-labelledby="plugin::gdpr.jobs"]');
    await widget.scrollIntoViewIfNeeded();
    await show('jobs-widget', second);
    await expectAccessible(second, '[aria-labelledby="plugin::gdpr.jobs"] main > div');
    await second.goto('/admin/plugins/gdpr/jobs');
    await button(second, 'jobs.act.approve').click();
    await second.getByRole('alertdialog').waitFor();
    await show('job-approve', second);
    await expectAccessible(second, '[role=alertdialog]');
    await second.getByRole('button', { name: say('jobs.act.approve.yes'), exact: true }).click();

    await second.getByRole('progressbar').first().waitFor();
    await show('jobs-running', second);
    await button(second, 'jobs.act.pause').click();
    await second.getByText(say('erasure.state.paused'), { exact: true }).first().waitFor();
    await second
      .getByRole('status')
      .filter({ hasText: say('erasure.state.paused') })
      .waitFor({ state: 'attached' });
    await expectAccessible(second, 'main');
    await page.reload();
    await page.getByText(say('erasure.state.paused'), { exact: true }).first().waitFor();
    await settled(many);
    const before = await anonymised(many);
    expect(before).toBeLessThan(total - 1);
    await show('job-paused');
    await page.waitForTimeout(1000);
    expect(await anonymised(many)).toBe(before);
    await button(page, 'jobs.act.resume').click();
    await page.getByText(say('jobs.state.running')).waitFor();
    await show('job-running');
    await expectAccessible(page, 'main');

    await page.getByText(say('erasure.state.partial'), { exact: true }).first().waitFor();
    expect(await anonymised(many)).toBe(total - 1);
    const refused = page.getByRole('row', { name: new RegExp(victim.documentId) });
    await refused.waitFor();
    await show('job-partial');
    // Nothing hidden lengthens the document beyond the window: only the page's own part scrolls.
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
    await expectAccessible(page, 'main');

    await cure();
    await button(page, 'jobs.act.retry').click();
    await page.getByRole('button', { name: say('jobs.act.retry.yes'), exact: true }).click();
    await page.getByText(say('jobs.fact.retryOf')).waitFor();
    await page.getByText(say('erasure.state.done'), { exact: true }).first().waitFor();
    expect(await anonymised(many)).toBe(total);

    await page.goto('/admin/plugins/gdpr/jobs');
    const rows = page.locator('main tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBeGreaterThanOrEqual(3);
    await show('jobs');
    await expectAccessible(page, 'main');
  });

  /** A button of a job: its name says the act first, then the job. */
  function button(on: Page, key: TextKey) {
    return on.getByRole('button', { name: new RegExp(`^${say(key)}`) }).first();
  }

  const textOfWidget = (key: TextKey) =>
    new RegExp(`^${(/other \{([^(}]+)/.exec(say(key))?.[1] ?? '').trim()}`);

  /** A pause is taken at the end of the batch in hand. */
  async function settled(year: number): Promise<void> {
    for (let last = -1, now = 0; last !== now; ) {
      last = now;
      await page.waitForTimeout(4000);
      now = await anonymised(year);
    }
  }
});
