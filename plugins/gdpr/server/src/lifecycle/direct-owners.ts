import type { Core, UID } from '@strapi/types';
import type { ColumnsEdge, MatchEdge, MorphEdge, OwnerEdge, RelationEdge } from '../subject-graph';

type Row = Readonly<Record<string, unknown>>;

/** The documentIds of the owners that one edge gives to documents of its child type; one or two queries, any number of documents. */
export async function directOwners(
  strapi: Core.Strapi,
  edge: OwnerEdge,
  documentIds: readonly string[],
): Promise<string[]> {
  switch (edge.kind) {
    case 'relation':
      return edge.holder === edge.child
        ? held(strapi, edge, documentIds)
        : holding(strapi, edge, documentIds);
    case 'morph':
      return held(strapi, edge, documentIds);
    case 'match':
      return matched(strapi, edge, documentIds);
    case 'columns':
      return named(strapi, edge, documentIds);
  }
}

/** The child declares the relation. */
async function held(
  strapi: Core.Strapi,
  edge: RelationEdge | MorphEdge,
  documentIds: readonly string[],
): Promise<string[]> {
  // a morphToOne is two columns of the row itself, which a narrower select would leave out
  const select = edge.kind === 'relation' ? { select: ['id'] } : {};
  const rows = await rowsOf(strapi, edge.child, {
    ...select,
    where: { documentId: { $in: [...documentIds] } },
    populate: populateAlong(strapi, edge.child, edge),
  });
  return unique(
    rows.flatMap((row) => leaves(row, edge.path, edge.kind === 'morph' ? edge.owner : undefined)),
  );
}

/** The owner declares it. */
async function holding(
  strapi: Core.Strapi,
  edge: RelationEdge,
  documentIds: readonly string[],
): Promise<string[]> {
  const isOneOfThem: object = { documentId: { $in: [...documentIds] } };
  const where = edge.path.reduceRight((inner, attribute) => ({ [attribute]: inner }), isOneOfThem);
  const rows = await rowsOf(strapi, edge.owner, { where, select: ['documentId'] });
  return unique(rows.map((row) => String(row['documentId'])));
}

async function matched(
  strapi: Core.Strapi,
  edge: MatchEdge,
  documentIds: readonly string[],
): Promise<string[]> {
  const columns = Object.entries(edge.columns);
  const rows = await rowsOf(strapi, edge.child, {
    where: { documentId: { $in: [...documentIds] } },
    select: columns.map(([attribute]) => attribute),
  });
  const equal = rows.flatMap((row) =>
    columns
      .map(([attribute, identifier]) => [identifier, text(row[attribute]).trim()] as const)
      .filter(([, value]) => value !== '')
      .map(([identifier, value]) => ({ [identifier]: { $eqi: value } })),
  );
  if (equal.length === 0) return [];
  const owners = await rowsOf(strapi, edge.owner, {
    where: { $or: equal },
    select: ['documentId'],
  });
  return unique(owners.map((owner) => String(owner['documentId'])));
}

async function named(
  strapi: Core.Strapi,
  edge: ColumnsEdge,
  documentIds: readonly string[],
): Promise<string[]> {
  const rows = await rowsOf(strapi, edge.child, {
    where: {
      documentId: { $in: [...documentIds] },
      [edge.typeAttribute]: { $in: [...edge.typeValues] },
    },
    select: [edge.idAttribute],
  });
  const ids = unique(rows.map((row) => text(row[edge.idAttribute]))).filter(Boolean);
  const byDocument = edge.key === 'id' ? [] : [{ documentId: { $in: ids } }];
  // a text that is no number would make PostgreSQL refuse the comparison with a row id
  const numbers = ids.filter((id) => /^\d{1,9}$/.test(id)).map(Number);
  const byRow = edge.key === 'documentId' || numbers.length === 0 ? [] : [{ id: { $in: numbers } }];
  if (ids.length === 0 || byDocument.length + byRow.length === 0) return [];
  const owners = await rowsOf(strapi, edge.owner, {
    where: { $or: [...byDocument, ...byRow] },
    select: ['documentId'],
  });
  return unique(owners.map((owner) => String(owner['documentId'])));
}

/** The query builder joins the caller's transaction and fires no lifecycle. */
const rowsOf = (strapi: Core.Strapi, uid: string, params: object): Promise<Row[]> =>
  strapi.db.queryBuilder(uid).init(params).execute<Row[]>();

interface Path {
  readonly path: readonly string[];
  readonly kind: 'relation' | 'morph';
  readonly owner: string;
}

/** Populates the components on the way and, at the end, the owner's documentId. */
function populateAlong(
  strapi: Core.Strapi,
  uid: string,
  { path, kind, owner }: Path,
): Record<string, object> {
  const [attribute, ...rest] = path;
  if (attribute === undefined) return {};
  const ends = { select: ['id', 'documentId'] };
  if (rest.length === 0)
    return { [attribute]: kind === 'morph' ? { on: { [owner]: ends } } : ends };
  const along = { path: rest, kind, owner };
  const schema = strapi.getModel(uid as UID.Schema).attributes[attribute];
  if (schema?.type === 'component')
    return { [attribute]: { populate: populateAlong(strapi, schema.component, along) } };
  if (schema?.type !== 'dynamiczone') return {};
  const holding = schema.components.filter(
    (component) => rest[0] !== undefined && rest[0] in strapi.getModel(component).attributes,
  );
  const on = Object.fromEntries(
    holding.map((component) => [component, { populate: populateAlong(strapi, component, along) }]),
  );
  return { [attribute]: { on } };
}

/** The documentIds at the end of a path; of one type only, where the relation mixes types. */
function leaves(row: Row, path: readonly string[], type: string | undefined): string[] {
  const [attribute, ...rest] = path;
  if (attribute === undefined)
    return typeof row['documentId'] === 'string' ? [row['documentId']] : [];
  const next = [row[attribute] ?? []].flat() as Row[];
  const ofType = rest.length === 0 && type ? next.filter((item) => item['__type'] === type) : next;
  return ofType.flatMap((item) => leaves(item, rest, type));
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const unique = (values: readonly string[]): string[] => [...new Set(values)];
