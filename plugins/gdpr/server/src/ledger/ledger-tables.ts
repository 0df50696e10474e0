import type { Core } from '@strapi/types';
import { openSql, type Sql } from '../kernel/sql/sql';

/**
 * Tables of the evidence, made by hand and unknown to Strapi's models: an import or transfer empties models, and proof
 * must outlive it.
 */
export const LEDGER = 'gdpr_ledger';
export const SEALS = 'gdpr_ledger_seals';
export const TOMBSTONES = 'gdpr_tombstones';

type Schema = ReturnType<Core.Strapi['db']['getSchemaConnection']>;
type Columns = Parameters<Schema['createTable']>[1];

const TABLES: Readonly<Record<string, Columns>> = {
  [LEDGER]: (table) => {
    table.bigIncrements('id');
    table.string('entry_id', 36).notNullable().unique();
    table.string('at', 30).notNullable();
    table.string('kind', 60).notNullable();
    table.string('actor', 60);
    table.string('job', 64).index();
    table.text('payload').notNullable();
  },
  [SEALS]: (table) => {
    table.bigInteger('seq').primary();
    table.string('entry_id', 36).notNullable().unique();
    table.string('previous', 64).notNullable();
    table.string('hash', 64).notNullable();
  },
  [TOMBSTONES]: (table) => {
    table.string('uid', 120).notNullable();
    table.string('document_id', 64).notNullable();
    table.string('mode', 20).notNullable();
    table.string('at', 30).notNullable();
    table.string('entry_id', 36).notNullable();
    table.primary(['uid', 'document_id', 'mode']);
  },
};

/** Creates the tables and the triggers that make them append-only; idempotent, safe at every boot, also of several at once. */
export async function ensureLedgerTables(strapi: Core.Strapi): Promise<void> {
  const sql = openSql(strapi);
  for (const [name, columns] of Object.entries(TABLES)) await ensureTable(strapi, name, columns);
  for (const name of [LEDGER, SEALS]) await refuseChanges(sql, name);
}

async function ensureTable(strapi: Core.Strapi, name: string, columns: Columns): Promise<void> {
  const exists = () => strapi.db.getSchemaConnection().hasTable(name);
  if (await exists()) return;
  try {
    await strapi.db.getSchemaConnection().createTable(name, columns);
  } catch (error) {
    // another instance that boots now may have been faster
    if (!(await exists())) throw error;
  }
}

/** Any number, the same in all instances: one at a time looks for the triggers. */
const BOOT = 4_815_162;

const CHANGES = ['update', 'delete'] as const;

/** Evidence is only ever added to, even by those who reach the tables without this plugin. */
async function refuseChanges(sql: Sql, table: string): Promise<void> {
  for (const event of sql.dialect === 'postgres' ? [...CHANGES, 'truncate' as const] : CHANGES) {
    for (const statement of triggerStatements(sql, table, event))
      await sql.connection.raw(statement);
  }
}

function triggerStatements(
  sql: Sql,
  table: string,
  event: (typeof CHANGES)[number] | 'truncate',
): string[] {
  const trigger = `${table}_no_${event}`;
  const target = sql.qualified(table);
  const refusal = `${table} is append-only: ${event} refused`;
  switch (sql.dialect) {
    case 'postgres': {
      const routine = sql.qualified('gdpr_append_only');
      return [
        `do $do$ begin
          perform pg_advisory_xact_lock(${String(BOOT)});
          create or replace function ${routine}() returns trigger language plpgsql as $$ begin raise exception '% is append-only: % refused', tg_table_name, lower(tg_op); end $$;
          if not exists (select from pg_trigger where tgname = '${trigger}' and tgrelid = '${target}'::regclass) then
            create trigger ${trigger} before ${event} on ${target} for each ${event === 'truncate' ? 'statement' : 'row'} execute function ${routine}();
          end if;
        end $do$`,
      ];
    }
    case 'mysql':
      return [
        `drop trigger if exists ${trigger}`,
        `create trigger ${trigger} before ${event} on ${target} for each row signal sqlstate '45000' set message_text = '${refusal}'`,
      ];
    case 'sqlite':
      return [
        `create trigger if not exists ${trigger} before ${event} on ${target} begin select raise(abort, '${refusal}'); end`,
      ];
  }
}
