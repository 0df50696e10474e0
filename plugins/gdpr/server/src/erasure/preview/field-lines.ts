import type { Core } from '@strapi/types';
import type { FieldLine, Preview } from '../../../../shared/contracts/erasure';
import { inList } from '../../kernel/sql/in-list';
import type { Sql } from '../../kernel/sql/sql';
import type { SubjectGraph, Uid } from '../../subject-graph';
import type { ResolvedField } from '../../tagging';
import { rowsIn } from '../locate/located';
import type { ErasurePlan, RowUpdate } from '../plan/erasure-plan';
import { strategyOf } from '../strategies/registry';
import { labelsOf } from './labels';

type Bucket = keyof Preview['buckets'];
type Buckets = Record<Bucket, FieldLine[]>;

/** Stands for every attribute of a row that goes, or stays, whole. */
const WHOLE_ROW = '*';

/** Sorts every personal value of the plan into erased, generalised and kept, with counts of values present. */
export async function fieldLines(
  strapi: Core.Strapi,
  sql: Sql,
  { plan, graph }: { readonly plan: ErasurePlan; readonly graph: SubjectGraph },
): Promise<Buckets> {
  const buckets: Buckets = { erased: [], generalised: [], kept: [] };
  for (const update of plan.updates) await sortUpdate(strapi, sql, { update, graph, buckets });
  for (const { uid, kind, ids } of plan.deletions) {
    if (kind === 'type')
      buckets.erased.push(
        await wholeRow(strapi, { uid, strategy: 'deleteRow', values: ids.length }),
      );
  }
  for (const [uid, treatment] of plan.treatments) {
    if (treatment !== 'keep') continue;
    const line = await wholeRow(strapi, {
      uid,
      strategy: 'keep',
      values: rowsIn(plan.located.leaving.get(uid)).length,
    });
    const because = graph.nodes.get(uid)?.because;
    buckets.kept.push(because === undefined ? line : { ...line, because });
  }
  return buckets;
}

async function sortUpdate(
  strapi: Core.Strapi,
  sql: Sql,
  {
    update,
    graph,
    buckets,
  }: { readonly update: RowUpdate; readonly graph: SubjectGraph; readonly buckets: Buckets },
): Promise<void> {
  const { uid, ids } = update;
  const kept = keptFields(graph, uid);
  const fields = [...update.fields, ...kept];
  const counts = await countValues(sql, { uid, ids, fields });
  const labels = await labelsOf(strapi, uid);
  for (const { attribute, erase, note } of fields) {
    const values = counts.get(attribute) ?? 0;
    const strategy = strategyOf(erase.strategy);
    const line = {
      uid,
      typeLabel: labels.type,
      attribute,
      label: labels.of(attribute),
      strategy: erase.strategy,
      values,
    };
    if (values === 0) continue;
    buckets[strategy.outcome].push(
      strategy.outcome === 'kept' && note ? { ...line, because: note } : line,
    );
  }
}

/** Personal values that stay on purpose: the reader is told which, and why. */
function keptFields(graph: SubjectGraph, uid: Uid): ResolvedField[] {
  const fields = graph.nodes.get(uid)?.fields ?? graph.components.get(uid) ?? [];
  return fields.filter(
    ({ status, type, erase }) =>
      status === 'personal' &&
      erase.strategy === 'keep' &&
      !['relation', 'media', 'component', 'dynamiczone'].includes(type),
  );
}

/** Values present by attribute, in one statement a table. */
async function countValues(
  sql: Sql,
  {
    uid,
    ids,
    fields,
  }: {
    readonly uid: Uid;
    readonly ids: readonly number[];
    readonly fields: readonly ResolvedField[];
  },
): Promise<Map<string, number>> {
  if (fields.length === 0 || ids.length === 0) return new Map();
  const columns = fields.map(({ attribute }, index) => ({
    [`n${String(index)}`]: sql.column(uid, attribute),
  }));
  const row = (await sql
    .table(sql.meta(uid).tableName)
    .where(inList(sql, 'id', ids))
    .count(Object.assign({}, ...columns) as Record<string, string>)
    .first()) as Record<string, number | string>;
  return new Map(
    fields.map(({ attribute }, index) => [attribute, Number(row[`n${String(index)}`] ?? 0)]),
  );
}

async function wholeRow(
  strapi: Core.Strapi,
  {
    uid,
    strategy,
    values,
  }: { readonly uid: Uid; readonly strategy: string; readonly values: number },
): Promise<FieldLine> {
  const { type } = await labelsOf(strapi, uid);
  return { uid, typeLabel: type, attribute: WHOLE_ROW, label: WHOLE_ROW, strategy, values };
}
