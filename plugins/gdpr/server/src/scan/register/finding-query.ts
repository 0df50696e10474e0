import type { FindingFilters } from '../../../../shared/contracts/scan';
import { FINDINGS } from '../../findings';
import type { Query, Sql } from '../../kernel/sql/sql';

const DAY = 24 * 3_600_000;

/** Findings that match; `except` leaves one filter out, for the counts beside its own choices. */
export function findingsWhere(
  sql: Sql,
  filters: FindingFilters,
  except?: keyof FindingFilters,
): Query {
  const asked = Object.entries(filters).filter(([name]) => name !== except);
  const { uid, category, state, confidence, author, changedBefore, changedAfter } =
    Object.fromEntries(asked) as FindingFilters;
  const query = sql.table(FINDINGS);
  if (uid !== undefined) void query.where({ uid });
  if (category) void query.whereIn('category', category);
  if (state) void query.whereIn('state', state);
  if (confidence !== undefined) void query.where('confidence', '>=', Math.round(confidence * 1000));
  if (author !== undefined) void query.where({ author });
  if (changedBefore !== undefined)
    void query.where('changed_at', '<', new Date(changedBefore).getTime() + DAY);
  if (changedAfter !== undefined)
    void query.where('changed_at', '>=', new Date(changedAfter).getTime());
  return query;
}

/** How many match. */
export async function countWhere(sql: Sql, filters: FindingFilters): Promise<number> {
  const row = (await findingsWhere(sql, filters).count({ n: '*' }).first()) as
    | { n: number | string }
    | undefined;
  return Number(row?.n ?? 0);
}
