import { inList } from '../../kernel/sql/in-list';
import type { Sql } from '../../kernel/sql/sql';
import { JUSTIFICATIONS } from './justification-table';

/** Milliseconds that somebody has to save what was justified. */
const VALID = 30 * 60_000;

/** The keys for which a justification waits to be used. */
export async function justifiedAmong(
  sql: Sql,
  keys: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const found = await waiting(sql, keys, now).pluck<string[]>('text_key');
  return new Set(found);
}

/** Uses them up: what is saved with them is known from then on, and another text needs another reason. */
export async function useUp(sql: Sql, keys: readonly string[], now: Date): Promise<void> {
  if (keys.length > 0) await waiting(sql, keys, now).update({ used_at: now.getTime() });
}

const waiting = (sql: Sql, keys: readonly string[], now: Date) =>
  sql
    .table(JUSTIFICATIONS)
    .where(inList(sql, 'text_key', keys))
    .whereNull('used_at')
    .where('at', '>', now.getTime() - VALID);
