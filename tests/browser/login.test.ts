import type { Browser } from 'playwright-core';

import { boot, type BootedApp } from '../support/boot';
import { logInThroughPage, openBrowser, openWindow } from '../support/browser';

let app: BootedApp;
let browser: Browser;

beforeAll(async () => {
  app = await boot({ admin: true });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.destroy();
});

test.each([
  { language: 'fr', theme: 'light', logOut: 'Déconnexion' },
  { language: 'en', theme: 'dark', logOut: 'Log out' },
] as const)('an administrator logs in ($language, $theme)', async ({ language, theme, logOut }) => {
  const administrator = await app.loginAs('strapi-super-admin', { language });
  const context = await openWindow(browser, app, { language, theme });
  const page = await logInThroughPage(context, administrator);
  await page.getByRole('button', { name: /strapi-super-admin/i }).click();
  await page.getByRole('menuitem', { name: logOut }).waitFor();
  await context.close();
});
