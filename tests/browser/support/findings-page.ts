import { readFileSync } from 'node:fs';

import type { Locator, Page } from 'playwright-core';

import { counted, text, type Language, type TextKey } from './texts';

const PAGE = '/admin/plugins/gdpr/findings';

/** What an administrator does with the findings: the list, its filters, its decisions. */
export class FindingsPage {
  /** the modal before a redaction */
  readonly dialog: Locator;
  /** the text around what was found in the row that is open */
  readonly passage: Locator;

  constructor(
    private readonly page: Page,
    private readonly language: Language,
  ) {
    this.dialog = page.getByRole('dialog');
    this.passage = page.getByTestId('gdpr-passage');
  }

  /** Opens the page, with these filters in its address. */
  async open(query = ''): Promise<void> {
    await this.page.goto(`${PAGE}${query === '' ? '' : `?${query}`}`);
    await this.page.getByRole('heading', { level: 1, name: this.say('scan.page.title') }).waitFor();
  }

  /** The buttons that show the passage of a finding: one for each row. */
  rows(words: string | RegExp = ''): Locator {
    const list = this.page.getByRole('region', { name: this.say('scan.table'), exact: true });
    return list.locator('tbody button[aria-expanded]').filter({ hasText: words });
  }

  /** Waits until the list says that this many are left. */
  async left(count: number): Promise<void> {
    const words = counted(this.language, 'scan.filter.found', count);
    await this.page.getByText(words, { exact: true }).waitFor();
  }

  /** Chooses in one of the filters; that of the categories stays open for more than one. */
  async filter(label: TextKey, option: string | RegExp): Promise<void> {
    await this.page
      .getByRole('combobox', { name: this.say(label), exact: true })
      .first()
      .click();
    await this.page.getByRole('option', { name: option }).click();
    if (label === 'scan.column.category') await this.page.keyboard.press('Escape');
  }

  /** A button of the page by its text. */
  button(key: TextKey): Locator {
    return this.page.getByRole('button', { name: this.say(key), exact: true });
  }

  /** A button of the modal by its text. */
  inDialog(key: TextKey): Locator {
    return this.dialog.getByRole('button', { name: this.say(key), exact: true });
  }

  /** A button of the scan that runs. */
  jobAct(act: 'pause' | 'resume'): Locator {
    const name = new RegExp(`^${this.say(`jobs.act.${act}`)}`);
    return this.page.getByRole('button', { name }).first();
  }

  /** What came of a decision about this many, as it is announced. */
  async decided(act: 'false-positive' | 'redact' | 'reopen', count: number): Promise<void> {
    await this.page.getByText(counted(this.language, `scan.decided.${act}`, count)).waitFor();
  }

  /** Downloads the list. */
  async csv(): Promise<string> {
    const coming = this.page.waitForEvent('download');
    await this.button('scan.csv').click();
    return readFileSync(await (await coming).path(), 'utf8');
  }

  private say(key: TextKey): string {
    return text(this.language, key);
  }
}
