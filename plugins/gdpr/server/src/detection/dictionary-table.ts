import type { Core } from '@strapi/types';

/** Each version of an installation's own words, with its author and reason; the newest counts. */
export const DICTIONARY_VERSIONS = 'gdpr_dictionary_versions';

/** Creates the table; idempotent, safe at every boot. */
export async function ensureDictionaryTable(strapi: Core.Strapi): Promise<void> {
  const schema = () => strapi.db.getSchemaConnection();
  if (await schema().hasTable(DICTIONARY_VERSIONS)) return;
  try {
    await schema().createTable(DICTIONARY_VERSIONS, (table) => {
      // of two who save at once, the key lets one through
      table.integer('version').notNullable().primary();
      table.text('changes', 'longtext').notNullable();
      table.string('reason', 500).notNullable();
      table.integer('author').notNullable();
      table.bigInteger('at').notNullable();
    });
  } catch (error) {
    // another instance that boots at the same moment was faster
    if (!(await schema().hasTable(DICTIONARY_VERSIONS))) throw error;
  }
}
