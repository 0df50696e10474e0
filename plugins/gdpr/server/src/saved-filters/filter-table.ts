import type { Core } from '@strapi/types';

/** Filters kept under a name; unknown to Strapi's models, as everything that an import must not empty. */
export const SAVED_FILTERS = 'gdpr_saved_filters';

/** Creates the table; idempotent, safe at every boot. */
export async function ensureFilterTable(strapi: Core.Strapi): Promise<void> {
  const schema = () => strapi.db.getSchemaConnection();
  if (await schema().hasTable(SAVED_FILTERS)) return;
  try {
    await schema().createTable(SAVED_FILTERS, (table) => {
      table.bigIncrements('id');
      table.string('filter_id', 32).notNullable().unique();
      table.string('uid', 120).notNullable().index();
      table.string('name', 80).notNullable();
      table.text('filters').notNullable();
      table.integer('shared').notNullable();
      table.integer('author').notNullable();
      table.bigInteger('created_at').notNullable();
    });
  } catch (error) {
    // another instance that boots at the same moment was faster
    if (!(await schema().hasTable(SAVED_FILTERS))) throw error;
  }
}
