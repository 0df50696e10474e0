import type { Core } from '@strapi/types';
import { subjectGraph, type ColumnsEdge, type GraphNode, type MatchEdge } from '../subject-graph';
import { firstLocked } from './locked-rows';
import { lockedBecause, type LockedDocument } from './refusals';

type Data = Readonly<Record<string, unknown>>;

/**
 * Refuses a row that would belong to a locked owner by its values, not by a relation: two columns that name the
 * owner, or a value equal to the owner's. `current` reads the row as it is, for updates that write only one of two
 * columns.
 */
export async function refuseLockedOwnersByValue(
  strapi: Core.Strapi,
  {
    uid,
    data,
    current,
  }: { readonly uid: string; readonly data: Data; readonly current?: () => Promise<Data> },
): Promise<void> {
  const node = subjectGraph(strapi).graph().nodes.get(uid);
  for (const edge of node?.edges ?? []) {
    const owner =
      edge.kind === 'columns'
        ? await ownerByColumns(strapi, edge, await completed(edge, data, current))
        : edge.kind === 'match'
          ? await ownerByMatch(strapi, edge, data)
          : undefined;
    if (owner) throw lockedBecause(owner, `Adding a row to ${uid}`);
  }
}

/** Neither column written: nothing to ask. One written: the other is as stored. */
async function completed(
  edge: ColumnsEdge,
  data: Data,
  current?: () => Promise<Data>,
): Promise<Data> {
  const names = [edge.typeAttribute, edge.idAttribute];
  const written = names.filter((name) => data[name] !== undefined);
  if (written.length === 0) return {};
  return written.length === 2 || !current ? data : { ...(await current()), ...data };
}

async function ownerByColumns(
  strapi: Core.Strapi,
  edge: ColumnsEdge,
  data: Data,
): Promise<LockedDocument | undefined> {
  const type = data[edge.typeAttribute];
  const id = data[edge.idAttribute];
  if (!isKey(type) || !isKey(id) || !edge.typeValues.includes(String(type))) return undefined;
  const byDocument = { documentId: String(id) };
  // a text that is no number would make PostgreSQL refuse the comparison with a row id
  const byRow = /^\d{1,9}$/.test(String(id)) ? { id: Number(id) } : undefined;
  const wanted = {
    documentId: [byDocument],
    id: byRow ? [byRow] : [],
    auto: byRow ? [byDocument, byRow] : [byDocument],
  }[edge.key];
  return wanted.length > 0
    ? firstLocked(strapi, edge.owner, { where: { $or: wanted } })
    : undefined;
}

/** An identifier that erasing blanks can no longer be equal to anything, so only those that survive are asked. */
async function ownerByMatch(
  strapi: Core.Strapi,
  edge: MatchEdge,
  data: Data,
): Promise<LockedDocument | undefined> {
  const owner = subjectGraph(strapi).graph().nodes.get(edge.owner);
  for (const [attribute, identifier] of Object.entries(edge.columns)) {
    const value = data[attribute];
    if (!isKey(value) || String(value).trim() === '' || !survives(owner, identifier)) continue;
    const locked = await firstLocked(strapi, edge.owner, {
      where: { [identifier]: { $eqi: String(value).trim() } },
    });
    if (locked) return locked;
  }
  return undefined;
}

const survives = (owner: GraphNode | undefined, attribute: string): boolean =>
  owner?.fields.find((field) => field.attribute === attribute)?.erase.strategy !== 'blank';

const isKey = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';
