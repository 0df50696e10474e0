import type { Core } from '@strapi/types';
import type { DocumentRef } from '../../../shared/contracts/erasure';
import { subjectGraph } from '../subject-graph';
import { directOwners } from './direct-owners';

/**
 * The persons a document leads to: the roots found by following owner edges upwards, itself if it is one.
 * A document without owner leads to nobody.
 */
export async function ownersOf(
  strapi: Core.Strapi,
  { uid, documentId }: DocumentRef,
): Promise<DocumentRef[]> {
  const { nodes } = subjectGraph(strapi).graph();
  const seen = new Set([key({ uid, documentId })]);
  const roots: DocumentRef[] = [];
  let level: DocumentRef[] = [{ uid, documentId }];
  while (level.length > 0) {
    roots.push(...level.filter((document) => nodes.get(document.uid)?.root));
    const owned = level.filter((document) => !nodes.get(document.uid)?.root);
    const owners = await ownersAbove(strapi, owned);
    level = owners.filter((owner) => !seen.has(key(owner)));
    for (const owner of level) seen.add(key(owner));
  }
  return roots;
}

/** One step up for many documents at once: a query or two per type and edge. */
async function ownersAbove(
  strapi: Core.Strapi,
  documents: readonly DocumentRef[],
): Promise<DocumentRef[]> {
  const { nodes } = subjectGraph(strapi).graph();
  const owners = new Map<string, DocumentRef>();
  for (const uid of new Set(documents.map((document) => document.uid))) {
    const documentIds = documents
      .filter((document) => document.uid === uid)
      .map((document) => document.documentId);
    for (const edge of nodes.get(uid)?.edges ?? []) {
      for (const documentId of await directOwners(strapi, edge, documentIds)) {
        const owner = { uid: edge.owner, documentId };
        owners.set(key(owner), owner);
      }
    }
  }
  return [...owners.values()];
}

const key = ({ uid, documentId }: DocumentRef): string => `${uid} ${documentId}`;
