import type { Core } from '@strapi/types';
import type { KpiLine, Label } from '../../../../shared/contracts/erasure';
import type { ErasurePlan } from '../plan/erasure-plan';

/** A figure of the host's that deleting people would change; `excluding` maps uid -> documentIds left out of it. */
export interface Kpi {
  readonly name: string;
  readonly label: Label;
  /** @default 'count' */
  readonly unit?: KpiLine['unit'];
  readonly measure: (scope: {
    readonly excluding: Readonly<Record<string, readonly string[]>>;
  }) => Promise<number>;
}

const registered = new WeakMap<Core.Strapi, Map<string, Kpi>>();

/** Registers a KPI of the host; one of the same name is replaced. */
export function addKpi(strapi: Core.Strapi, kpi: Kpi): void {
  const kpis = registered.get(strapi) ?? new Map<string, Kpi>();
  registered.set(strapi, kpis.set(kpi.name, kpi));
}

/** The KPIs that deleting the plan's rows would change, before and after; anonymising changes none. */
export async function kpiLines(strapi: Core.Strapi, plan: ErasurePlan): Promise<KpiLine[]> {
  if (plan.mode !== 'delete') return [];
  const excluding: Record<string, string[]> = {};
  for (const [uid, found] of plan.located.leaving) {
    if (plan.treatments.get(uid) === 'delete') excluding[uid] = [...found.keys()];
  }
  const lines: KpiLine[] = [];
  for (const { name, label, unit, measure } of registered.get(strapi)?.values() ?? []) {
    const before = await measure({ excluding: {} });
    const after = await measure({ excluding });
    if (before !== after) lines.push({ name, label, unit: unit ?? 'count', before, after });
  }
  return lines;
}
