import type { Core } from '@strapi/types';
import type { BlockerLine } from '../../../../shared/contracts/erasure';
import { settings } from '../../kernel/settings';
import { inList } from '../../kernel/sql/in-list';
import type { Sql } from '../../kernel/sql/sql';
import { rowsIn } from '../locate/located';
import type { ErasurePlan } from '../plan/erasure-plan';

/** The host's reasons not to erase now (an open order, say) among the rows that would leave. */
export async function findBlockers(
  strapi: Core.Strapi,
  sql: Sql,
  plan: ErasurePlan,
): Promise<BlockerLine[]> {
  const lines: BlockerLine[] = [];
  for (const { name, type, where, because, enabled } of settings(strapi).erasure.blockers) {
    const rows = rowsIn(plan.located.leaving.get(type));
    if (!enabled || rows.length === 0) continue;
    const query = sql.table(sql.meta(type).tableName).where(
      inList(
        sql,
        'id',
        rows.map(({ id }) => id),
      ),
    );
    for (const [attribute, values] of Object.entries(where))
      void query.whereIn(sql.column(type, attribute), values);
    const found = (await query.distinct('document_id')) as { document_id: string }[];
    if (found.length === 0) continue;
    lines.push({
      name,
      because,
      documents: found.map((row) => ({ uid: type, documentId: row.document_id })),
    });
  }
  return lines;
}
