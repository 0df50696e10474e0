import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Page } from 'playwright-core';

const FOLDER = resolve(__dirname, '../../../docs/screenshots');

/** Keeps a picture under `docs/screenshots`, when `SCREENSHOTS=1` asks for it: a test run changes no file. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.SCREENSHOTS !== '1') return;
  mkdirSync(FOLDER, { recursive: true });
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}
