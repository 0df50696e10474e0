import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

import type { BootedApp } from './boot';
import { findChromium } from './chromium';

/** How the person in front of the screen has set it up. */
export interface Screen {
  /** @default 'fr' */
  readonly language?: 'fr' | 'en';
  /** @default 'light' */
  readonly theme?: 'light' | 'dark';
}

/** Milliseconds until what does not come counts as missing: a busy machine shows a page after half a minute. */
const PATIENCE = 90_000;

/** Starts Chromium; one per test file is enough, close it in `afterAll`. */
export function openBrowser(): Promise<Browser> {
  const { executablePath, args, env } = findChromium();
  return chromium.launch({ executablePath, args: [...args], env: { ...systemEnv(), ...env } });
}

/** A fresh window on the admin panel, in this language and theme, nobody logged in. */
export async function openWindow(
  browser: Browser,
  app: Pick<BootedApp, 'listen'>,
  { language = 'fr', theme = 'light' }: Screen = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: await app.listen(),
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    colorScheme: theme,
    viewport: { width: 1440, height: 900 },
    timezoneId: 'Europe/Paris',
  });
  context.setDefaultTimeout(PATIENCE);
  const stored = {
    'strapi-admin-language': language,
    STRAPI_THEME: theme,
    STRAPI_GUIDED_TOUR: JSON.stringify({
      tours: {},
      enabled: false,
      hidden: true,
      completedActions: [],
    }),
  };
  // The panel keeps its language as plain text, its theme too, and the tour as JSON.
  await context.addInitScript((entries) => {
    for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
  }, stored);
  return context;
}

/** Logs in through the login page and waits for the panel. */
export async function logInThroughPage(
  context: BrowserContext,
  { email, password }: { email: string; password: string },
): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/admin/auth/login');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/admin/auth'));
  return page;
}

function systemEnv(): Record<string, string> {
  const entries = Object.entries(process.env);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
