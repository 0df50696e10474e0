import type { Core } from '@strapi/types';

/** What scans found; unknown to Strapi's models, so that an import neither empties nor copies it. */
export const FINDINGS = 'gdpr_findings';

/** Creates the table; idempotent, safe at every boot. */
export async function ensureFindingTable(strapi: Core.Strapi): Promise<void> {
  const schema = () => strapi.db.getSchemaConnection();
  if (await schema().hasTable(FINDINGS)) return;
  try {
    await schema().createTable(FINDINGS, (table) => {
      table.string('finding_id', 32).primary();
      table.string('uid', 120).notNullable();
      table.string('document_id', 64).notNullable();
      table.integer('row_id').notNullable();
      table.string('locale', 20).notNullable();
      table.integer('published').notNullable();
      table.string('path', 255).notNullable();
      table.string('category', 20).notNullable();
      table.string('rule', 80).notNullable();
      table.integer('confidence').notNullable();
      table.integer('from_offset').notNullable();
      table.integer('to_offset').notNullable();
      table.string('state', 16).notNullable();
      table.string('text_hash', 43).notNullable();
      table.bigInteger('found_at').notNullable();
      table.bigInteger('changed_at');
      table.integer('author');
      table.string('job_id', 32);
      table.integer('decided_by');
      table.bigInteger('decided_at');
      table.string('reason', 500);
      table.string('decision_job', 32).index();
      table.index(['uid', 'row_id']);
      table.index(['uid', 'document_id']);
      table.index(['state', 'category']);
      table.index(['state', 'found_at']);
      table.index(['state', 'changed_at']);
      table.index(['state', 'author']);
    });
  } catch (error) {
    // another instance that boots at the same moment was faster
    if (!(await schema().hasTable(FINDINGS))) throw error;
  }
}
