import { readFileSync } from 'node:fs';

import type { Browser, BrowserContext, Page } from 'playwright-core';

import { createRolesAndLogins, seed } from '../../database/seed';
import { boot, type BootedApp } from '../support/boot';
import { logInThroughPage, openBrowser, openWindow } from '../support/browser';
import { expectAccessible } from './support/axe';
import {
  ErasureDialog,
  headerActions,
  MORE,
  openInputs,
  openRecord,
} from './support/erasure-dialog';
import { escapeAsTooltipLeaves } from './support/lost-escape';
import { picture } from './support/screenshot';
import { FORBIDDEN, text } from './support/texts';

const CONTACT = 'api::contact.contact';
const PROJECT = 'api::project.project';
const NOTE = 'api::note.note';
const LEAD_SOURCE = 'api::lead-source.lead-source';
const DIALOG = '[role=dialog]';

interface Person {
  readonly documentId: string;
  readonly fullName: string;
  readonly email: string;
  readonly contracts: readonly { readonly stage: string }[];
  readonly projects: readonly { readonly documentId: string }[];
}

let app: BootedApp;
let browser: Browser;
let people: Person[];

beforeAll(async () => {
  app = await boot({ admin: true });
  await createRolesAndLogins(app.strapi);
  await seed(app.strapi, { contacts: 60, seed: 3, referenceDate: new Date('2026-11-01') });
  people = await app.strapi.db.query(CONTACT).findMany({
    where: {
      email: { $notNull: true },
      fullName: { $notNull: true },
      projects: { id: { $notNull: true } },
    },
    populate: ['contracts', 'projects'],
    orderBy: 'id',
  });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.destroy();
});

const isInForce = ({ stage }: { stage: string }) => stage === 'active' || stage === 'suspended';

/** Takes somebody out of the list, so that no two stories share a person. */
function take(fits: (person: Person) => boolean): Person {
  const at = people.findIndex(fits);
  const [person] = people.splice(at, at < 0 ? 0 : 1);
  if (!person) throw new Error('The seed has nobody left for this story: give it more contacts.');
  return person;
}
const withoutContract = (person: Person) => !person.contracts.some(isInForce);
const withContract = (person: Person) => person.contracts.some(isInForce);

const count = (uid: string, documentId: string): Promise<number> =>
  app.strapi.db.query(uid).count({ where: { documentId } });

describe.each([
  { language: 'fr', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const)('$language, $theme', ({ language, theme }) => {
  let context: BrowserContext;
  let page: Page;
  const show = (name: string) => picture(page, `${name}-${language}-${theme}`);
  const dialogOf = (mode: 'anonymise' | 'delete') => new ErasureDialog(page, language, mode);

  beforeAll(async () => {
    const administrator = await app.loginAs('strapi-super-admin', { language });
    context = await openWindow(browser, app, { language, theme });
    page = await logInThroughPage(context, administrator);
  });
  afterAll(() => context.close());

  test('the register is empty, and says what it is for', async () => {
    if (language !== 'fr') return;
    await page.goto('/admin/plugins/gdpr/erasures');
    await page.getByRole('heading', { name: text(language, 'erasure.empty.title') }).waitFor();
    await show('erasures-empty');
    await expectAccessible(page, 'main');
  });

  test('a person is anonymised from their record, which is then read-only', async () => {
    const person = take(withoutContract);
    const dialog = dialogOf('anonymise');
    await dialog.openFromRecord(CONTACT, person.documentId);
    await dialog.preview();
    await show('anonymise-preview');
    await expectAccessible(page, DIALOG);
    expect(await dialog.confirmation().isDisabled()).toBe(true);

    await dialog.giveReason();
    await dialog.typeWord('ANONYM');
    expect(await dialog.confirmation().isDisabled()).toBe(true);
    await dialog.typeWord();
    await show('anonymise-confirmation');
    await expectAccessible(page, DIALOG);
    await dialog.confirmation().click();

    await dialog.done();
    await show('anonymise-done');
    await expectAccessible(page, DIALOG);
    const receipt = readFileSync(await (await dialog.receipt('json')).path(), 'utf8');
    expect(receipt).toContain('"anonymise"');
    expect(receipt).not.toContain(person.email);
    expect(
      readFileSync(await (await dialog.receipt('pdf')).path())
        .subarray(0, 4)
        .toString(),
    ).toBe('%PDF');

    await dialog.close();
    await page.getByText(text(language, 'erasure.panel.anonymised'), { exact: true }).waitFor();
    await page.waitForURL(/plugins\[gdpr\]=locked/);
    expect(await openInputs(page)).toEqual([]);
    expect(await page.content()).not.toContain(person.email);
    await show('anonymised-record');
    expect(await headerActions(page)).not.toContain(text(language, 'erasure.action.anonymise'));

    await openRecord(page, PROJECT, person.projects[0]?.documentId ?? '');
    await page.waitForURL(/plugins\[gdpr\]=locked/);
    // The parts of a dynamic zone are folded: each is opened before its inputs are looked at.
    for (const part of await page.locator('main form h3 button').all()) await part.click();
    expect(await openInputs(page)).toEqual([]);
  });

  test('a project acts on the person it belongs to; a contract in force asks for a motive', async () => {
    const person = take(withContract);
    const project = person.projects[0]?.documentId ?? '';
    const dialog = dialogOf('delete');
    await dialog.openFromRecord(PROJECT, project);
    await dialog.root.getByText(person.fullName).first().waitFor();
    await show('delete-choice');
    await expectAccessible(page, DIALOG);
    await dialog.choose(0);

    await dialog.preview();
    await show('delete-preview');
    await dialog.giveReason();
    await dialog.typeWord();
    expect(await dialog.confirmation().isDisabled()).toBe(true);
    await dialog.giveMotive('Accord du responsable de traitement');
    expect(await dialog.confirmation().isEnabled()).toBe(true);
    const warning = dialog.root.getByText(text(language, 'erasure.kpi.warning'), { exact: true });
    await warning.scrollIntoViewIfNeeded();
    await show('delete-statistics');
    await expectAccessible(page, DIALOG);
    await dialog.confirmation().click();

    await dialog.done();
    await dialog.close();
    await page.waitForURL(/collection-types\/api::project\.project(\?|$)/);
    expect(await count(PROJECT, project)).toBe(0);
    expect(await count(CONTACT, person.documentId)).toBe(0);
  });

  test('a note goes alone, from the list', async () => {
    const note = await app.strapi.db.query(NOTE).findOne({
      where: { contact: { gdprState: { $null: true } } },
      populate: ['contact'],
    });
    const dialog = dialogOf('delete');
    await dialog.openFromList(NOTE, note.documentId);
    await dialog.preview();
    await dialog.giveReason();
    await dialog.typeWord();
    await dialog.confirmation().click();
    await dialog.done();
    await dialog.close();
    expect(await count(NOTE, note.documentId)).toBe(0);
    expect(await count(CONTACT, note.contact.documentId)).toBe(1);
  });

  test('what changed since the preview is shown again, never applied', async () => {
    const person = take(withoutContract);
    const dialog = dialogOf('anonymise');
    await dialog.openFromRecord(CONTACT, person.documentId);
    await dialog.preview();
    await app.strapi.documents(NOTE).create({
      data: { body: 'Note écrite entre-temps', contact: person.documentId },
    });
    await dialog.giveReason();
    await dialog.typeWord();
    await dialog.confirmation().click();
    const again = { name: text(language, 'erasure.previewAgain') };
    await dialog.root.getByRole('button', again).waitFor();
    await show('changed-since');
    await expectAccessible(page, DIALOG);
    await dialog.root.getByRole('button', again).click();
    await dialog.preview();
    expect(await count(CONTACT, person.documentId)).toBe(1);
  });

  test('the keyboard alone opens the preview, and Escape leaves it without a trace', async () => {
    const person = take(withoutContract);
    const dialog = dialogOf('anonymise');
    await openRecord(page, CONTACT, person.documentId);
    await dialog.openByKeyboard();
    await dialog.preview();
    await page.locator('h3:focus').filter({ hasText: person.fullName }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.root.waitFor({ state: 'detached' });
    const row = await app.strapi.db
      .query(CONTACT)
      .findOne({ where: { documentId: person.documentId } });
    expect([row.gdprState, row.email]).toEqual([null, person.email]);
  });

  test('Escape is heard even in the instant in which a tooltip below the modal goes', async () => {
    const person = take(withoutContract);
    await openRecord(page, CONTACT, person.documentId);
    const action = text(language, 'erasure.action.anonymise');
    expect(await escapeAsTooltipLeaves(page, { menu: MORE, action })).toBe(true);
    await dialogOf('anonymise').root.waitFor({ state: 'detached' });
  });

  test.each([
    [CONTACT, 'dialog'],
    [LEAD_SOURCE, 'alertdialog'],
  ] as const)('a selection of %s is deleted through a %s', async (uid, role) => {
    await page.goto(`/admin/content-manager/collection-types/${uid}`);
    await page.locator('main tbody tr').first().getByRole('checkbox').click();
    // Strapi's own deletion asks in an alert; ours opens the plan. There is one of the two, never both.
    await page.getByRole('button', { name: /^(Supprimer|Delete)$/ }).click();
    await page.getByRole(role).waitFor();
    await page.keyboard.press('Escape');
  });

  test('the register lists the erasures; each tells its checks and its proof', async () => {
    await page.goto('/admin/plugins/gdpr/erasures');
    const rows = page.locator('main tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBeGreaterThanOrEqual(3);
    await show('erasures');
    await expectAccessible(page, 'main');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: text(language, 'erasure.page.csv') }).click();
    const csv = readFileSync(await (await coming).path(), 'utf8');
    expect(csv.trim().split('\n').length).toBeGreaterThanOrEqual(4);

    await rows.last().getByRole('link').click();
    await page.getByRole('heading', { name: text(language, 'erasure.checks.title') }).waitFor();
    await show('erasure');
    await expectAccessible(page, 'main');
  });
});

describe('who may', () => {
  const language = 'fr';
  const CORE_DELETE = /Supprimer l.entrée|Delete entry/;

  async function menuOf(
    roleCode: string,
  ): Promise<{ names: string[]; page: Page; context: BrowserContext }> {
    const person = take(withoutContract);
    const session = await app.loginAs(roleCode, { language });
    const context = await openWindow(browser, app, { language });
    const page = await logInThroughPage(context, session);
    await openRecord(page, CONTACT, person.documentId);
    return { names: await headerActions(page), page, context };
  }

  test('the deputy sees both actions, and neither Strapi’s own deletion', async () => {
    const { names, context } = await menuOf('suppleant');
    expect(names).toEqual(
      expect.arrayContaining([
        text(language, 'erasure.action.anonymise'),
        text(language, 'erasure.action.delete'),
      ]),
    );
    expect(names.filter((name) => CORE_DELETE.test(name))).toEqual([]);
    await context.close();
  });

  test.each(['chef-equipe', 'commercial'])('%s sees none of them', async (roleCode) => {
    const { names, page, context } = await menuOf(roleCode);
    expect(names).not.toContain(text(language, 'erasure.action.anonymise'));
    expect(names).not.toContain(text(language, 'erasure.action.delete'));
    expect(names.filter((name) => CORE_DELETE.test(name))).toEqual([]);
    await page.goto('/admin/plugins/gdpr/erasures');
    await page.getByText(FORBIDDEN).first().waitFor();
    expect(
      await page.getByRole('heading', { name: text(language, 'erasure.page.title') }).count(),
    ).toBe(0);
    await context.close();
  });

  test('the DPO reads the register', async () => {
    const session = await app.loginAs('dpo', { language });
    const context = await openWindow(browser, app, { language });
    const page = await logInThroughPage(context, session);
    await page.goto('/admin/plugins/gdpr/erasures');
    await page.locator('main tbody tr').first().waitFor();
    await context.close();
  });
});
