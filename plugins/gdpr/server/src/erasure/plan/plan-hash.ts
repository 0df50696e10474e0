import { canonicalJson, sha256 } from '../../kernel/canonical';
import type { SubjectGraph } from '../../subject-graph';
import type { ErasurePlan } from './erasure-plan';

/**
 * Identity of a plan: the same rows in the same version, the same components and files, and the same tags. A plan that
 * was shown is applied only while this has not moved.
 */
export function planHash(plan: ErasurePlan, graph: SubjectGraph): string {
  const documents = [...plan.located.leaving].map(([uid, found]) => [
    uid,
    [...found.values()]
      .flatMap(({ rows }) =>
        rows.map(
          (row) =>
            `${row.documentId}|${String(row.id)}|${momentText(row.updatedAt)}|${row.state ?? ''}`,
        ),
      )
      .sort(),
  ]);
  return sha256(
    canonicalJson({
      mode: plan.mode,
      documents: Object.fromEntries(documents) as unknown,
      shared: plan.located.shared.map(({ uid, documentId }) => `${uid}|${documentId}`).sort(),
      updates: plan.updates.map(({ uid, ids }) => [uid, sorted(ids)]),
      deletions: plan.deletions.map(({ uid, ids }) => [uid, sorted(ids)]),
      links: plan.componentLinks.map(({ table, ids }) => [table, sorted(ids)]),
      detached: plan.located.detachments.map(({ edge, pairs }) => [
        edge,
        pairs.map(({ child, owner }) => `${String(child)}|${String(owner)}`).sort(),
      ]),
      media: {
        unlink: sorted(plan.media.unlink),
        files: sorted(plan.media.files.map(({ id }) => id)),
      },
      tags: tagsHash(graph),
    }),
  );
}

/** PostgreSQL gives dates, SQLite milliseconds. */
const momentText = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : String(value);

const sorted = (ids: readonly number[]): number[] => [...ids].sort((a, b) => a - b);

const hashes = new WeakMap<SubjectGraph, string>();

function tagsHash(graph: SubjectGraph): string {
  const known = hashes.get(graph);
  if (known) return known;
  const hash = sha256(
    canonicalJson({ nodes: [...graph.nodes], components: [...graph.components] }),
  );
  hashes.set(graph, hash);
  return hash;
}
