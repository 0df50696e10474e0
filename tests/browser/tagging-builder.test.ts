import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';

import { openBrowser, openWindow, logInThroughPage } from '../support/browser';
import { startBuilderApp, type BuilderApp } from './builder-app/app';

const SHOTS = resolve(__dirname, '../../docs/screenshots');
const ADMINISTRATOR = { email: 'admin@example.com', password: 'Motdepasse1' };
const BUILDER = '/admin/plugins/content-type-builder';

let app: BuilderApp;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  app = await startBuilderApp();
  browser = await openBrowser();
  context = await openWindow(browser, { listen: () => Promise.resolve(app.url) });
  page = await logInThroughPage(context, ADMINISTRATOR);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const openType = async (path: string): Promise<void> => {
  await page.goto(`${BUILDER}/${path}`);
  await page.getByRole('button', { name: 'Enregistrer' }).waitFor();
};

/** Opens the advanced settings of a field. */
const openField = async (name: string): Promise<void> => {
  await page.getByRole('button', { name: `Modifier ${name}` }).click();
  await page.getByRole('tab', { name: /avancés/i }).click();
};

const choose = async (label: string | RegExp, option: string | RegExp): Promise<void> => {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).first().click();
};

/** Closes the form, which it does only when it accepts it. */
const finish = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Terminer' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

/** Saves every type changed, and waits until the app is served with them. */
const save = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await app.reloaded();
};

test('a proposal is applied only when asked, and the tag is written to schema.json', async () => {
  await openType('content-types/api::person.person');
  await openField('lastName');
  await page.getByText(/Proposition.*user\.name\.last.*lastName/).waitFor();
  await page.getByRole('button', { name: 'Appliquer' }).click();

  await choose('À l’effacement', 'Tronquer');
  await page.getByRole('button', { name: 'Terminer' }).click();
  await page.getByText('Dites ce qui reste de la valeur.').waitFor();
  await choose('Ce qui reste', 'Les premiers caractères');
  await choose('Sensibilité', 'Confidentielle');
  await page.getByLabel('Finalités').fill('billing, support');
  await page.getByLabel('Finalités').press('Enter');
  await page.getByLabel('Note').fill('to greet them');

  await page.setViewportSize({ width: 1440, height: 1500 });
  await page.screenshot({ path: join(SHOTS, 'builder-field-fr-light.png') });
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await violationsInForm()).toEqual([]);
  await finish();
  await save();

  expect(app.schema('person').attributes['lastName']).toEqual({
    type: 'string',
    pluginOptions: {
      gdpr: {
        category: 'user.name.last',
        erase: { strategy: 'truncate', to: 1 },
        sensitivity: 'confidential',
        purposes: ['billing', 'support'],
        note: 'to greet them',
      },
    },
  });
});

test('a field whose name the law keeps out is warned of, until something says why it is there', async () => {
  await openType('content-types/api::person.person');
  await openField('bloodGroup');
  const law = page.getByText(/Article 9 du RGPD/);
  await law.waitFor();
  await page.getByText(/Proposition.*user\.health_and_medical/).waitFor();
  await page.setViewportSize({ width: 1440, height: 1500 });
  await page.screenshot({ path: join(SHOTS, 'builder-reserved-fr-light.png') });
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await violationsInForm()).toEqual([]);
  await page.getByRole('button', { name: 'Appliquer' }).click();
  await law.waitFor();
  await page.getByLabel('Cette donnée ne doit pas être conservée').click();
  await law.waitFor({ state: 'detached' });
  await finish();
  await save();
  expect(app.schema('person').attributes['bloodGroup']).toEqual({
    type: 'string',
    pluginOptions: { gdpr: { category: 'user.health_and_medical', forbidden: true } },
  });
});

test('the tag stays when something else of the field is edited', async () => {
  const { pluginOptions } = app.schema('person').attributes['lastName'] as {
    pluginOptions: object;
  };
  await openType('content-types/api::person.person');
  await openField('lastName');
  await page.getByLabel('Champ obligatoire').click();
  await finish();
  await save();
  expect(app.schema('person').attributes['lastName']).toEqual({
    type: 'string',
    required: true,
    pluginOptions,
  });
});

test('a type is given its owner, and a relation’s other side keeps its own tag', async () => {
  await openType('content-types/api::order.order');
  await page.getByRole('button', { name: 'Modifier', exact: true }).click();
  await page.getByRole('tab', { name: /avancés/i }).click();
  await choose('Les enregistrements de ce type…', 'appartiennent à une personne');
  await page.getByRole('button', { name: 'Terminer' }).click();
  await page.getByText('Désignez au moins un propriétaire.').waitFor();
  await page.getByLabel('person (api::person.person)').click();
  await choose('Quand leur personne est effacée', 'Conserver');
  await page.getByLabel('Pourquoi ils restent').fill('accounts, ten years');
  await page.setViewportSize({ width: 1440, height: 1300 });
  await page.screenshot({ path: join(SHOTS, 'builder-type-fr-light.png') });
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await violationsInForm()).toEqual([]);
  await finish();

  await openField('person');
  await choose(/Le long de cette relation/, /appartient à l’autre/);
  await finish();
  await save();

  expect(app.schema('order').pluginOptions).toEqual({
    gdpr: {
      subject: { ownedBy: ['person'] },
      onErase: 'keep',
      because: 'accounts, ten years',
    },
  });
  expect(app.schema('order').attributes['person']).toMatchObject({
    pluginOptions: { gdpr: { edge: 'ownedBy' } },
  });
  expect(app.schema('person').attributes['orders']).toMatchObject({
    pluginOptions: { gdpr: { edge: 'owns' } },
  });
});

test('a field inside a component is tagged, and untagged again without a trace', async () => {
  await openType('component-categories/shared/shared.address');
  await openField('city');
  await page.getByRole('button', { name: 'Appliquer' }).click();
  await finish();
  await save();
  expect(app.schema('address').attributes['city']).toEqual({
    type: 'string',
    pluginOptions: { gdpr: { category: 'user.contact.address.city' } },
  });

  await openType('component-categories/shared/shared.address');
  await openField('city');
  await choose(/données personnelles \?/, 'Non, examiné : rien de personnel');
  await finish();
  await save();
  expect(app.schema('address').attributes['city']).toEqual({
    type: 'string',
    pluginOptions: { gdpr: { personal: false } },
  });
});

/** What axe finds in the part of the form that is ours. */
async function violationsInForm(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include('section[aria-label="Données personnelles"]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
