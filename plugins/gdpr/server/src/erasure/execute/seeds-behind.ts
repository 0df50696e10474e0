import type { SubjectGraph, Uid } from '../../subject-graph';
import { keyOf, type GraphReader, type Row } from '../locate/located';
import type { Seed } from '../locate/locate';
import type { ErasurePlan } from '../plan/erasure-plan';

/** Which documents, of which plan, and where it started. */
export interface Behind {
  readonly plan: Pick<ErasurePlan, 'located'>;
  readonly documents: readonly Seed[];
  readonly seeds: readonly Seed[];
}

/**
 * The seeds through which documents of a plan were reached: from owned to owner, level by level, as long as the owner
 * leaves too. A document of two seeds has both behind it.
 */
export async function seedsBehind(
  reader: GraphReader,
  graph: SubjectGraph,
  { plan, documents, seeds }: Behind,
): Promise<Seed[]> {
  const climb = new Climb(plan.located.leaving);
  climb.reach(documents);
  while (climb.next.size > 0) {
    const level = climb.take();
    const questions = [...level].flatMap(([uid, children]) =>
      (graph.nodes.get(uid)?.edges ?? [])
        .filter(({ onErase }) => onErase === 'cascade')
        .map((edge) => ({ edge, children, leaving: [] })),
    );
    if (questions.length === 0) break;
    const answers = await reader.strangers(questions);
    for (const [index, { edge }] of questions.entries())
      climb.reachRows(edge.owner, answers[index]?.map(({ owner }) => owner) ?? []);
  }
  return seeds.filter(({ uid, documentId }) => climb.met.has(keyOf(uid, documentId)));
}

type Leaving = ErasurePlan['located']['leaving'];

class Climb {
  readonly met = new Set<string>();
  /** rows of the documents reached last, by type */
  next = new Map<Uid, Row[]>();
  private readonly documentsOfRows = new Map<Uid, ReadonlyMap<number, string>>();

  constructor(private readonly leaving: Leaving) {}

  take(): Map<Uid, Row[]> {
    const level = this.next;
    this.next = new Map();
    return level;
  }

  reach(documents: readonly Seed[]): void {
    for (const { uid, documentId } of documents) {
      const found = this.leaving.get(uid)?.get(documentId);
      const key = keyOf(uid, documentId);
      if (!found || this.met.has(key)) continue;
      this.met.add(key);
      this.next.set(uid, [...(this.next.get(uid) ?? []), ...found.rows]);
    }
  }

  reachRows(uid: Uid, ids: readonly number[]): void {
    const documents = this.documentsOf(uid);
    this.reach(
      ids.flatMap((id) => {
        const documentId = documents.get(id);
        return documentId === undefined ? [] : [{ uid, documentId }];
      }),
    );
  }

  private documentsOf(uid: Uid): ReadonlyMap<number, string> {
    const known = this.documentsOfRows.get(uid);
    if (known) return known;
    const rows = [...(this.leaving.get(uid)?.values() ?? [])].flatMap((document) => document.rows);
    const documents = new Map(rows.map(({ id, documentId }) => [id, documentId]));
    this.documentsOfRows.set(uid, documents);
    return documents;
  }
}
