import type { Core } from '@strapi/types';
import { subjectGraph } from '../subject-graph';

/** A relation through which a write on one row would change a row of the graph. */
export interface WatchedRelation {
  readonly attribute: string;
  /** Uid at the other end; undefined where the value itself names it (morphToOne, morphToMany). */
  readonly target: string | undefined;
  readonly toOne: boolean;
  /** Linking takes the target away from the row that had it (oneToOne, oneToMany with an inverse). */
  readonly exclusive: boolean;
  /** Column of the row itself that holds the link, where there is no join table. */
  readonly column: string | undefined;
}

/** Where component rows of a type hang: the join table of one holder. */
export interface ComponentHolder {
  readonly uid: string;
  readonly table: string;
  readonly entity: string;
  readonly component: string;
}

interface RelationMeta {
  readonly type: string;
  readonly relation?: string;
  readonly target?: string;
  readonly owner?: boolean;
  readonly inversedBy?: string;
  readonly mappedBy?: string;
  readonly unstable_virtual?: boolean;
  readonly joinColumn?: { readonly name: string };
  readonly joinTable?: {
    readonly name: string;
    readonly joinColumn: { readonly name: string };
    readonly inverseJoinColumn?: { readonly name: string };
    readonly morphColumn?: {
      readonly idColumn: { readonly name: string };
      readonly typeField?: string;
    };
  };
}

const MORPHS = ['morphToOne', 'morphToMany'];
const TO_ONE = ['oneToOne', 'manyToOne', 'morphToOne', 'morphOne'];
const EXCLUSIVE = ['oneToOne', 'oneToMany'];

/**
 * The relations of a type or component that lead into the graph, and those of a type of the graph through which one
 * row takes something from another.
 */
export function watchedRelations(strapi: Core.Strapi, uid: string): readonly WatchedRelation[] {
  const { nodes } = subjectGraph(strapi).graph();
  return relationsOf(strapi, uid)
    .filter(([, meta]) => !isComponentLink(strapi, meta) && !meta.unstable_virtual)
    .map(([attribute, meta]) => toWatched(attribute, meta))
    .filter(({ target, morph, exclusive }) =>
      target ? nodes.has(target) || (exclusive && nodes.has(uid)) : morph,
    );
}

const toWatched = (
  attribute: string,
  meta: RelationMeta,
): WatchedRelation & { readonly morph: boolean } => ({
  attribute,
  target: meta.target,
  morph: MORPHS.includes(meta.relation ?? ''),
  toOne: TO_ONE.includes(meta.relation ?? ''),
  exclusive: EXCLUSIVE.includes(meta.relation ?? '') && Boolean(meta.inversedBy ?? meta.mappedBy),
  column: meta.owner ? meta.joinColumn?.name : undefined,
});

/** Every type and component whose rows may carry this component, one entry per holder. */
export function componentHolders(
  strapi: Core.Strapi,
  component: string,
): readonly ComponentHolder[] {
  const holders = new Map<string, ComponentHolder>();
  for (const uid of [...Object.keys(strapi.contentTypes), ...Object.keys(strapi.components)]) {
    for (const [, meta] of relationsOf(strapi, uid)) {
      const holder = carries(strapi, meta, component) ? toHolder(uid, meta) : undefined;
      if (holder) holders.set(uid, holder);
    }
  }
  return [...holders.values()];
}

const relationsOf = (strapi: Core.Strapi, uid: string): [string, RelationMeta][] => {
  const attributes = Object.entries(strapi.db.metadata.get(uid).attributes) as [
    string,
    RelationMeta,
  ][];
  return attributes.filter(([, meta]) => meta.type === 'relation');
};

const isComponentLink = (strapi: Core.Strapi, meta: RelationMeta): boolean =>
  meta.joinTable?.morphColumn?.typeField === '__component' ||
  (meta.target ?? '') in strapi.components;

/** A dynamic zone's link does not say which components it takes; its table is asked by `component_type` anyway. */
const carries = (strapi: Core.Strapi, meta: RelationMeta, component: string): boolean =>
  isComponentLink(strapi, meta) && (meta.target === undefined || meta.target === component);

function toHolder(uid: string, { joinTable }: RelationMeta): ComponentHolder | undefined {
  const component = joinTable?.inverseJoinColumn?.name ?? joinTable?.morphColumn?.idColumn.name;
  if (!joinTable || !component) return undefined;
  return { uid, table: joinTable.name, entity: joinTable.joinColumn.name, component };
}
