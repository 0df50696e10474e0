import type { Download, Locator, Page } from 'playwright-core';

import { settled } from './settled';
import { text, type Language } from './texts';

type Mode = 'anonymise' | 'delete';

const WORDS = {
  anonymise: { fr: 'ANONYMISER', en: 'ANONYMISE' },
  delete: { fr: 'SUPPRIMER', en: 'DELETE' },
} as const;

/** What an administrator does with the modal of an erasure, in their language. */
export class ErasureDialog {
  readonly root: Locator;

  constructor(
    private readonly page: Page,
    private readonly language: Language,
    private readonly mode: Mode,
  ) {
    this.root = page.getByRole('dialog');
  }

  /** Opens the record, then the action of its header's menu. */
  async openFromRecord(uid: string, documentId: string): Promise<void> {
    await openRecord(this.page, uid, documentId);
    await this.page.getByRole('button', { name: MORE }).first().click();
    await this.action().click();
  }

  /** Opens the action of a row's menu in the list. */
  async openFromList(uid: string, documentId: string): Promise<void> {
    await this.page.goto(
      `/admin/content-manager/collection-types/${uid}?filters[documentId][$eq]=${documentId}`,
    );
    await this.page.locator('tbody tr').first().getByRole('button').last().click();
    await this.action().click();
  }

  /** Opens the action of the record on screen without the mouse. */
  async openByKeyboard(): Promise<void> {
    await this.page.getByRole('button', { name: MORE }).first().focus();
    await this.page.keyboard.press('Enter');
    await this.action().waitFor();
    await this.page.locator('[role=menuitem]:focus').waitFor();
    const isThere = () => this.action().evaluate((item) => item === document.activeElement);
    for (let steps = 0; steps < 10 && !(await isThere()); steps += 1) {
      // the focus moves a moment after the key: a second press before would go past the item
      const before = await this.page.evaluateHandle(() => document.activeElement);
      await this.page.keyboard.press('ArrowDown');
      await this.page.waitForFunction((item) => document.activeElement !== item, before);
    }
    await this.page.keyboard.press('Enter');
  }

  /** On a record that belongs to somebody: takes the choice at this place, from 0. */
  async choose(position: number): Promise<void> {
    await this.root.getByRole('radio').nth(position).click();
    await this.button('erasure.choose.continue').click();
  }

  /** Waits until the preview is there. */
  async preview(): Promise<void> {
    await this.root.getByRole('table').first().waitFor();
  }

  /** Gives the first ground of the list, as `text` in full. */
  async giveReason(): Promise<void> {
    const ground = this.root.getByRole('combobox');
    await ground.scrollIntoViewIfNeeded();
    await ground.click();
    const option = { name: text(this.language, 'erasure.reason.subject-request') };
    await this.page.getByRole('option', option).click();
  }

  async giveMotive(motive: string): Promise<void> {
    await this.field('erasure.blockers.motive').fill(motive);
  }

  /** Types letter by letter what the administrator's language asks for, or its beginning. */
  async typeWord(letters: string = WORDS[this.mode][this.language]): Promise<void> {
    const field = this.field('erasure.confirm.word');
    await field.fill('');
    await field.pressSequentially(letters);
  }

  /** The button that cannot be undone. */
  confirmation(): Locator {
    return this.button(`erasure.confirm.${this.mode}`);
  }

  /** Waits until the erasure has ended well. */
  async done(): Promise<void> {
    const name = text(this.language, 'erasure.finished.heading.done');
    await this.root.getByRole('heading', { name }).waitFor();
  }

  /** Downloads the receipt. */
  async receipt(format: 'pdf' | 'json'): Promise<Download> {
    const coming = this.page.waitForEvent('download');
    await this.button(`erasure.receipt.${format}`).click();
    return coming;
  }

  async close(): Promise<void> {
    await this.button('erasure.close').click();
    await this.root.waitFor({ state: 'detached' });
  }

  private action(): Locator {
    const name = text(this.language, `erasure.action.${this.mode}`);
    return this.page.getByRole('menuitem', { name, exact: true });
  }

  private button(key: Parameters<typeof text>[1]): Locator {
    return this.root.getByRole('button', { name: text(this.language, key), exact: true });
  }

  private field(key: Parameters<typeof text>[1]): Locator {
    return this.root.getByRole('textbox', { name: text(this.language, key) });
  }
}

/** The button of a record's header menu; Strapi has its label in English only. */
export const MORE = /^(More actions|Plus d.actions)$/;

/** Opens a record and waits until its form and the panel beside it are there. */
export async function openRecord(page: Page, uid: string, documentId: string): Promise<void> {
  await page.goto(`/admin/content-manager/collection-types/${uid}/${documentId}`);
  await page.locator('main form').waitFor();
  await page.getByRole('complementary').last().waitFor();
}

/** The actions of a record's header menu, by name. */
export async function headerActions(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: MORE }).first().click();
  await page.getByRole('menu').waitFor();
  await settled(page);
  const names = await page.getByRole('menuitem').allInnerTexts();
  await page.keyboard.press('Escape');
  return names.map((name) => name.trim());
}

/** Names of the inputs of a record that would still take a change. */
export function openInputs(page: Page): Promise<string[]> {
  return page
    .locator('main form')
    .locator('input, textarea, [role=combobox], [contenteditable=true]')
    .evaluateAll((inputs) =>
      inputs
        .filter((input) => !input.matches(':disabled, [aria-disabled=true], [data-disabled]'))
        .map((input) => input.getAttribute('name') ?? input.outerHTML.slice(0, 120)),
    );
}
