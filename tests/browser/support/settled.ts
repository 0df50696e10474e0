import type { Page } from 'playwright-core';

/** Milliseconds for which Strapi gathers changes of actions before it asks the browser for an idle moment. */
const GATHERED = 60;

/**
 * Waits until the actions of a record or of a selection are those that will stay: Strapi brings them up to date when
 * the browser has nothing else to do. Only what is to be absent needs this; what is to be there is waited for itself.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(
    (gathered) =>
      new Promise<void>((done) => {
        setTimeout(() => requestIdleCallback(() => requestIdleCallback(() => done())), gathered);
      }),
    2 * GATHERED,
  );
}
