import type { Core } from '@strapi/types';

/** Purges that were shown, and those that were done: counts and who, never a value. */
export const PURGES = 'gdpr_purges';

/** Creates the table; idempotent, safe at every boot. */
export async function ensurePurgeTable(strapi: Core.Strapi): Promise<void> {
  const schema = () => strapi.db.getSchemaConnection();
  if (await schema().hasTable(PURGES)) return;
  try {
    await schema().createTable(PURGES, (table) => {
      table.string('token_hash', 64).primary();
      table.string('uid', 200).notNullable();
      table.string('attribute', 120).notNullable();
      table.text('counts').notNullable();
      table.integer('requested_by').notNullable();
      table.bigInteger('expires_at').notNullable();
      table.bigInteger('spent_at');
      table.string('reason', 500);
    });
  } catch (error) {
    // another instance that boots at the same moment was faster
    if (!(await schema().hasTable(PURGES))) throw error;
  }
}
