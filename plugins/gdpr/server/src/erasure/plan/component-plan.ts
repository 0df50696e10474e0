import { componentLinkOf } from '../../kernel/sql/component-link';
import { inList } from '../../kernel/sql/in-list';
import type { Sql } from '../../kernel/sql/sql';
import type { SubjectGraph, Uid } from '../../subject-graph';
import type { ResolvedField } from '../../tagging';
import type { Treatment } from './erasure-plan';

/** Rows of a type or component, and what becomes of them. */
export interface Treated {
  readonly uid: Uid;
  readonly treatment: Exclude<Treatment, 'keep'>;
  readonly ids: readonly number[];
}

/** Component rows below the rows given, and the links to cut where the entity stays. */
export interface ComponentPlan {
  readonly treated: readonly Treated[];
  readonly links: readonly { readonly table: string; readonly ids: readonly number[] }[];
}

interface LinkRow {
  readonly id: number;
  readonly component: number;
  readonly type: Uid;
  readonly field: string;
}

/** Follows components, nested ones and dynamic zones included, below the rows given; every draft and locale has its own. */
export async function planComponents(
  sql: Sql,
  graph: SubjectGraph,
  entities: readonly Treated[],
): Promise<ComponentPlan> {
  const treated: Treated[] = [];
  const links: { table: string; ids: number[] }[] = [];
  const queue = [...entities];
  for (let holder = queue.shift(); holder; holder = queue.shift()) {
    const link = componentLinkOf(sql, holder.uid);
    if (!link || holder.ids.length === 0) continue;
    const rows = (await sql
      .table(link.table)
      .where(inList(sql, link.entity, holder.ids))
      .select('id', {
        component: link.component,
        type: link.type,
        field: link.field,
      })) as LinkRow[];
    const below = sortOut(graph, holder, rows);
    if (below.cut.length > 0) links.push({ table: link.table, ids: below.cut });
    treated.push(...below.treated);
    queue.push(...below.treated);
  }
  return { treated: merged(treated), links };
}

function sortOut(
  graph: SubjectGraph,
  holder: Treated,
  rows: readonly LinkRow[],
): { readonly treated: readonly Treated[]; readonly cut: number[] } {
  const groups = new Map<string, { uid: Uid; treatment: Treated['treatment']; ids: number[] }>();
  const cut: number[] = [];
  for (const row of rows) {
    const treatment = treatmentOf(graph, holder, row.field);
    if (treatment === 'keep') continue;
    if (treatment === 'delete' && holder.treatment === 'anonymise') cut.push(row.id);
    const key = `${treatment}|${row.type}`;
    const group = groups.get(key) ?? { uid: row.type, treatment, ids: [] };
    group.ids.push(row.component);
    groups.set(key, group);
  }
  return { treated: [...groups.values()], cut };
}

/** Components of a deleted row go with it; else the tag of the attribute that holds them decides. */
function treatmentOf(graph: SubjectGraph, holder: Treated, field: string): Treatment {
  if (holder.treatment === 'delete') return 'delete';
  const tag = fieldsOf(graph, holder.uid).find(({ attribute }) => attribute === field);
  if (!tag) return 'anonymise';
  if (tag.status === 'notPersonal' || tag.erase.strategy === 'keep') return 'keep';
  return tag.erase.strategy === 'deleteRow' ? 'delete' : 'anonymise';
}

const fieldsOf = (graph: SubjectGraph, uid: Uid): readonly ResolvedField[] =>
  graph.nodes.get(uid)?.fields ?? graph.components.get(uid) ?? [];

/** One entry a component and treatment, so that each table is written once. */
function merged(treated: readonly Treated[]): Treated[] {
  const groups = new Map<string, { uid: Uid; treatment: Treated['treatment']; ids: number[] }>();
  for (const { uid, treatment, ids } of treated) {
    const key = `${treatment}|${uid}`;
    const group = groups.get(key) ?? { uid, treatment, ids: [] };
    for (const id of ids) group.ids.push(id);
    groups.set(key, group);
  }
  return [...groups.values()];
}
