import type { Core } from '@strapi/types';

/** Jobs and their frozen subjects; unknown to Strapi's models, so that an import cannot cut a run in two. */
export const JOBS = 'gdpr_jobs';
export const JOB_SUBJECTS = 'gdpr_job_subjects';

type Schema = ReturnType<Core.Strapi['db']['getSchemaConnection']>;
type Columns = Parameters<Schema['createTable']>[1];

/** Moments are milliseconds since 1970: the one representation that every database stores alike. */
const TABLES: Readonly<Record<string, Columns>> = {
  [JOBS]: (table) => {
    table.bigIncrements('id');
    table.string('job_id', 32).notNullable().unique();
    table.string('name', 60).notNullable();
    table.string('state', 20).notNullable().index();
    table.text('plan').notNullable();
    table.string('plan_hash', 64).notNullable();
    table.string('token_hash', 64);
    table.bigInteger('token_expires_at');
    table.integer('requested_by');
    table.text('confirmation');
    table.text('result');
    table.integer('total').notNullable();
    table.integer('done').notNullable().defaultTo(0);
    table.text('failure');
    table.string('lease_owner', 120);
    table.bigInteger('lease_until');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('confirmed_at');
    table.bigInteger('finished_at');
  },
  [JOB_SUBJECTS]: (table) => {
    table.string('job_id', 32).notNullable();
    table.integer('position').notNullable();
    table.string('uid', 120).notNullable();
    table.string('document_id', 64).notNullable();
    table.primary(['job_id', 'position']);
  },
};

/** Creates the tables; idempotent, safe at every boot. */
export async function ensureJobTables(strapi: Core.Strapi): Promise<void> {
  for (const [name, columns] of Object.entries(TABLES)) {
    const exists = await strapi.db.getSchemaConnection().hasTable(name);
    if (!exists) await strapi.db.getSchemaConnection().createTable(name, columns);
  }
}
