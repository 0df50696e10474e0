import type { Core } from '@strapi/types';

/** Forbidden fields that were allowed, by whom and why, and until when; kept when they have ended. */
export const EXCEPTIONS = 'gdpr_exceptions';

/** Creates the table; idempotent, safe at every boot. */
export async function ensureExceptionTable(strapi: Core.Strapi): Promise<void> {
  const schema = () => strapi.db.getSchemaConnection();
  if (await schema().hasTable(EXCEPTIONS)) return;
  try {
    await schema().createTable(EXCEPTIONS, (table) => {
      table.string('exception_id', 32).primary();
      table.string('uid', 200).notNullable();
      table.string('attribute', 120).notNullable();
      // of a field that is allowed, its key: never two at once, or revoking one would leave the other
      table.string('open_field', 64).unique();
      table.string('ground', 1).notNullable();
      table.text('motive').notNullable();
      table.string('dpia_url', 500);
      table.string('until', 10);
      table.integer('granted_by').notNullable();
      table.bigInteger('granted_at').notNullable();
      table.integer('revoked_by');
      table.bigInteger('revoked_at');
    });
  } catch (error) {
    // another instance that boots at the same moment was faster
    if (!(await schema().hasTable(EXCEPTIONS))) throw error;
  }
}
