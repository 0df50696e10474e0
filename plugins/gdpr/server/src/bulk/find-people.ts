import type { Core } from '@strapi/types';
import type { DocumentRef } from '../../../shared/contracts/erasure';
import type { GraphReader } from '../erasure';
import type { NewRefusal } from '../jobs';
import { checkerOf, type Ability } from '../lifecycle';
import { selectDocuments } from '../selection';
import type { SubjectGraph } from '../subject-graph';
import { peopleOf } from './people-of';
import type { Batch } from './sort-people';

/** Whose the records are, and which records say nothing certain. */
export interface Found {
  readonly people: readonly DocumentRef[];
  readonly refusals: readonly NewRefusal[];
}

/** What finding people goes by; without an ability all of them may be read. */
export interface Finding {
  readonly strapi: Core.Strapi;
  readonly reader: GraphReader;
  readonly graph: SubjectGraph;
  readonly ability?: Ability;
  readonly now: Date;
}

/** The one person that each record belongs to; a record of several people, or of nobody, is left out by name. */
export async function findPeople(finding: Finding, batch: Batch): Promise<Found> {
  const byRecord = await peopleOf(finding.reader, finding.graph, batch);
  const readable = await readableAmong(finding, [...byRecord.values()].flat());
  const people = new Map<string, DocumentRef>();
  const refusals: NewRefusal[] = [];
  for (const documentId of batch.documentIds) {
    const record = { uid: batch.uid, documentId };
    const [person, ...others] = byRecord.get(documentId) ?? [];
    if (!person) refusals.push({ ...record, code: 'no-owner' });
    else if (others.length > 0) refusals.push({ ...record, code: 'several-owners' });
    else if (!readable.has(keyOf(person))) refusals.push({ ...record, code: 'not-readable' });
    else people.set(keyOf(person), person);
  }
  return { people: [...people.values()], refusals };
}

const keyOf = ({ uid, documentId }: DocumentRef): string => `${uid}|${documentId}`;

/** Those of the people whom the caller may read, one query a type. */
async function readableAmong(
  { strapi, ability, now }: Finding,
  people: readonly DocumentRef[],
): Promise<ReadonlySet<string>> {
  if (!ability) return new Set(people.map(keyOf));
  const readable = new Set<string>();
  for (const uid of new Set(people.map((person) => person.uid))) {
    const documentIds = people.filter((one) => one.uid === uid).map((one) => one.documentId);
    for (const documentId of await readableIds(strapi, { uid, documentIds, ability, now }))
      readable.add(keyOf({ uid, documentId }));
  }
  return readable;
}

async function readableIds(
  strapi: Core.Strapi,
  { uid, documentIds, ability, now }: Batch & { readonly ability: Ability; readonly now: Date },
): Promise<string[]> {
  if (!checkerOf(strapi, ability, uid).can.read(undefined)) return [];
  const selection = { documentIds: [...new Set(documentIds)] };
  const chosen = await selectDocuments(strapi, { uid, selection, ability, now });
  const ids: string[] = [];
  for await (const batch of chosen.batches(selection.documentIds.length)) ids.push(...batch);
  return ids;
}
