import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/types';
import { insertMany } from '../kernel/sql/insert-many';
import type { Sql } from '../kernel/sql/sql';

/** One row for each moment at which a scheduled task ran: whoever writes it runs the task. */
export const SCHEDULE_FIRES = 'gdpr_schedule_fires';

/** How long fires are remembered: a clock set back by less than this repeats nothing. */
const REMEMBERED = 90 * 24 * 3_600_000;

/** Creates the table; idempotent, safe at every boot, also of several instances at once. */
export async function ensureScheduleTable(strapi: Core.Strapi): Promise<void> {
  const exists = () => strapi.db.getSchemaConnection().hasTable(SCHEDULE_FIRES);
  if (await exists()) return;
  try {
    await strapi.db.getSchemaConnection().createTable(SCHEDULE_FIRES, (table) => {
      table.string('name', 60).notNullable();
      table.bigInteger('due_at').notNullable();
      table.string('fired_by', 36).notNullable();
      table.bigInteger('fired_at').notNullable();
      table.primary(['name', 'due_at']);
    });
  } catch (error) {
    if (!(await exists())) throw error;
  }
}

const COLUMNS = { name: 'text', due_at: 'bigint', fired_by: 'text', fired_at: 'bigint' } as const;

/** One moment of one schedule. */
export interface Fire {
  readonly name: string;
  readonly due: Date;
}

/** True for exactly one caller of the whole cluster, and never again for this moment. */
export async function claimFire(sql: Sql, { name, due }: Fire, now: Date): Promise<boolean> {
  const caller = randomUUID();
  const key = { name, due_at: due.getTime() };
  await insertMany(sql, { table: SCHEDULE_FIRES, columns: COLUMNS, skipKnown: true }, [
    { ...key, fired_by: caller, fired_at: now.getTime() },
  ]);
  const row = (await sql.table(SCHEDULE_FIRES).where(key).first('fired_by')) as
    | { fired_by: string }
    | undefined;
  return row?.fired_by === caller;
}

/** The last moment up to now for which the task ran; undefined for a schedule that never fired. */
export async function lastFire(sql: Sql, name: string, now: Date): Promise<Date | undefined> {
  const row = (await sql
    .table(SCHEDULE_FIRES)
    .where({ name })
    .where('due_at', '<=', now.getTime())
    .max({ due: 'due_at' })
    .first()) as { due: number | string | null } | undefined;
  return row?.due ? new Date(Number(row.due)) : undefined;
}

/**
 * Forgets what is older than 90 days; returns how many. The last row of each schedule stays, so that a yearly task still
 * knows when it ran.
 */
export async function trimFires(sql: Sql, name: string, now: Date): Promise<number> {
  const last = await lastFire(sql, name, now);
  const before = Math.min(now.getTime() - REMEMBERED, last?.getTime() ?? Infinity);
  return (await sql
    .table(SCHEDULE_FIRES)
    .where({ name })
    .where('due_at', '<', before)
    .delete()) as number;
}
