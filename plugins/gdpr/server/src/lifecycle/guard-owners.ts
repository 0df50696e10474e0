import type { Core } from '@strapi/types';
import { subjectGraph, type ColumnsEdge, type GraphNode, type MatchEdge } from '../subject-graph';
import { firstLockedAmong } from './locked-rows';
import { lockedBecause, type LockedDocument } from './refusals';

type Data = Readonly<Record<string, unknown>>;

/** Rows of one type about to be written; `current` reads them as they are, for a write of one column of two. */
interface ValueWrite {
  readonly uid: string;
  readonly rows: readonly Data[];
  readonly current?: () => Promise<readonly Data[]>;
}

/**
 * Refuses rows that would belong to a locked owner by their values, not by a relation: two columns that name the
 * owner, or a value equal to the owner's.
 */
export async function refuseLockedOwnersByValue(
  strapi: Core.Strapi,
  write: ValueWrite,
): Promise<void> {
  const node = subjectGraph(strapi).graph().nodes.get(write.uid);
  for (const edge of node?.edges ?? []) {
    const owner =
      edge.kind === 'columns'
        ? await ownerByColumns(strapi, edge, await completed(edge, write))
        : edge.kind === 'match'
          ? await ownerByMatch(strapi, edge, write.rows)
          : undefined;
    if (owner) throw lockedBecause(owner, `Adding a row to ${write.uid}`);
  }
}

/** Neither column written: nothing to ask. One written: the other is as stored. */
async function completed(
  edge: ColumnsEdge,
  { rows, current }: ValueWrite,
): Promise<readonly Data[]> {
  const names = [edge.typeAttribute, edge.idAttribute];
  const touched = rows.filter((row) => names.some((name) => row[name] !== undefined));
  const whole = touched.every((row) => names.every((name) => row[name] !== undefined));
  if (whole || !current) return touched;
  const stored = await current();
  return touched.flatMap((row) => stored.map((before) => ({ ...before, ...defined(row) })));
}

async function ownerByColumns(
  strapi: Core.Strapi,
  edge: ColumnsEdge,
  rows: readonly Data[],
): Promise<LockedDocument | undefined> {
  const ids = rows
    .filter((row) => edge.typeValues.includes(text(row[edge.typeAttribute])))
    .map((row) => text(row[edge.idAttribute]))
    .filter((id) => id !== '');
  // a text that is no number would make PostgreSQL refuse the comparison with a row id
  const numbers = ids.filter((id) => /^\d{1,9}$/.test(id)).map(Number);
  const byDocument = edge.key === 'id' ? [] : ids;
  const byRow = edge.key === 'documentId' ? [] : numbers;
  return (
    (await firstLockedAmong(strapi, edge.owner, { attribute: 'documentId', values: byDocument })) ??
    (await firstLockedAmong(strapi, edge.owner, { attribute: 'id', values: byRow }))
  );
}

/** An identifier that erasing blanks can no longer be equal to anything, so only those that survive are asked. */
async function ownerByMatch(
  strapi: Core.Strapi,
  edge: MatchEdge,
  rows: readonly Data[],
): Promise<LockedDocument | undefined> {
  const owner = subjectGraph(strapi).graph().nodes.get(edge.owner);
  for (const [attribute, identifier] of Object.entries(edge.columns)) {
    if (!survives(owner, identifier)) continue;
    const values = rows.map((row) => text(row[attribute]).trim()).filter((value) => value !== '');
    const locked = await firstLockedAmong(strapi, edge.owner, {
      attribute: identifier,
      values,
      anyCase: true,
    });
    if (locked) return locked;
  }
  return undefined;
}

const survives = (owner: GraphNode | undefined, attribute: string): boolean =>
  owner?.fields.find((field) => field.attribute === attribute)?.erase.strategy !== 'blank';

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const defined = (row: Data): Data =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
