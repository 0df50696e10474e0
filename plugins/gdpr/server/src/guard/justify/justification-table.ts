import type { Core } from '@strapi/types';

/** Why texts with findings were saved all the same: places and categories, never the text. */
export const JUSTIFICATIONS = 'gdpr_justifications';

/** Creates the table; idempotent, safe at every boot. */
export async function ensureJustificationTable(strapi: Core.Strapi): Promise<void> {
  const schema = () => strapi.db.getSchemaConnection();
  if (await schema().hasTable(JUSTIFICATIONS)) return;
  try {
    await schema().createTable(JUSTIFICATIONS, (table) => {
      table.bigIncrements('id');
      // of text, field and person, under a key of this installation: it proves which text was meant, and tells nothing
      table.string('text_key', 64).notNullable().index();
      table.integer('author').notNullable();
      table.string('uid', 200).notNullable();
      table.string('document_id', 64);
      table.string('field', 400).notNullable();
      table.text('findings').notNullable();
      table.string('reason', 500).notNullable();
      table.bigInteger('at').notNullable();
      // when a write relied on it
      table.bigInteger('used_at');
    });
  } catch (error) {
    // another instance that boots at the same moment was faster
    if (!(await schema().hasTable(JUSTIFICATIONS))) throw error;
  }
}
