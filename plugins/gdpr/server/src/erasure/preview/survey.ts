import type { Preview, TypeLine } from '../../../../shared/contracts/erasure';
import { openSql } from '../../kernel/sql/sql';
import type { Executor } from '../execute/executor';
import type { ErasurePlan } from '../plan/erasure-plan';
import { totalsOf } from '../plan/totals';
import { surveySinks } from '../sinks/registry';
import { scopeOf } from '../sinks/sink';
import { fieldLines } from './field-lines';
import { kpiLines } from './kpis';
import { labelsOf } from './labels';

/** What a plan does, in the words and numbers that are shown before it is confirmed. */
export type Survey = Pick<Preview, 'types' | 'buckets' | 'sinks' | 'kpis'>;

/** Counts a plan by type and field, with the copies outside the graph and the KPIs that it changes. */
export async function survey(executor: Executor, plan: ErasurePlan): Promise<Survey> {
  const { strapi, graph } = executor;
  const sql = openSql(strapi);
  return {
    types: await typeLines(executor, plan),
    buckets: await fieldLines(strapi, sql, { plan, graph }),
    sinks: await surveySinks(scopeOf(strapi, sql, plan)),
    kpis: await kpiLines(strapi, plan),
  };
}

async function typeLines({ strapi, graph }: Executor, plan: ErasurePlan): Promise<TypeLine[]> {
  const lines: TypeLine[] = [];
  for (const total of totalsOf(plan)) {
    const { type } = await labelsOf(strapi, total.uid);
    const because = total.action === 'keep' ? graph.nodes.get(total.uid)?.because : undefined;
    lines.push({ ...total, label: type, ...(because === undefined ? {} : { because }) });
  }
  return lines;
}
