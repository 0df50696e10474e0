import type { Locator, Page } from 'playwright-core';

import { text, textLike, type Language, type TextKey } from './texts';

type Mode = 'anonymise' | 'delete';

const WORDS = {
  anonymise: { fr: 'ANONYMISER', en: 'ANONYMISE' },
  delete: { fr: 'SUPPRIMER', en: 'DELETE' },
} as const;

/** What an administrator does with a list and the modal of its bulk actions, in their language. */
export class BulkDialog {
  readonly root: Locator;

  constructor(
    private readonly page: Page,
    private readonly language: Language,
    private readonly mode: Mode,
  ) {
    this.root = page.getByRole('dialog');
  }

  /** Opens a list with this query string and waits for its rows. */
  async openList(uid: string, query: string): Promise<void> {
    await this.page.goto(`/admin/content-manager/collection-types/${uid}?${query}`);
    await this.page.locator('main tbody tr').first().waitFor();
  }

  /** Ticks the first rows of the page. */
  async tick(count: number): Promise<void> {
    const rows = this.page.locator('main tbody tr');
    for (let row = 0; row < count; row += 1) await rows.nth(row).getByRole('checkbox').click();
  }

  /** Ticks the whole page by the box of its header. */
  async tickPage(): Promise<void> {
    await this.page.locator('main thead').getByRole('checkbox').click();
  }

  /** «Select all that match», as the list offers it beside the rows ticked. */
  allThatMatch(): Locator {
    return this.page.getByRole('button', { name: textLike(this.language, 'bulk.all.choose') });
  }

  /** The button in the list, by the text of the action. */
  action(key: TextKey = `erasure.action.${this.mode}`): Locator {
    const name = text(this.language, key);
    return this.page.locator('main').getByRole('button', { name, exact: true });
  }

  /** The choice between the rows ticked and all that match. */
  choice(which: 'ticked' | 'all'): Locator {
    return this.root.getByRole('radio').nth(which === 'ticked' ? 0 : 1);
  }

  /** From the selection to its preview, waited for. */
  async preview(): Promise<void> {
    await this.button('bulk.select.continue').click();
    await this.button('bulk.preview.continue').waitFor();
  }

  /** From the preview to the form, with the first ground of the list. */
  async toConfirmation(): Promise<void> {
    await this.button('bulk.preview.continue').click();
    await this.root.getByRole('combobox').click();
    const option = { name: text(this.language, 'erasure.reason.subject-request') };
    await this.page.getByRole('option', option).click();
  }

  /** Types what the mode asks for, with this number. */
  async typeWord(number: number): Promise<void> {
    const field = this.root.getByRole('textbox', {
      name: text(this.language, 'erasure.confirm.word'),
    });
    await field.fill(`${WORDS[this.mode][this.language]} ${number}`);
  }

  button(key: TextKey): Locator {
    return this.root.getByRole('button', { name: text(this.language, key), exact: true });
  }

  /** A figure of the preview's summary: selected, to be treated, left out. */
  async figure(position: number): Promise<number> {
    const words = await this.root.locator('dl dd').nth(position).innerText();
    return Number(words.replace(/\D/g, ''));
  }
}
