import { readFileSync } from 'node:fs';

import type { Locator, Page } from 'playwright-core';

import { counted, text, type Language, type TextKey } from './texts';

const PAGE = '/admin/plugins/gdpr/dictionary';

/** What an administrator does with the dictionary: its terms, its exceptions, its files, and the box to try them in. */
export class DictionaryPage {
  readonly dialog: Locator;
  /** the text tried, with what is found in it marked */
  readonly tried: Locator;

  constructor(
    private readonly page: Page,
    private readonly language: Language,
  ) {
    this.dialog = page.getByRole('dialog');
    this.tried = page.getByTestId('gdpr-tried');
  }

  /** Opens the page on one of its parts. */
  async open(tab: 'builtIn' | 'own' | 'phrases' | 'history' = 'builtIn'): Promise<void> {
    await this.page.goto(`${PAGE}?tab=${tab}`);
    await this.page.getByRole('tablist').waitFor();
  }

  /** The tab of one of its parts. */
  part(tab: 'own' | 'phrases' | 'history'): Locator {
    const [name = ''] = this.say(`dictionary.tab.${tab}`).split(' (');
    return this.page.getByRole('tab', { name });
  }

  /** A button of the page or its modal by its text. */
  button(key: TextKey): Locator {
    return this.page.getByRole('button', { name: this.say(key), exact: true });
  }

  /** A field of the page or its modal by its label. */
  field(key: TextKey): Locator {
    return this.page.getByRole('textbox', { name: this.say(key) });
  }

  /** Types a text to try. */
  try(words: string): Promise<void> {
    return this.field('dictionary.try.label').fill(words);
  }

  /** Waits until this many passages are found in it. */
  async finds(count: number): Promise<void> {
    await this.page.getByText(counted(this.language, 'dictionary.try.found', count)).waitFor();
  }

  /** Waits until this many changes wait to be saved; none: until the bar is gone. */
  async unsaved(count: number): Promise<void> {
    if (count === 0) await this.button('dictionary.save').waitFor({ state: 'detached' });
    else await this.page.getByText(counted(this.language, 'dictionary.unsaved', count)).waitFor();
  }

  /** Fills in the form of a new term. */
  async newTerm(category: TextKey, words: string): Promise<void> {
    await this.button('dictionary.own.add').click();
    await this.page.getByRole('combobox', { name: this.say('scan.column.category') }).click();
    await this.page.getByRole('option', { name: this.say(category), exact: true }).click();
    await this.field('dictionary.form.patterns').fill(words);
  }

  /** Saves what waits, with a reason. */
  async save(reason: string): Promise<void> {
    await this.button('dictionary.save').click();
    await this.field('dictionary.save.reason').fill(reason);
    await this.button('dictionary.save.confirm').click();
    await this.unsaved(0);
  }

  /** The words in force, as the file that is downloaded. */
  async exported(): Promise<string> {
    const coming = this.page.waitForEvent('download');
    await this.button('dictionary.export').click();
    return readFileSync(await (await coming).path(), 'utf8');
  }

  /** Chooses a file with this content. */
  async import(content: string): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles({
      name: 'mots.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
    await this.dialog.waitFor();
  }

  private say(key: TextKey): string {
    return text(this.language, key);
  }
}
