import type { Browser, BrowserContext, Page } from 'playwright-core';

import { createRolesAndLogins } from '../../database/seed';
import { scanNow } from '../integration/scan/scanning';
import { boot, type BootedApp } from '../support/boot';
import { logInThroughPage, openBrowser, openWindow } from '../support/browser';
import { expectAccessible } from './support/axe';
import { FindingsPage } from './support/findings-page';
import { notes, plant, REVEALED, slowDown, TEXTS } from './support/scanned';
import { picture } from './support/screenshot';
import { FORBIDDEN, text, type TextKey } from './support/texts';

const DIALOG = '[role=dialog]';
const UNTRANSLATED = /\b(scan|finding|jobs|erasure|gdpr)\.[a-z]/;
const [FIRST, ...OTHERS] = TEXTS.political;

let app: BootedApp;
let browser: Browser;

beforeAll(async () => {
  // one batch after the other: a pause leaves something unread
  app = await boot({ admin: true, env: { GDPR_JOBS_CONCURRENCY: '1' } });
  await createRolesAndLogins(app.strapi);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.destroy();
});

describe.each([
  { language: 'fr', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const)('$language, $theme', ({ language, theme }) => {
  let context: BrowserContext;
  let page: Page;
  let findings: FindingsPage;
  const show = (name: string) => picture(page, `scan-${name}-${language}-${theme}`);
  const say = (key: TextKey) => text(language, key);
  const [health, political] = [say('finding.health'), say('finding.political')];

  beforeAll(async () => {
    await plant(app);
    const officer = await app.loginAs('dpo', { language });
    context = await openWindow(browser, app, { language, theme });
    page = await logInThroughPage(context, officer);
    findings = new FindingsPage(page, language);
  });
  afterAll(() => context.close());

  test('before the first scan the page says what one is for, and leads to it', async () => {
    await findings.open();
    await page.getByText(say('scan.never.content')).waitFor();
    await expectAccessible(page, 'main');
    await show('never');
    await page.getByRole('link', { name: say('scan.never.start') }).click();
    await findings.button('scan.start').waitFor();
    await expectAccessible(page, 'main');
    await show('first');
  });

  test('a scan is started by the keyboard, is followed, paused and resumed, and its findings are listed', async () => {
    const hasten = await slowDown(app);
    try {
      await page.goto('/admin/plugins/gdpr/scans');
      await findings.button('scan.start').press('Enter');
      await findings.jobAct('pause').click();
      await page.getByText(say('jobs.scan.state.paused')).waitFor();
      expect(await page.getByRole('progressbar').count()).toBe(1);
      await expectAccessible(page, 'main');
      await show('paused');
      await hasten();
      await findings.jobAct('resume').click();
    } finally {
      await hasten();
    }
    await findings.button('scan.start').waitFor();
    await page.getByRole('cell', { name: say('scan.scope.all') }).waitFor();
    await expectAccessible(page, 'main');
    await show('scans');
    await findings.open();
    await findings.left(5);
    expect(await findings.rows().count()).toBe(5);
    expect(await page.locator('main').innerText()).not.toMatch(UNTRANSLATED);
    await expectAccessible(page, 'main');
    await show('findings');
  });

  test('the list is narrowed by category, type and certainty, and opened up again', async () => {
    await findings.open();
    await page.getByRole('button', { name: new RegExp(`^2\\s*${health}$`) }).click();
    await findings.left(2);
    await findings.filter('scan.filter.type', /^Note/);
    await findings.left(1);
    expect(await page.evaluate('location.search')).toBe('?category=health&uid=api%3A%3Anote.note');
    await findings.filter('scan.filter.age', say('scan.age.over-5'));
    await page.getByText(say('scan.none.match')).waitFor();
    await show('none');
    await findings.button('tagging.filter.clear').click();
    await findings.left(5);
    await findings.filter('scan.column.category', political);
    await findings.left(3);
  });

  test('the passage is shown in its text, and the record is one step away', async () => {
    await findings.open('uid=api::note.note&category=health');
    await findings.rows(health).click();
    await findings.passage.locator('mark').getByText('dialyse', { exact: true }).waitFor();
    expect((await findings.passage.innerText()).replace(/\s+/g, ' ')).toContain('Rappeler mardi.');
    await page.getByText(say('suggestion.health')).waitFor();
    await expectAccessible(page, 'main');
    await findings.passage.scrollIntoViewIfNeeded();
    await show('passage');
    const opened = context.waitForEvent('page');
    await page.getByRole('link', { name: say('scan.open.label') }).click();
    const record = await opened;
    const input = record.locator('main form [name=body]');
    await input.waitFor();
    expect(await input.inputValue()).toBe(TEXTS.health);
    await record.close();
  });

  test('a false positive, by the keyboard alone: the next scans remember it, and it can be reopened', async () => {
    await findings.open('uid=api::contact.contact');
    await findings.rows(health).press('Enter');
    await findings.button('scan.act.false-positive').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe(
      say('scan.act.false-positive'),
    );
    await page.keyboard.press('Enter');
    await findings.decided('false-positive', 1);
    await expectAccessible(page, 'main');
    await show('false-positive');
    await scanNow(app);
    await findings.open();
    await findings.left(4);
    await findings.filter('scan.filter.state', say('scan.state.false-positive'));
    await findings.left(1);
    await findings.rows(health).click();
    await page.getByText(say('scan.fact.decidedAt')).waitFor();
    await findings.passage.scrollIntoViewIfNeeded();
    await show('decided');
    await findings.button('scan.act.reopen').click();
    await findings.decided('reopen', 1);
  });

  test('one passage is redacted after it was seen as it will be', async () => {
    await findings.open('category=political&sort=foundAt:ASC');
    await findings.rows(political).first().click();
    await findings.button('scan.act.redact').click();
    await findings.dialog.locator('mark').nth(1).getByText('[…]').waitFor();
    await expectAccessible(page, DIALOG);
    await show('redact');
    await page.keyboard.press('Escape');
    await findings.dialog.waitFor({ state: 'detached' });
    expect(await notes(app)).toContain(FIRST);

    await findings.button('scan.act.redact').click();
    await findings.inDialog('scan.redact.confirm').press('Enter');
    await findings.decided('redact', 1);
    await show('redacted');
    expect(
      (await notes(app))
        .join()
        .match(/\[…\]|Front/g)
        ?.sort(),
    ).toEqual([...OTHERS.map(() => 'Front'), '[…]']);
  });

  test('many are redacted when the word and their number are typed', async () => {
    await findings.open('category=political');
    await page.getByRole('checkbox', { name: say('scan.tick.page') }).click();
    await findings.button('scan.act.redact').click();
    const confirm = findings.inDialog('scan.redact.confirm');
    await confirm.waitFor();
    expect(await confirm.isDisabled()).toBe(true);
    const word = say('scan.redact.word').replace('{count}', String(OTHERS.length));
    await findings.dialog.getByRole('textbox').last().fill(word);
    await expectAccessible(page, DIALOG);
    await show('bulk');
    await confirm.click();
    await findings.decided('redact', OTHERS.length);
    await findings.left(0);
    expect((await notes(app)).join()).not.toContain('Front');
    expect((await notes(app))[0]).toBe(TEXTS.health);
  });

  test('the trend is a line, or the same figures as a table', async () => {
    await findings.open();
    await page.getByRole('heading', { name: say('scan.trend.title') }).waitFor();
    const chart = page.locator('section[aria-labelledby=gdpr-trend]');
    expect(await chart.getByRole('img').getAttribute('aria-label')).toContain('2');
    await show('trend');
    await findings.button('scan.trend.asTable').press('Enter');
    const figures = chart.locator('tbody tr td:nth-child(2)');
    await figures.first().waitFor();
    // this moment, the second scan, the first
    expect(await figures.allInnerTexts()).toEqual(['2', '4', '5']);
    await expectAccessible(page, 'main');
    await show('trend-table');
  });

  test('the spreadsheet says where, and nothing of what', async () => {
    await findings.open('state=all');
    await findings.left(5);
    const lines = (await findings.csv()).trim().split('\r\n');
    expect(lines).toHaveLength(1 + 5);
    expect(lines[0]).toContain({ fr: 'Fiche', en: 'Record' }[language]);
    expect(lines.join('\n')).not.toMatch(REVEALED);
  });
});

test('who may not read findings is shown neither them nor the scans', async () => {
  const seller = await app.loginAs('commercial', { language: 'fr' });
  const context = await openWindow(browser, app, { language: 'fr' });
  const page = await logInThroughPage(context, seller);
  for (const path of ['findings', 'scans']) {
    await page.goto(`/admin/plugins/gdpr/${path}`);
    await page.getByText(FORBIDDEN).first().waitFor();
  }
  expect(await page.locator('main').innerText()).not.toContain('Santé');
  await context.close();
});
