import type { Core } from '@strapi/types';

/** Rows of one table that a scan reads in one go: a chunk of its job. */
export const SCAN_BLOCKS = 'gdpr_scan_blocks';
/** How far each type was read: what the next scan of what has changed goes by. */
export const SCAN_MARKS = 'gdpr_scan_marks';
/** Open findings at the end of each scan, by category. */
export const SCAN_POINTS = 'gdpr_scan_points';
/** The one scan that runs. */
export const SCAN_LOCK = 'gdpr_scan_lock';

type Columns = Parameters<ReturnType<Core.Strapi['db']['getSchemaConnection']>['createTable']>[1];

/** Moments are milliseconds since 1970. */
const TABLES: Readonly<Record<string, Columns>> = {
  [SCAN_BLOCKS]: (table) => {
    table.string('job_id', 32).notNullable();
    table.integer('number').notNullable();
    table.string('uid', 120).notNullable();
    table.integer('after_id').notNullable();
    table.integer('to_id').notNullable();
    table.integer('size').notNullable();
    // rows that are read for another reason than a change of their own, as a JSON list
    table.text('row_ids');
    table.primary(['job_id', 'number']);
  },
  [SCAN_MARKS]: (table) => {
    table.string('uid', 120).primary();
    table.bigInteger('since').notNullable();
    table.integer('max_id').notNullable();
    table.string('fingerprint', 64).notNullable();
    table.integer('attachments').notNullable();
  },
  [SCAN_POINTS]: (table) => {
    table.string('job_id', 32).notNullable();
    table.string('category', 20).notNullable();
    table.bigInteger('at').notNullable().index();
    table.integer('open').notNullable();
    table.primary(['job_id', 'category']);
  },
  [SCAN_LOCK]: (table) => {
    table.string('name', 10).primary();
    table.string('job_id', 32).notNullable();
  },
};

/** Creates the tables; idempotent, safe at every boot, also of several instances at once. */
export async function ensureScanTables(strapi: Core.Strapi): Promise<void> {
  const schema = () => strapi.db.getSchemaConnection();
  for (const [name, columns] of Object.entries(TABLES)) {
    if (await schema().hasTable(name)) continue;
    try {
      await schema().createTable(name, columns);
    } catch (error) {
      if (!(await schema().hasTable(name))) throw error;
    }
  }
}
