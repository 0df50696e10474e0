import type { Locator, Page, Response } from 'playwright-core';

import { openRecord } from './erasure-dialog';
import { text, type Language, type TextKey } from './texts';

const FOLDED = 'main form h3 button[aria-expanded=false]';
const WRITE = /^\/content-manager\/(collection|single)-types\//;

const isStored = (response: Response): boolean =>
  response.request().method() !== 'GET' && response.ok();

/** What an editor does in a record's form, and what the guard says there. */
export class RecordForm {
  /** the modal before a write */
  readonly dialog: Locator;

  constructor(
    private readonly page: Page,
    private readonly language: Language,
  ) {
    this.dialog = page.getByRole('dialog');
  }

  open(uid: string, documentId: string): Promise<void> {
    return openRecord(this.page, uid, documentId);
  }

  /** The input of a field, by its full name. */
  input(name: string): Locator {
    return this.page.locator(`main form [name="${name}"]`);
  }

  /** What the guard says under a field as it is being filled in. */
  hint(name: string): Locator {
    return this.page.getByTestId(`gdpr-guard-${name}`);
  }

  /** The refusal under a field. */
  refusal(name: string): Locator {
    // Strapi puts what stands beside a label into two boxes inside that of the field.
    const field = `xpath=//*[@data-gdpr-field="${name}"]/../../..`;
    return this.page.locator(field).locator('[data-strapi-field-error]');
  }

  /** Opens the last part of the last list of components; Strapi folds the others meanwhile. */
  async unfoldLast(): Promise<void> {
    await this.page.locator(FOLDED).last().click();
  }

  /** Opens the part of a dynamic zone that has this title: the heading holds its menu too, which is folded as well. */
  async unfold(title: string): Promise<void> {
    const heading = this.page.locator('main form h3');
    await heading.getByRole('button', { name: title, exact: true }).click();
  }

  /** Adds a part of this name at the end of the form's dynamic zone. */
  async addToZone(name: string): Promise<void> {
    await this.page
      .getByRole('button', { name: /^(Ajouter un composant|Add a component) / })
      .click();
    await this.page.getByText(/^(Choisir un composant|Pick one component)$/).waitFor();
    // the parts that are there have buttons of the same name, before those to choose from
    await this.page.getByRole('button', { name, exact: true }).last().click();
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Enregistrer|Save)$/ }).click();
  }

  async publish(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Publier|Publish)$/ }).click();
  }

  /** Waits until the server has stored what this act sends. */
  async written(act: () => Promise<void>): Promise<void> {
    const stored = this.page.waitForResponse(
      (response) => WRITE.test(new URL(response.url()).pathname) && isStored(response),
    );
    await act();
    await stored;
  }

  /** A button of the modal. */
  button(key: TextKey): Locator {
    return this.dialog.getByRole('button', { name: text(this.language, key), exact: true });
  }

  async giveReason(reason: string): Promise<void> {
    await this.dialog
      .getByRole('textbox', { name: text(this.language, 'guard.justify.reason') })
      .fill(reason);
  }
}
