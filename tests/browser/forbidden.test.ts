import type { Browser, BrowserContext, Locator, Page, Route } from 'playwright-core';

import { createRolesAndLogins } from '../../database/seed';
import { boot, type BootedApp } from '../support/boot';
import { logInThroughPage, openBrowser, openWindow, type Screen } from '../support/browser';
import { columnOf, make, tableOf } from '../integration/erasure/rows';
import { expectAccessible } from './support/axe';
import { picture } from './support/screenshot';
import { FORBIDDEN, text, type TextKey } from './support/texts';

const CONTACT = 'api::contact.contact';
const PAGE = '/admin/plugins/gdpr/forbidden';
const PEOPLE = 3;
const MOTIVE = 'Obligation de l’employeur, convention collective, article 12.';

let app: BootedApp;
let browser: Browser;

beforeAll(async () => {
  app = await boot({ admin: true });
  await createRolesAndLogins(app.strapi);
  for (let person = 0; person < PEOPLE; person += 1)
    await make(app, CONTACT, { firstName: 'Ana', lastName: `Lys ${person}` });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.destroy();
});

/** What an import left in a field of every contact. */
const hold = (attribute: string, value: string): Promise<unknown> =>
  app.strapi.db
    .connection(tableOf(app, CONTACT))
    .update({ [columnOf(app, CONTACT, attribute)]: value });

/** Keeps the answer of the first count back, as a large table does; returns what lets it go. */
async function holdCount(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const counted = async (route: Route) => {
    const response = await route.fetch();
    await released;
    await route.fulfill({ response });
  };
  await page.route('**/gdpr/guard/forbidden?count=true', counted, { times: 1 });
  return release;
}

const isAllowed = (attribute: string): boolean =>
  app.strapi.plugin('gdpr').service('forbidden').exceptionInForce(CONTACT, attribute, new Date());

/** The page, opened by an account of this role. */
async function open(roleCode: string, screen: Screen): Promise<[Page, BrowserContext]> {
  const account = await app.loginAs(roleCode, { language: screen.language ?? 'fr' });
  const context = await openWindow(browser, app, screen);
  const page = await logInThroughPage(context, account);
  return [page, context];
}

/** Presses the key on what a keyboard has reached. */
async function press(button: Locator, key = 'Enter'): Promise<void> {
  await button.focus();
  await button.press(key);
}

describe.each([
  { language: 'fr', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const)('$language, $theme', ({ language, theme }) => {
  let context: BrowserContext;
  let page: Page;
  const show = (name: string) => picture(page, `${name}-${language}-${theme}`);
  const say = (key: TextKey) => text(language, key);
  const row = (attribute: string) =>
    page.locator('main tbody tr').filter({ hasText: 'Contact' }).filter({ hasText: attribute });
  const act = (key: TextKey, attribute: string) =>
    row(attribute).getByRole('button', {
      name: say('forbidden.act.label').replace('{act}', say(key)).replace('{field}', attribute),
    });

  const granting = () =>
    page.getByRole('dialog').getByRole('button', { name: say('forbidden.grant.confirm') });

  /** Fills in the form of an exception: the ground in the words of the law, and why. */
  async function giveGround(): Promise<void> {
    const dialog = page.getByRole('dialog');
    await granting().waitFor();
    expect(await granting().isDisabled()).toBe(true);
    await dialog.getByRole('combobox').click();
    await page.getByRole('option', { name: say('forbidden.ground.b') }).click();
    await dialog.getByText(say('forbidden.law.b')).waitFor();
    await dialog.getByRole('textbox', { name: say('forbidden.grant.motive') }).fill(MOTIVE);
  }

  beforeAll(async () => {
    await hold('bloodGroup', 'A+');
    await hold('employerName', 'ACME');
    await app.strapi.plugin('gdpr').service('forbidden').reportArrivals(new Date());
    [page, context] = await open('dpo', { language, theme });
  });
  afterAll(() => context.close());

  test('the fields are listed with their rule, and what they hold is counted', async () => {
    await page.goto(PAGE);
    await page.getByRole('heading', { level: 1, name: say('forbidden.title') }).waitFor();
    await row('bloodGroup').getByText(String(PEOPLE), { exact: true }).waitFor();
    await row('nationality').getByText(say('forbidden.rows.none'), { exact: true }).waitFor();
    expect(await act('forbidden.act.purge', 'nationality').count()).toBe(0);
    await page.getByText(say('forbidden.arrivals.title')).waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/\b(forbidden|gdpr|erasure)\.[a-z]/);
    await expectAccessible(page, 'main');
    await show('forbidden-fields');
  });

  test('a field is purged by the keyboard, when the word and the number are typed', async () => {
    await page.goto(PAGE);
    await press(act('forbidden.act.purge', 'bloodGroup'));
    const dialog = page.getByRole('dialog');
    const confirm = dialog.getByRole('button', { name: say('forbidden.purge.confirm') });
    await confirm.waitFor();
    const word = language === 'fr' ? `PURGER ${PEOPLE}` : `PURGE ${PEOPLE}`;
    await dialog.getByRole('textbox').last().focus();
    await page.keyboard.type(word.slice(0, -1));
    expect(await confirm.isDisabled()).toBe(true);
    await page.keyboard.type(word.slice(-1));
    await expectAccessible(page, '[role=dialog]');
    await show('forbidden-purge');
    await press(confirm);
    await dialog.getByText(say('forbidden.purge.done.title')).waitFor();
    await expectAccessible(page, '[role=dialog]');
    await show('forbidden-purged');
    await press(dialog.getByRole('button', { name: say('erasure.close') }).last());
    await dialog.waitFor({ state: 'detached' });
    await row('bloodGroup').getByText(say('forbidden.rows.none'), { exact: true }).waitFor();
    const rows = await app.strapi.db
      .connection(tableOf(app, CONTACT))
      .whereNotNull(columnOf(app, CONTACT, 'bloodGroup'));
    expect(rows).toEqual([]);
  });

  test('a field is allowed on a ground of Art. 9(2), and forbidden again when that is revoked', async () => {
    await page.goto(PAGE);
    await press(act('forbidden.act.grant', 'employerName'));
    await giveGround();
    await expectAccessible(page, '[role=dialog]');
    await show('forbidden-grant');
    await press(granting());
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await row('employerName').getByText(MOTIVE).waitFor();
    await row('employerName').getByText(say('forbidden.rows.none'), { exact: true }).waitFor();
    expect(await act('forbidden.act.purge', 'employerName').count()).toBe(0);
    await expectAccessible(page, 'main');
    await show('forbidden-granted');
    expect(isAllowed('employerName')).toBe(true);

    await press(act('forbidden.act.revoke', 'employerName'));
    const question = page.getByRole('alertdialog');
    await question.getByText(say('forbidden.revoke.title')).waitFor();
    await expectAccessible(page, '[role=alertdialog]');
    await show('forbidden-revoke');
    await press(question.getByRole('button', { name: say('forbidden.revoke.confirm') }));
    await question.waitFor({ state: 'detached' });
    await row('employerName').getByText(MOTIVE).waitFor({ state: 'detached' });
    await row('employerName').getByText(String(PEOPLE), { exact: true }).waitFor();
    expect(isAllowed('employerName')).toBe(false);
  });

  test('what is granted while the rows are still being counted is shown, and stays', async () => {
    const attribute = { fr: 'spouseEmployer', en: 'childrenSchool' }[language];
    const release = await holdCount(page);
    await page.goto(PAGE);
    await page.getByText(say('forbidden.counting')).waitFor();
    await press(act('forbidden.act.grant', attribute));
    await giveGround();
    await press(granting());
    await row(attribute).getByText(MOTIVE).waitFor();
    release();
    await page.getByText(say('forbidden.counting')).waitFor({ state: 'detached' });
    await row(attribute).getByText(say('forbidden.rows.none'), { exact: true }).waitFor();
    expect(await row(attribute).innerText()).toContain(MOTIVE);
  });

  test('where nothing is forbidden the page says what would be', async () => {
    const none = '**/gdpr/guard/forbidden*';
    await page.route(none, (route) => route.fulfill({ json: { data: [], meta: {} } }));
    await page.goto(PAGE);
    await page.getByText(say('forbidden.empty.title')).waitFor();
    await expectAccessible(page, 'main');
    await show('forbidden-empty');
    await page.unroute(none);
  });
});

test('who may only purge is offered no exception, and others no page', async () => {
  await hold('nationality', 'FR');
  const [page, context] = await open('suppleant', { language: 'fr' });
  await page.goto(PAGE);
  await page.getByRole('button', { name: /Purger.*nationality/ }).waitFor();
  expect(await page.getByRole('button', { name: /Accorder/ }).count()).toBe(0);
  await context.close();

  const [seller, window] = await open('commercial', { language: 'fr' });
  await seller.goto(PAGE);
  await seller.getByText(FORBIDDEN).first().waitFor();
  await window.close();
});
