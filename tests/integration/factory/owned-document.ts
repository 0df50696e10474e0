import { randomBytes } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';

import { graphNodes, type Edge } from './gdpr-graph';

/** A document with its row id; drafts first where the type has them. */
export interface Made {
  readonly uid: string;
  readonly documentId: string;
  readonly id: number;
  /** The chain of owners that was made for it, nearest first. */
  readonly owners: readonly Made[];
}

interface Attribute {
  readonly type: string;
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly enum?: readonly string[];
  readonly component?: string;
  readonly components?: readonly string[];
  readonly repeatable?: boolean;
  readonly relation?: string;
  readonly private?: boolean;
  readonly maxLength?: number;
}

type Data = Record<string, unknown>;

/**
 * Makes one document of any type of the graph through the Document Service, with all its components, owned by a new
 * person (or by the one given): the graph itself says through which attributes.
 */
export async function makeOwned(strapi: Core.Strapi, uid: string, root?: Made): Promise<Made> {
  const node = graphNodes(strapi).get(uid);
  if (!node) throw new Error(`${uid} is not in the graph`);
  if (!node.root) return makeBelow(strapi, uid, { edge: nearestToRoot(strapi, node.edges), root });
  return root?.uid === uid ? root : create(strapi, uid, {});
}

async function makeBelow(
  strapi: Core.Strapi,
  uid: string,
  { edge, root }: { readonly edge: Edge; readonly root: Made | undefined },
): Promise<Made> {
  const owner = await makeOwned(strapi, edge.owner, root);
  const made = await create(strapi, uid, linkTo(edge, owner));
  if (edge.holder === edge.owner) await connectFrom(strapi, edge, { owner, made });
  return { ...made, owners: [owner, ...owner.owners] };
}

async function create(strapi: Core.Strapi, uid: string, link: Data): Promise<Made> {
  const data = { ...sampleData(strapi, uid), ...link };
  const { documentId, id } = (await strapi
    .documents(uid as UID.ContentType)
    .create({ data: data as never })) as unknown as Made;
  return { uid, documentId, id, owners: [] };
}

/** Values for every attribute that is required, unique, or a component. */
export function sampleData(strapi: Core.Strapi, uid: string): Data {
  const attributes = Object.entries(strapi.getModel(uid as UID.Schema).attributes) as [
    string,
    Attribute,
  ][];
  const data: Data = {};
  for (const [name, attribute] of attributes) {
    const value = sampleValue(strapi, attribute);
    if (value !== undefined) data[name] = value;
  }
  return data;
}

function sampleValue(strapi: Core.Strapi, attribute: Attribute): unknown {
  if (attribute.type === 'component' && attribute.component) {
    const value = sampleData(strapi, attribute.component);
    return attribute.repeatable ? [value] : value;
  }
  if (attribute.type === 'dynamiczone') {
    return attribute.components?.map((component) => ({
      __component: component,
      ...sampleData(strapi, component),
    }));
  }
  if (!attribute.required && !attribute.unique) return undefined;
  return scalar(attribute);
}

function scalar({ type, enum: values }: Attribute): unknown {
  const word = randomBytes(5).toString('hex');
  const number = Number.parseInt(word.slice(0, 6), 16);
  const samples: Record<string, unknown> = {
    enumeration: values?.[0],
    email: `${word}@exemple.test`,
    date: '2024-05-06',
    datetime: '2024-05-06T10:00:00.000Z',
    integer: number,
    biginteger: number,
    decimal: number,
    float: number,
    boolean: false,
    json: {},
    relation: undefined,
    media: undefined,
  };
  return type in samples ? samples[type] : word;
}

function nearestToRoot(strapi: Core.Strapi, edges: readonly Edge[]): Edge {
  const nodes = graphNodes(strapi);
  const relations = edges.filter((edge) => edge.kind === 'relation');
  const edge = relations.find(({ owner }) => nodes.get(owner)?.root) ?? relations[0];
  if (!edge) throw new Error('an owned type without relation to an owner: make its row by hand');
  return edge;
}

const linkTo = ({ holder, child, path }: Edge, owner: Made): Data => {
  const [attribute] = path;
  return holder === child && attribute
    ? { [attribute]: { connect: [{ documentId: owner.documentId }] } }
    : {};
};

async function connectFrom(
  strapi: Core.Strapi,
  { path, owner: uid }: Edge,
  { owner, made }: { readonly owner: Made; readonly made: Made },
): Promise<void> {
  const [attribute] = path;
  await strapi.documents(uid as UID.ContentType).update({
    documentId: owner.documentId,
    data: { [attribute ?? '']: { connect: [{ documentId: made.documentId }] } } as never,
  });
}

/** Writes the state as an erasure would, by SQL, on every row of the documents. */
export async function setState(
  strapi: Core.Strapi,
  documents: readonly { readonly uid: string; readonly documentId: string }[],
  state: 'anonymised' | null,
): Promise<void> {
  for (const { uid, documentId } of documents) {
    const { tableName } = strapi.db.metadata.get(uid);
    const at = state ? new Date().toISOString() : null;
    await strapi.db
      .getConnection(tableName)
      .where({ document_id: documentId })
      .update({ gdpr_state: state, gdpr_state_at: at });
  }
}
