import type { Core } from '@strapi/types';

/** Jobs and their frozen subjects; unknown to Strapi's models, so that an import cannot cut a run in two. */
export const JOBS = 'gdpr_jobs';
export const JOB_SUBJECTS = 'gdpr_job_subjects';
/** Shares of a job's subjects: what one worker holds at a time, and how far it is. */
export const JOB_CHUNKS = 'gdpr_job_chunks';
/** Documents left out, or tried in vain. */
export const JOB_REFUSALS = 'gdpr_job_refusals';
export const JOB_LOG = 'gdpr_job_log';

type Schema = ReturnType<Core.Strapi['db']['getSchemaConnection']>;
type Columns = Parameters<Schema['createTable']>[1];
type Table = Parameters<Columns>[0];

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
  [JOB_CHUNKS]: (table) => {
    table.string('job_id', 32).notNullable();
    table.integer('number').notNullable();
    table.integer('from_position').notNullable();
    table.integer('size').notNullable();
    table.string('state', 10).notNullable().defaultTo('waiting');
    table.integer('done').notNullable().defaultTo(0);
    table.integer('refused').notNullable().defaultTo(0);
    table.integer('attempts').notNullable().defaultTo(0);
    table.integer('failures').notNullable().defaultTo(0);
    table.integer('fence').notNullable().defaultTo(0);
    table.string('owner', 120);
    table.bigInteger('lease_until');
    table.bigInteger('not_before').notNullable().defaultTo(0);
    table.integer('done_before').notNullable().defaultTo(0);
    table.text('result');
    table.bigInteger('started_at');
    table.bigInteger('finished_at');
    table.primary(['job_id', 'number']);
    table.index(['job_id', 'state', 'number']);
  },
  [JOB_REFUSALS]: (table) => {
    table.bigIncrements('id');
    table.string('job_id', 32).notNullable();
    table.string('uid', 120).notNullable();
    table.string('document_id', 64).notNullable();
    table.string('code', 40).notNullable();
    table.string('detail', 120);
    table.string('phase', 10).notNullable();
    table.bigInteger('at').notNullable();
    table.unique(['job_id', 'uid', 'document_id']);
  },
  [JOB_LOG]: (table) => {
    table.bigIncrements('id');
    table.string('job_id', 32).notNullable().index();
    table.bigInteger('at').notNullable();
    table.string('event', 30).notNullable();
    table.string('actor', 60);
    table.string('instance', 120);
    table.integer('chunk');
    table.integer('subjects');
    table.string('code', 120);
  },
};

/** Columns of `gdpr_jobs` that came after its first release. */
const ADDED: Readonly<Record<string, (table: Table) => void>> = {
  uid: (table) => table.string('uid', 120),
  criteria: (table) => table.text('criteria'),
  approved_by: (table) => table.integer('approved_by'),
  approved_at: (table) => table.bigInteger('approved_at'),
  started_at: (table) => table.bigInteger('started_at'),
  retry_of: (table) => table.string('retry_of', 32),
  excluded: (table) => table.integer('excluded').notNullable().defaultTo(0),
  refused: (table) => table.integer('refused').notNullable().defaultTo(0),
  chunk_size: (table) => table.integer('chunk_size'),
};

/** Creates the tables and the columns that are missing; idempotent, safe at every boot. */
export async function ensureJobTables(strapi: Core.Strapi): Promise<void> {
  const schema = () => strapi.db.getSchemaConnection();
  for (const [name, columns] of Object.entries(TABLES)) {
    await ensure(
      () => schema().hasTable(name),
      () => schema().createTable(name, columns),
    );
  }
  for (const [name, add] of Object.entries(ADDED)) {
    await ensure(
      () => schema().hasColumn(JOBS, name),
      () => schema().alterTable(JOBS, add),
    );
  }
}

/** Of several instances that boot at once on a new database, each may find that another was faster. */
async function ensure(
  exists: () => PromiseLike<boolean>,
  make: () => PromiseLike<unknown>,
): Promise<void> {
  if (await exists()) return;
  try {
    await make();
  } catch (error) {
    if (!(await exists())) throw error;
  }
}
