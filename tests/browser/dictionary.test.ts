import type { Browser, BrowserContext, Page } from 'playwright-core';

import { createRolesAndLogins } from '../../database/seed';
import { boot, type BootedApp } from '../support/boot';
import { logInThroughPage, openBrowser, openWindow } from '../support/browser';
import { expectAccessible } from './support/axe';
import { DictionaryPage } from './support/dictionary-page';
import { picture } from './support/screenshot';
import { FORBIDDEN, text, type TextKey } from './support/texts';

const DIALOG = '[role=dialog]';
const PART = '[role=tabpanel][data-state=active]';
const UNTRANSLATED = /\b(dictionary|scan|finding|erasure|gdpr)\.[a-z]/;

const BAD_FILES = [
  ['no-json', '{"rules": [', 'dictionary.import.unreadable'],
  ['other-form', '{"rules": [{"category": "mood"}], "word": 1}', 'dictionary.import.failed'],
  ['bad-pattern', '{"ignore": ["a*"]}', 'dictionary.import.failed'],
] as const;

let app: BootedApp;
let browser: Browser;

beforeAll(async () => {
  app = await boot({ admin: true });
  await createRolesAndLogins(app.strapi);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.destroy();
});

describe.each([
  { language: 'fr', theme: 'light', term: 'zorglub', phrase: 'dialyse le lundi' },
  { language: 'en', theme: 'dark', term: 'blarnip', phrase: 'dialyse le mardi' },
] as const)('$language, $theme', ({ language, theme, term, phrase }) => {
  let context: BrowserContext;
  let page: Page;
  let dictionary: DictionaryPage;
  const show = (name: string) => picture(page, `dictionary-${name}-${language}-${theme}`);
  const say = (key: TextKey) => text(language, key);
  const revealing = `Cliente sous ${phrase}.`;

  beforeAll(async () => {
    const officer = await app.loginAs('dpo', { language });
    context = await openWindow(browser, app, { language, theme });
    page = await logInThroughPage(context, officer);
    dictionary = new DictionaryPage(page, language);
  });
  afterAll(() => context.close());

  test('the rules are listed and searched, and a text is tried as it is typed', async () => {
    await dictionary.open();
    await dictionary.try(revealing);
    await dictionary.finds(1);
    await dictionary.tried.locator('mark').getByText('dialyse').waitFor();
    await page.getByRole('searchbox').first().fill('syndiqu');
    await page.getByText('union.', { exact: false }).first().waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(UNTRANSLATED);
    await expectAccessible(page, 'main');
    await show('rules');
    await dictionary.try('Cliente sous parapluie.');
    await dictionary.finds(0);
  });

  test('a term is tried before it is added, saved with a reason, and found from then on', async () => {
    await dictionary.open('own');
    await dictionary.newTerm('finding.health', term);
    await dictionary.try(`Suivi au ${term} depuis mars.`);
    await dictionary.finds(1);
    await expectAccessible(page, 'main');
    await show('form');
    await dictionary.button('dictionary.form.keep.new').press('Enter');
    await dictionary.unsaved(1);
    await dictionary.button('dictionary.save').click();
    expect(await dictionary.button('dictionary.save.confirm').isDisabled()).toBe(true);
    await dictionary.field('dictionary.save.reason').fill('Nom de service');
    await expectAccessible(page, DIALOG);
    await show('save');
    await dictionary.button('dictionary.save.confirm').press('Enter');
    await dictionary.unsaved(0);
    await dictionary.open('own');
    await page.getByRole('cell').getByText(term, { exact: true }).waitFor();
    await expectAccessible(page, PART);
    await show('own');
    await dictionary.try(`Suivi au ${term} depuis mars.`);
    await dictionary.finds(1);
  });

  test('words that cannot be read are named, and nothing is lost', async () => {
    await dictionary.open('own');
    await dictionary.newTerm('finding.health', 'ab*');
    const problem = say('dictionary.problem.shortStem')
      .replace('{pattern}', 'ab*')
      .replace('{word}', 'ab*');
    await page.getByText(problem).waitFor();
    expect(await dictionary.field('dictionary.form.patterns').inputValue()).toBe('ab*');
    await expectAccessible(page, 'main [role=alert]');
    await show('problem');
  });

  test('an exception sets a phrase aside, and the history says who, when and why', async () => {
    await dictionary.open('phrases');
    await dictionary.try(revealing);
    await dictionary.finds(1);
    await dictionary.field('dictionary.phrases.new').fill(phrase);
    await page.keyboard.press('Enter');
    await dictionary.finds(0);
    await expectAccessible(page, PART);
    await show('phrases');
    await dictionary.save(`Atelier ${term}`);
    await dictionary.part('history').click();
    await page.getByRole('cell', { name: `Atelier ${term}` }).waitFor();
    await expectAccessible(page, PART);
    await show('history');
    await dictionary.part('phrases').click();
    await page
      .getByRole('button', {
        name: say('dictionary.phrases.remove').replace('{phrase}', phrase),
      })
      .click();
    await dictionary.finds(1);
    await dictionary.button('dictionary.discard').click();
    await dictionary.finds(0);
  });

  test('what is not saved is not lost by leaving', async () => {
    await dictionary.open();
    await page.getByRole('switch').first().press('Enter');
    await dictionary.unsaved(1);
    await page
      .getByRole('link', { name: say('scan.page.title') })
      .first()
      .click();
    await page.getByRole('alertdialog').waitFor();
    await expectAccessible(page, '[role=alertdialog]');
    await show('leave');
    await dictionary.button('dictionary.leave.no').click();
    await dictionary.button('dictionary.discard').click();
    await dictionary.unsaved(0);
  });

  test('the words go out as JSON and come in again, seen before they are taken over', async () => {
    await dictionary.open();
    const words = JSON.parse(await dictionary.exported());
    expect(words.rules).toContainEqual(expect.objectContaining({ patterns: [term] }));
    await dictionary.import(JSON.stringify({ ignore: ['prix nobel'] }));
    await dictionary.dialog.getByText(/prix nobel/).waitFor();
    await expectAccessible(page, DIALOG);
    await show('import');
    await dictionary.button('dictionary.import.take').click();
    await dictionary.unsaved(1);
    await dictionary.button('dictionary.discard').click();
    await dictionary.unsaved(0);
  });

  test('a file that is none, or holds words that cannot be read, changes nothing and says why', async () => {
    await dictionary.open();
    for (const [name, content, title] of BAD_FILES) {
      await dictionary.import(content);
      await dictionary.dialog.getByText(say(title)).waitFor();
      expect(await dictionary.button('dictionary.import.take').isDisabled()).toBe(true);
      await expectAccessible(page, DIALOG);
      await show(`import-${name}`);
      await page.keyboard.press('Escape');
      await dictionary.dialog.waitFor({ state: 'detached' });
      await dictionary.unsaved(0);
    }
  });
});

test('who may read is offered no change, and others no page', async () => {
  for (const [role, mayRead] of [
    ['suppleant', true],
    ['commercial', false],
  ] as const) {
    const account = await app.loginAs(role, { language: 'fr' });
    const context = await openWindow(browser, app, { language: 'fr' });
    const page = await logInThroughPage(context, account);
    const dictionary = new DictionaryPage(page, 'fr');
    await page.goto('/admin/plugins/gdpr/dictionary?tab=own');
    await (
      mayRead
        ? dictionary.tried.or(dictionary.button('dictionary.export'))
        : page.getByText(FORBIDDEN)
    )
      .first()
      .waitFor();
    expect(await dictionary.button('dictionary.own.add').count()).toBe(0);
    expect(await dictionary.button('dictionary.import').count()).toBe(0);
    await context.close();
  }
});
