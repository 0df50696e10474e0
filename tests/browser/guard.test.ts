import type { Browser, BrowserContext, Page } from 'playwright-core';

import { createRolesAndLogins, seed } from '../../database/seed';
import { boot, type BootedApp } from '../support/boot';
import { logInThroughPage, openBrowser, openWindow } from '../support/browser';
import { expectAccessible } from './support/axe';
import { RecordForm } from './support/record-form';
import { picture } from './support/screenshot';
import { text } from './support/texts';

const NOTE = 'api::note.note';
const CONTRACT = 'api::contract.contract';
const ADVICE = 'api::advice-document.advice-document';
const PROJECT = 'api::project.project';
const DRIVER = 'api::driver-profile.driver-profile';

const BAD = 'Client sous dialyse le lundi, préfère le courrier.';
/** In a field for health: of another matter. */
const OPINION = 'Elle vote Front national, préfère le courrier.';
const GOOD = 'Prévenir par courrier uniquement.';
const NIR = '185057800608436';
const DIALOG = '[role=dialog]';
const FORM = '[role=tabpanel]';
const CHECK = '**/gdpr/guard/check';
const WHY = 'Demande écrite du médecin conseil, pièce 12';

let app: BootedApp;
let browser: Browser;

beforeAll(async () => {
  app = await boot({ admin: true });
  await createRolesAndLogins(app.strapi);
  await seed(app.strapi, { contacts: 30, seed: 3, referenceDate: new Date('2026-11-01') });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.destroy();
});

type Row = Readonly<Record<string, unknown>> & { readonly documentId: string };

/** What a record holds in the database at this moment. */
const stored = (uid: string, documentId: string): Promise<Row> =>
  app.strapi.db.query(uid).findOne({ where: { documentId }, populate: true });

const makeNote = (body = GOOD): Promise<Row> =>
  app.strapi.documents(NOTE).create({ data: { body } });

describe.each([
  { language: 'fr', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const)('$language, $theme', ({ language, theme }) => {
  let context: BrowserContext;
  let page: Page;
  let form: RecordForm;
  const show = (name: string) => picture(page, `guard-${name}-${language}-${theme}`);
  const say = (key: Parameters<typeof text>[1]) => text(language, key);

  beforeAll(async () => {
    const administrator = await app.loginAs('strapi-super-admin', { language });
    context = await openWindow(browser, app, { language, theme });
    page = await logInThroughPage(context, administrator);
    form = new RecordForm(page, language);
  });
  afterAll(() => context.close());

  test('a note: the hint comes while she types, goes when she corrects, and the note is saved', async () => {
    const { documentId } = await makeNote();
    await form.open(NOTE, documentId);
    await page.getByText(say('guard.reminder')).waitFor();
    await form.input('body').fill(BAD);

    const hint = form.hint('body');
    await hint.getByText('dialyse').waitFor();
    expect(await hint.innerText()).toContain(say('finding.health'));
    expect(await hint.innerText()).toContain(say('suggestion.health'));
    expect(await hint.innerText()).toContain(say('guard.live.warn'));
    const described = await form.input('body').getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described ?? ''}"]`).innerText()).toContain('dialyse');
    await show('hint');
    await expectAccessible(page, FORM);

    await form.input('body').fill(`${GOOD} Rappeler.`);
    await hint.getByText('dialyse').waitFor({ state: 'detached' });
    await form.written(() => form.save());
    expect(await stored(NOTE, documentId)).toMatchObject({ body: `${GOOD} Rappeler.` });
  });

  test('a warning: the modal asks why, a reason lets the note be saved', async () => {
    const { documentId } = await makeNote();
    await form.open(NOTE, documentId);
    await form.input('body').fill(BAD);
    await form.save();
    await form.dialog.waitFor();
    await form.dialog.getByText('dialyse').waitFor();
    expect(await form.dialog.innerText()).toContain(say('suggestion.health'));
    expect(await form.button('guard.justify.save').isDisabled()).toBe(true);
    await form.giveReason('court');
    expect(await form.button('guard.justify.save').isDisabled()).toBe(true);
    await form.giveReason(WHY);
    await show('justify');
    await expectAccessible(page, DIALOG);
    expect(await stored(NOTE, documentId)).toMatchObject({ body: GOOD });

    await form.written(() => form.button('guard.justify.save').click());
    await form.dialog.waitFor({ state: 'detached' });
    expect(await stored(NOTE, documentId)).toMatchObject({ body: BAD });
  });

  test('by the keyboard: the shortcut asks too, Escape brings her back to her text', async () => {
    const { documentId } = await makeNote();
    await form.open(NOTE, documentId);
    await form.input('body').fill(BAD);
    await page.keyboard.press('Control+Enter');
    await form.dialog.waitFor();
    await page.keyboard.press('Escape');
    await form.dialog.waitFor({ state: 'detached' });
    await page.locator('textarea[name=body]:focus').waitFor();
    expect(await form.input('body').inputValue()).toBe(BAD);
    expect(await form.input('body').getAttribute('aria-invalid')).toBe('true');
    expect(await stored(NOTE, documentId)).toMatchObject({ body: GOOD });
    await form.input('body').fill(`${GOOD} Merci.`);
    await form.written(() => page.keyboard.press('Control+Enter'));
    expect(await stored(NOTE, documentId)).toMatchObject({ body: `${GOOD} Merci.` });
  });

  test('a text that is blocked is refused under its field, and nothing she typed is lost', async () => {
    const { documentId } = await app.strapi.db.query(DRIVER).findOne({});
    const before = await stored(DRIVER, documentId);
    const licenceNumber = { fr: '12AB34567', en: '12AB34568' }[language];
    await form.open(DRIVER, documentId);
    await form.input('licenceNumber').fill(licenceNumber);
    await form.input('licenceSuspensionHistory').fill(BAD);
    await form.save();
    const refusal = form.refusal('licenceSuspensionHistory');
    await refusal.waitFor();
    expect(await refusal.innerText()).toContain('dialyse');
    await page.locator('[name=licenceSuspensionHistory]:focus').waitFor();
    expect(await form.input('licenceSuspensionHistory').inputValue()).toBe(BAD);
    expect(await form.input('licenceNumber').inputValue()).toBe(licenceNumber);
    await show('blocked');
    await expectAccessible(page, FORM);
    expect(await stored(DRIVER, documentId)).toEqual(before);

    await form.input('licenceSuspensionHistory').fill('');
    await refusal.waitFor({ state: 'detached' });
    await form.written(() => form.save());
    expect(await stored(DRIVER, documentId)).toMatchObject({ licenceNumber });
  });

  test('a refusal that only the server knows of loses nothing either', async () => {
    const { documentId } = await makeNote();
    await form.open(NOTE, documentId);
    await page.route(CHECK, (route) => route.abort());
    try {
      await form.input('body').fill(BAD);
      await form.save();
      // the server's refusal opens the same modal
      await form.dialog.waitFor();
      await form.button('guard.justify.back').click();
      await form.dialog.waitFor({ state: 'detached' });
      await form.refusal('body').waitFor();
      expect(await form.input('body').inputValue()).toBe(BAD);
      expect(await stored(NOTE, documentId)).toMatchObject({ body: GOOD });
    } finally {
      await page.unroute(CHECK);
    }
  });

  test('a forbidden field says its rule, is emptied by one button, and is allowed where its condition is met', async () => {
    const contract = await app.strapi.db
      .query(CONTRACT)
      .findOne({ where: { productLine: 'auto', contact: { gdprState: { $null: true } } } });
    await form.open(CONTRACT, contract.documentId);
    await form.input('nir').fill(NIR);
    const hint = form.hint('nir');
    await hint.getByText(say('guard.live.forbidden')).waitFor();
    await show('forbidden');
    // the rest of this form is Strapi's
    await expectAccessible(page, '[data-testid="gdpr-guard-nir"]');
    await form.save();
    await form.refusal('nir').waitFor();
    expect(await form.input('nir').inputValue()).toBe(NIR);

    await form.input('nir').fill(NIR.slice(0, 13));
    await hint.getByRole('button', { name: say('guard.live.clear') }).click();
    expect(await form.input('nir').inputValue()).toBe('');
    await hint.getByText(say('guard.live.forbidden')).waitFor({ state: 'detached' });
    expect((await stored(CONTRACT, contract.documentId))['nir']).toBe(contract.nir);
  });

  test('in a repeated component', async () => {
    const contract = await app.strapi.db.query(CONTRACT).findOne({
      where: { guarantees: { id: { $notNull: true } }, contact: { gdprState: { $null: true } } },
    });
    await form.open(CONTRACT, contract.documentId);
    await form.unfoldLast();
    const clause = page.locator('main form [name$=".beneficiaryClause"]').first();
    await clause.fill(BAD);
    const name = (await clause.getAttribute('name')) ?? '';
    await form.hint(name).getByText('dialyse').waitFor();
    await form.save();
    await form.dialog.waitFor();
    await form.dialog.getByText('dialyse').waitFor();
    await show('component');
    await form.giveReason(WHY);
    await form.written(() => form.button('guard.justify.save').click());
  });

  test('in a dynamic zone: in a part that was there, and in one that she adds', async () => {
    const { documentId } = await app.strapi.documents(PROJECT).create({
      data: {
        ...{ reference: `Z-${language}`, productLine: 'health', stage: 'new', needs: GOOD },
        needsAnalysis: [{ __component: 'needs.health', wishes: GOOD }],
      },
    });
    const before = await stored(PROJECT, documentId);
    await form.open(PROJECT, documentId);
    await form.unfold('Besoin santé');
    await form.input('needsAnalysis.0.wishes').fill(OPINION);
    await form.hint('needsAnalysis.0.wishes').getByText('Front national').waitFor();
    await form.addToZone('Besoin santé');
    await form.input('needsAnalysis.1.wishes').fill(OPINION);
    await form.hint('needsAnalysis.1.wishes').getByText('Front national').waitFor();
    await form.input('needs').fill(`${GOOD} Merci.`);
    await form.save();
    await form.refusal('needsAnalysis.1.wishes').getByText('Front national').waitFor();
    await show('zone');
    for (const place of [0, 1])
      expect(await form.input(`needsAnalysis.${place}.wishes`).inputValue()).toBe(OPINION);
    expect(await form.input('needs').inputValue()).toBe(`${GOOD} Merci.`);
    expect(await stored(PROJECT, documentId)).toEqual(before);

    for (const place of [0, 1]) await form.input(`needsAnalysis.${place}.wishes`).fill(GOOD);
    await form.written(() => form.save());
    expect(await stored(PROJECT, documentId)).toMatchObject({
      needs: `${GOOD} Merci.`,
      needsAnalysis: [{ wishes: GOOD }, { wishes: GOOD }],
    });
  });

  test('richtext, and publishing', async () => {
    const { documentId } = await app.strapi.documents(ADVICE).create({
      data: { title: 'Conseil', needs: GOOD, recommendation: GOOD },
    });
    await form.open(ADVICE, documentId);
    await page.locator('main form .CodeMirror').first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(` ${BAD}`);
    await form.hint('needs').getByText('dialyse').waitFor();
    await show('richtext');
    await form.publish();
    await form.dialog.waitFor();
    await form.giveReason(WHY);
    await form.written(() => form.button('guard.justify.save').click());
  });

  test('the reminder goes away for the session', async () => {
    const { documentId } = await makeNote();
    await form.open(NOTE, documentId);
    await page.getByRole('button', { name: say('guard.reminder.hide') }).click();
    await page.getByText(say('guard.reminder')).waitFor({ state: 'detached' });
    await page.reload();
    await form.hint('body').waitFor({ state: 'attached' });
    expect(await page.getByText(say('guard.reminder')).count()).toBe(0);
  });
});
