import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';

import { createRolesAndLogins } from '../../database/seed';
import { boot, type BootedApp } from '../support/boot';
import { logInThroughPage, openBrowser, openWindow, type Screen } from '../support/browser';

const SHOTS = resolve(__dirname, '../../docs/screenshots');
const PAGE = '/admin/plugins/gdpr';

const WORDS = {
  fr: {
    title: 'Données personnelles',
    csv: 'Télécharger (CSV)',
    forbidden: /pas.*droits|permission/i,
  },
  en: { title: 'Personal data', csv: 'Download (CSV)', forbidden: /permission/i },
} as const;

let app: BootedApp;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  app = await boot({ admin: true });
  await createRolesAndLogins(app.strapi);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.destroy();
});

/** The page, opened by an account of this role. */
async function open(roleCode: string, screen: Required<Screen>): Promise<[Page, BrowserContext]> {
  const account = await app.loginAs(roleCode, { language: screen.language });
  const context = await openWindow(browser, app, screen);
  const page = await logInThroughPage(context, account);
  return [page, context];
}

/** What axe finds in the page itself; the frame around it is Strapi's. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .include('main')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function shoot(page: Page, name: string): Promise<void> {
  // The panel scrolls inside itself: only a tall window shows the page whole.
  await page.setViewportSize({ width: 1440, height: 1800 });
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
  await page.setViewportSize({ width: 1440, height: 900 });
}

const rowsOf = (page: Page) => page.getByRole('table').nth(1).locator('tbody tr');

describe.each([
  { language: 'fr', theme: 'light' },
  { language: 'fr', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const)('the DPO reads the inventory ($language, $theme)', (screen) => {
  test('in words of their language, without a barrier', async () => {
    const words = WORDS[screen.language];
    const [page, context] = await open('dpo', screen);
    await page.goto(PAGE);
    await page.getByRole('heading', { level: 1, name: words.title }).waitFor();
    await expect(rowsOf(page).first().innerText()).resolves.not.toBe('');
    expect(await page.locator('main').innerText()).not.toMatch(/\b(gdpr|tagging|form|ui)\.[a-z]/);
    expect(await violations(page)).toEqual([]);
    await shoot(page, `personal-data-${screen.language}-${screen.theme}`);

    const section = page.locator('section[aria-labelledby="gdpr-erasing"]');
    await section.getByRole('button').first().click();
    await section.locator('pre').waitFor();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});

test('a count filters the table, the URL keeps it, the CSV follows', async () => {
  const [page, context] = await open('dpo', { language: 'fr', theme: 'light' });
  await page.goto(PAGE);
  const count = page.getByRole('button', { name: /filtrer le tableau sur.*Non personnels/ });
  const expected = Number((await count.innerText()).replace(/\D/g, ''));
  await count.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/status=notPersonal/);
  expect(await count.getAttribute('aria-pressed')).toBe('true');
  await page
    .getByRole('status')
    .filter({ hasText: `${expected} champ` })
    .waitFor();

  await page.getByLabel('Rechercher').fill('contact');
  await page.waitForURL(/q=contact/);
  await page.reload();
  const found = page.getByRole('status').filter({ hasText: / sur / });
  const shown = Number(/^(\d+)/.exec(await found.innerText())?.[1]);
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(expected);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: WORDS.fr.csv }).click(),
  ]);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toBe('donnees-personnelles.csv');
  expect(csv.trim().split('\r\n')).toHaveLength(shown + 1);
  expect(csv.startsWith('\uFEFFType;')).toBe(true);
  await context.close();
});

test('a header sorts, either way, by keyboard', async () => {
  const [page, context] = await open('dpo', { language: 'fr', theme: 'light' });
  await page.goto(PAGE);
  const header = page.getByRole('columnheader', { name: 'Champ', exact: true });
  await header.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/sort=attribute%3AASC/);
  expect(await header.getAttribute('aria-sort')).toBe('ascending');
  const first = await rowsOf(page).first().locator('td').nth(1).innerText();
  await page.keyboard.press('Enter');
  await page.waitForURL(/sort=attribute%3ADESC/);
  expect(await header.getAttribute('aria-sort')).toBe('descending');
  expect(await rowsOf(page).first().locator('td').nth(1).innerText()).not.toBe(first);
  await context.close();
});

test('an empty inventory teaches the first tag; a failed read can be tried again', async () => {
  const [page, context] = await open('dpo', { language: 'fr', theme: 'light' });
  await page.route('**/gdpr/tags', (route) => route.fulfill({ status: 500, json: {} }));
  await page.goto(PAGE);
  await page.getByRole('alert').getByText('La lecture a échoué').waitFor();
  expect(await violations(page)).toEqual([]);

  await page.unroute('**/gdpr/tags');
  await page.route('**/gdpr/tags', (route) => route.fulfill({ json: { data: UNTAGGED } }));
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await page.getByRole('heading', { name: 'Classez votre premier champ' }).waitFor();
  await page.getByText('"category": "user.name.last"').waitFor();
  await page.getByText('Ce chemin vers le propriétaire ne mène nulle part.').waitFor();
  expect(await violations(page)).toEqual([]);
  await shoot(page, 'personal-data-first-tag-fr');
  await context.close();
});

test.each(['commercial', 'archiviste'])('%s has neither link nor page', async (roleCode) => {
  const [page, context] = await open(roleCode, { language: 'fr', theme: 'light' });
  expect(await page.getByRole('link', { name: WORDS.fr.title }).count()).toBe(0);
  await page.goto(PAGE);
  await page.getByText(WORDS.fr.forbidden).first().waitFor();
  expect(await page.getByRole('table').count()).toBe(0);
  await context.close();
});

const UNTAGGED = {
  types: [
    {
      uid: 'api::order.order',
      label: 'Order',
      role: 'owned',
      ownedBy: ['buyer'],
      onErase: 'anonymise',
      problems: [{ code: 'owner-path-nowhere', message: 'no "buyer"', remedy: 'name one' }],
    },
  ],
  fields: [
    {
      uid: 'api::person.person',
      typeLabel: 'Person',
      kind: 'contentType',
      attribute: 'lastName',
      type: 'string',
      status: 'unclassified',
      purposes: [],
      identifier: false,
      forbidden: false,
      guess: { category: 'user.name.last', why: 'name contains "last name"' },
      problems: [{ code: 'unclassified', message: 'nobody has said', remedy: 'tag it' }],
    },
  ],
  coverage: { classified: 0, unclassified: 1, error: 0, total: 1 },
  categories: [],
};
