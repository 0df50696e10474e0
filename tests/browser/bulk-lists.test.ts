import type { Browser, BrowserContext, Page } from 'playwright-core';

import { createRolesAndLogins, seed } from '../../database/seed';
import { boot, type BootedApp } from '../support/boot';
import { logInThroughPage, openBrowser, openWindow } from '../support/browser';
import { expectAccessible } from './support/axe';
import { BulkDialog } from './support/bulk-dialog';
import { picture } from './support/screenshot';
import { settled } from './support/settled';
import { FORBIDDEN, text, textLike, type TextKey } from './support/texts';

const CONTACT = 'api::contact.contact';
const PROJECT = 'api::project.project';
const DIALOG = '[role=dialog]';
/** People who are older than ten years in this database. */
const OLD = 12;
/** Today, ten years ago, as the date picker of the list gives it. */
const tenYearsAgo = (): string => {
  const date = new Date();
  date.setUTCFullYear(date.getUTCFullYear() - 10);
  return date.toISOString();
};

let app: BootedApp;
let browser: Browser;

beforeAll(async () => {
  app = await boot({ admin: true });
  await createRolesAndLogins(app.strapi);
  await seed(app.strapi, { contacts: 40, seed: 6, referenceDate: new Date('2026-11-01') });
  const { tableName } = app.strapi.db.metadata.get(CONTACT);
  const rows = () => app.strapi.db.connection(tableName);
  const ids = await rows().orderBy('id').limit(OLD).pluck('id');
  await rows()
    .whereIn('id', ids)
    .update({ created_at: new Date('2012-06-15').getTime() });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.destroy();
});

const approveAbove = (people: number): void => {
  app.strapi.config.set('plugin::gdpr.erasure.approveAbove', people);
};

describe.each([
  { language: 'fr', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const)('$language, $theme', ({ language, theme }) => {
  let context: BrowserContext;
  let page: Page;
  const show = (name: string) => picture(page, `${name}-${language}-${theme}`);
  const say = (key: TextKey) => text(language, key);
  /** The list filters on the server: its last row says that all of them came. */
  const fullPage = () => page.locator('main tbody tr').nth(9).waitFor();

  beforeAll(async () => {
    const administrator = await app.loginAs('strapi-super-admin', { language });
    context = await openWindow(browser, app, { language, theme });
    page = await logInThroughPage(context, administrator);
  });
  afterAll(() => context.close());
  beforeEach(() => approveAbove(1000));

  test('a filter is kept under a name, its date as an age, and shared by an address', async () => {
    const list = `/admin/content-manager/collection-types/${CONTACT}`;
    const name = language === 'fr' ? 'Plus de dix ans' : 'Older than ten years';
    await page.goto(list);
    const menu = page.getByRole('button', { name: say('filters.menu'), exact: true });
    await menu.click();
    if (language === 'fr') {
      await page.getByText(say('filters.empty.title')).waitFor();
      await show('filters-empty');
    }
    await page.keyboard.press('Escape');

    await page.goto(`${list}?filters[$and][0][createdAt][$lt]=${tenYearsAgo()}`);
    await menu.click();
    await page.getByRole('button', { name: say('filters.save'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('textbox').nth(1).inputValue()).toBe('10');
    await dialog.getByRole('textbox').first().fill(name);
    await show('filter-save');
    await expectAccessible(page, DIALOG);
    await dialog.getByRole('button', { name: say('filters.save.submit'), exact: true }).click();
    const applied = page.getByRole('button', { name: name });
    await dialog.waitFor({ state: 'detached' });

    await page.goto(`${list}?filters[$and][0][createdAt][$lt]=2000-01-01T00:00:00.000Z`);
    await menu.click();
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await page.waitForURL(/createdAt/);
    await applied.first().waitFor();
    await fullPage();
    await applied.first().click();
    await page.getByRole('button', { name: textLike(language, 'filters.share') }).waitFor();
    await show('filters');
    await expectAccessible(page, '[data-radix-popper-content-wrapper]');

    const saved = await app.strapi.db
      .connection('gdpr_saved_filters')
      .orderBy('id', 'desc')
      .first();
    expect(String(saved.filters)).toContain('P10Y');
    await page.goto(`/admin/plugins/gdpr/filters/${String(saved.filter_id)}`);
    await page.waitForURL(new RegExp(`collection-types/${CONTACT}.*createdAt`));
    await fullPage();

    await applied.first().click();
    const remove = page.getByRole('button', { name: textLike(language, 'filters.delete') });
    await remove.click();
    await page.getByRole('button', { name: textLike(language, 'filters.delete.sure') }).click();
    await menu.waitFor();
    expect(await app.strapi.db.connection('gdpr_saved_filters').pluck('name')).toEqual([]);
  });

  test('records are deleted without their people, from their own list', async () => {
    const projects = () => app.strapi.db.query(PROJECT).count();
    const persons = await app.strapi.db.query(CONTACT).count();
    const before = await projects();
    const dialog = new BulkDialog(page, language, 'delete');
    await dialog.openList(PROJECT, 'page=1&pageSize=10&sort=id:DESC');
    await dialog.tick(2);
    await dialog.action('bulk.action.anonymiseOwners').waitFor();
    await dialog.action().click();
    await dialog.preview();
    await dialog.root.getByText(say('erasure.kpi.warning')).first().scrollIntoViewIfNeeded();
    await show('bulk-delete-records');
    await expectAccessible(page, DIALOG);
    const treated = await dialog.figure(1);
    await dialog.toConfirmation();
    await dialog.typeWord(treated);
    await dialog.button('bulk.confirm.delete').click();
    await page.waitForURL(/plugins\/gdpr\/jobs\/[\w-]+$/);
    await page.getByText(say('erasure.state.done'), { exact: true }).first().waitFor();
    expect(await projects()).toBe(before - treated);
    expect(await app.strapi.db.query(CONTACT).count()).toBe(persons);
  });

  test('a second person refuses, with a reason: nothing is erased', async () => {
    approveAbove(0);
    const dialog = new BulkDialog(page, language, 'anonymise');
    await dialog.openList(CONTACT, 'page=1&pageSize=20&sort=id:DESC');
    await dialog.tickPage();
    await dialog.action().click();
    await dialog.preview();
    const total = await dialog.figure(1);
    await dialog.toConfirmation();
    await dialog.typeWord(total);
    await dialog.button('bulk.confirm.submit').click();
    await dialog.root.getByRole('link', { name: say('bulk.sent.link') }).click();
    const job = page.url();
    await button(page, 'jobs.act.cancel').waitFor();
    expect(await button(page, 'jobs.act.approve').count()).toBe(0);

    const session = await app.loginAs('suppleant', { language });
    const window = await openWindow(browser, app, { language, theme });
    const second = await logInThroughPage(window, session);
    await second.goto(new URL(job).pathname);
    await button(second, 'jobs.act.reject').click();
    await second.getByRole('alertdialog').getByRole('textbox').fill('DPO-2026-14');
    await picture(second, `job-reject-${language}-${theme}`);
    await expectAccessible(second, '[role=alertdialog]');
    await second
      .getByRole('button', { name: say('jobs.act.reject.yes'), exact: true })
      .last()
      .click();
    await second.getByText(say('jobs.state.rejected')).waitFor();
    await page.reload();
    await page.getByText(say('jobs.state.rejected')).waitFor();
    expect(await app.strapi.db.query(CONTACT).count({ where: { gdprState: 'anonymised' } })).toBe(
      0,
    );
    await window.close();
  });

  /** A button of a job: its name says the act first, then the job. */
  const button = (on: Page, key: TextKey) =>
    on.getByRole('button', { name: new RegExp(`^${say(key)}`) });
});

describe('who may', () => {
  const language = 'fr';

  test.each([
    ['suppleant', 1, ['nav.jobs']],
    ['commercial', 0, []],
  ] as const)('%s: bulk actions %d times, pages %j', async (roleCode, times, pages) => {
    const session = await app.loginAs(roleCode, { language });
    const context = await openWindow(browser, app, { language });
    const page = await logInThroughPage(context, session);
    await page.goto(`/admin/content-manager/collection-types/${CONTACT}`);
    await page.locator('main tbody tr').first().getByRole('checkbox').click();
    const actions = (['anonymise', 'delete'] as const).map((mode) =>
      new BulkDialog(page, language, mode).action(),
    );
    if (times > 0) for (const action of actions) await action.waitFor();
    await settled(page);
    for (const action of actions) expect(await action.count()).toBe(times);
    await page.goto('/admin/plugins/gdpr/jobs');
    const title = page.getByRole('heading', { name: text(language, 'jobs.page.title') });
    await (pages.length > 0 ? title : page.getByText(FORBIDDEN)).first().waitFor();
    if (pages.length === 0) expect(await title.count()).toBe(0);
    await context.close();
  });
});
