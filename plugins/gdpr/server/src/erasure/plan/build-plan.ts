import type { Mode } from '../../../../shared/contracts/erasure';
import type { Sql } from '../../kernel/sql/sql';
import type { SubjectGraph, Uid } from '../../subject-graph';
import type { ResolvedField } from '../../tagging';
import { createGraphReader } from '../locate/graph-reader';
import { locate, type Seed } from '../locate/locate';
import { rowsIn, type Located } from '../locate/located';
import { strategyOf } from '../strategies/registry';
import { planComponents, type Treated } from './component-plan';
import type { ErasurePlan, RowDeletion, RowUpdate, Treatment } from './erasure-plan';
import { planMedia } from './media-plan';

/** What to erase, and how. */
export interface Order {
  readonly mode: Mode;
  readonly seeds: readonly Seed[];
  /** the plan will be frozen by its hash, so the versions of its rows matter @default false */
  readonly frozen?: boolean;
  /** the plan is about to be applied: hold what it must not lose sight of @default false */
  readonly held?: boolean;
}

/** Works out everything an erasure will do, down to row ids; reads only. */
export async function buildPlan(
  sql: Sql,
  graph: SubjectGraph,
  { mode, seeds, frozen = false, held = false }: Order,
): Promise<ErasurePlan> {
  const located = await locate(
    createGraphReader(sql, {
      versions: frozen,
      ...(held ? { held: ownersIn(graph) } : {}),
    }),
    graph,
    seeds,
  );
  const treatments = treatmentsOf(graph, mode, located);
  const entities = treatedRows(located, treatments);
  const components = await planComponents(sql, graph, entities);
  const all = [...entities, ...components.treated];
  return {
    mode,
    located,
    treatments,
    updates: [
      ...updatesOf(graph, entities, components.treated),
      ...locksOf(mode, located, treatments),
    ],
    deletions: deletionsOf(graph, entities, components.treated),
    componentLinks: components.links,
    media: await planMedia(sql, graph, all),
  };
}

/** Types whose rows own others: what is attached to them while they leave would be left behind. */
const ownersIn = ({ nodes }: SubjectGraph): ReadonlySet<Uid> =>
  new Set([...nodes.values()].flatMap(({ edges }) => edges.map(({ owner }) => owner)));

/** Anonymising keeps an empty shell of the types that say so; deleting takes every row that nothing obliges to keep. */
function treatmentsOf(graph: SubjectGraph, mode: Mode, located: Located): Map<Uid, Treatment> {
  const treatments = new Map<Uid, Treatment>();
  for (const [uid, documents] of located.leaving) {
    const node = graph.nodes.get(uid);
    if (!node || documents.size === 0) continue;
    if (node.onErase === 'keep') treatments.set(uid, 'keep');
    else treatments.set(uid, mode === 'delete' ? 'delete' : anonymiseOf(node));
  }
  return treatments;
}

const anonymiseOf = (node: { readonly root: boolean; readonly onErase: Treatment }): Treatment =>
  node.root ? 'anonymise' : node.onErase;

function treatedRows(located: Located, treatments: ReadonlyMap<Uid, Treatment>): Treated[] {
  const treated: Treated[] = [];
  for (const [uid, treatment] of treatments) {
    if (treatment === 'keep') continue;
    treated.push({ uid, treatment, ids: rowsIn(located.leaving.get(uid)).map((row) => row.id) });
  }
  return treated;
}

function updatesOf(
  graph: SubjectGraph,
  entities: readonly Treated[],
  components: readonly Treated[],
): RowUpdate[] {
  const update = (
    kind: RowUpdate['kind'],
    fields: readonly ResolvedField[] | undefined,
    { uid, ids }: Treated,
  ) => ({
    uid,
    kind,
    ids,
    fields: (fields ?? []).filter(isColumn),
  });
  return [
    ...anonymised(entities).map((treated) =>
      update('type', graph.nodes.get(treated.uid)?.fields, treated),
    ),
    ...anonymised(components).map((treated) =>
      update('component', graph.components.get(treated.uid), treated),
    ),
  ];
}

/** What is kept of an anonymised person keeps its values, and is locked like the rest. */
function locksOf(
  mode: Mode,
  located: Located,
  treatments: ReadonlyMap<Uid, Treatment>,
): RowUpdate[] {
  if (mode !== 'anonymise') return [];
  const kept = [...treatments].filter(([, treatment]) => treatment === 'keep');
  return kept.map(([uid]) => ({
    uid,
    kind: 'type',
    ids: rowsIn(located.leaving.get(uid)).map(({ id }) => id),
    fields: [],
  }));
}

const anonymised = (treated: readonly Treated[]): Treated[] =>
  treated.filter(({ treatment }) => treatment === 'anonymise');

/** Tagged values that live in a column and change: not files, relations, components or what is kept. */
function isColumn({ status, type, erase }: ResolvedField): boolean {
  if (status !== 'personal' || ['relation', 'media', 'component', 'dynamiczone'].includes(type))
    return false;
  const strategy = strategyOf(erase.strategy);
  return strategy.kind !== 'structural' && strategy.outcome !== 'kept';
}

function deletionsOf(
  graph: SubjectGraph,
  entities: readonly Treated[],
  components: readonly Treated[],
): RowDeletion[] {
  const order = graph.order.flat();
  const deletion =
    (kind: RowDeletion['kind']) =>
    ({ uid, ids }: Treated) => ({ uid, kind, ids });
  const gone = (treated: readonly Treated[]) =>
    treated.filter(({ treatment }) => treatment === 'delete');
  return [
    ...gone(components).map(deletion('component')),
    ...gone(entities)
      .sort((a, b) => order.indexOf(b.uid) - order.indexOf(a.uid))
      .map(deletion('type')),
  ];
}
