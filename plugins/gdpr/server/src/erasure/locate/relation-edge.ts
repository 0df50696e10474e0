import { componentLinkOf } from '../../kernel/sql/component-link';
import { linkOf, type Link } from '../../kernel/sql/link';
import type { Query, Sql } from '../../kernel/sql/sql';
import type { MorphEdge, RelationEdge, Uid } from '../../subject-graph';

/** A query over the pairs of an edge, and the columns in it that hold the child's and the owner's row id. */
export interface PairSource {
  readonly query: Query;
  readonly columns: { readonly child: string; readonly owner: string };
  /** The link itself where pairs can be cut; the end that sits on the component, if any, is not an entity. */
  readonly link: Link;
}

type Edge = RelationEdge | MorphEdge;

/** Where the pairs of a relation edge are: one source, or one per component that its path may pass through. */
export function relationPairs(sql: Sql, edge: Edge): PairSource[] {
  return walk(sql, edge.holder, edge.path).flatMap((steps) => {
    const source = sourceOf(sql, edge, steps);
    return source ? [source] : [];
  });
}

/** A step into a component: through which attribute of which type, to which component. */
interface Step {
  readonly from: Uid;
  readonly attribute: string;
  readonly component: Uid;
}
interface Steps {
  readonly components: readonly Step[];
  readonly holder: Uid;
  readonly attribute: string;
}

/** Expands a dotted path: a dynamic zone may lead to several components that have the attribute. */
function walk(sql: Sql, holder: Uid, path: readonly string[]): Steps[] {
  const [attribute, ...rest] = path;
  if (attribute === undefined) return [];
  if (rest.length === 0) {
    return attribute in sql.meta(holder).attributes ? [{ components: [], holder, attribute }] : [];
  }
  return componentsAt(sql, holder, attribute).flatMap((component) =>
    walk(sql, component, rest).map((steps) => ({
      ...steps,
      components: [{ from: holder, attribute, component }, ...steps.components],
    })),
  );
}

/** Components that an attribute may hold; Strapi's metadata forgets those of a dynamic zone, so the model is asked. */
function componentsAt(sql: Sql, holder: Uid, attribute: string): readonly Uid[] {
  const declared = sql.model(holder).attributes[attribute];
  if (declared?.type === 'component') return [declared.component];
  if (declared?.type === 'dynamiczone') return declared.components;
  return [];
}

function sourceOf(sql: Sql, edge: Edge, steps: Steps): PairSource | undefined {
  const link = linkOf(sql, steps.holder, steps.attribute);
  if (!link) return undefined;
  const query = sql.table(`${link.table} as link`).whereNotNull(`link.${link.target}`);
  const target = edge.holder === edge.child ? edge.owner : edge.child;
  if (link.typeColumn) void query.where(`link.${link.typeColumn}`, target);
  const holder = climb(sql, query, { column: `link.${link.holder}`, components: steps.components });
  const columns =
    edge.holder === edge.child
      ? { child: holder, owner: `link.${link.target}` }
      : { child: `link.${link.target}`, owner: holder };
  return { query, columns, link };
}

/** Joins from a component's row id up to its entity's; returns the column with the entity's row id. */
function climb(
  sql: Sql,
  query: Query,
  { column, components }: { readonly column: string; readonly components: readonly Step[] },
): string {
  let current = column;
  for (const [index, step] of [...components].reverse().entries()) {
    const cmps = componentLinkOf(sql, step.from);
    if (!cmps) return current;
    const alias = `cmps${String(index)}`;
    const from = current;
    void query.join(sql.table(cmps.table).as(alias), function join() {
      this.on(`${alias}.${cmps.component}`, from)
        .andOnVal(`${alias}.${cmps.type}`, step.component)
        .andOnVal(`${alias}.${cmps.field}`, step.attribute);
    });
    current = `${alias}.${cmps.entity}`;
  }
  return current;
}
