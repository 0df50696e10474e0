import type { GraphNode, OwnerEdge, SubjectGraph, Uid } from '../../subject-graph';
import {
  keyOf,
  rowsIn,
  type Detachment,
  type GraphReader,
  type Located,
  type LocatedDocument,
  type Pair,
  type Row,
  type SharedDocument,
} from './located';

/** Where an erasure starts. */
export interface Seed {
  readonly uid: Uid;
  readonly documentId: string;
}

type Documents = Map<string, LocatedDocument>;

/**
 * Finds all that leaves with the seeds: from owner to owned, minus what somebody else owns too, until nothing changes.
 * A seed always leaves, whoever else owns it.
 */
export async function locate(
  reader: GraphReader,
  graph: SubjectGraph,
  seeds: readonly Seed[],
): Promise<Located> {
  const search = new Search(reader, graph);
  await search.start(seeds);
  for (const group of graph.order) await search.visit(group);
  return search.result();
}

class Search {
  private readonly leaving = new Map<Uid, Documents>();
  private readonly seeds = new Set<string>();
  private readonly shared: SharedDocument[] = [];
  private readonly pairs = new Map<OwnerEdge, Pair[]>();
  private readonly rows = new Map<Uid, readonly Row[]>();

  /** Only a redaction asks whose each document is. */
  private readonly traced: boolean;

  constructor(
    private readonly reader: GraphReader,
    private readonly graph: SubjectGraph,
  ) {
    this.traced = redactsTexts(graph);
  }

  async start(seeds: readonly Seed[]): Promise<void> {
    for (const [uid, documentIds] of groupByUid(seeds)) {
      for (const documentId of documentIds) this.seeds.add(keyOf(uid, documentId));
      this.add(uid, await this.reader.rowsOfDocuments(uid, documentIds));
    }
  }

  /** Descends into a group of types; more than one, or a type that owns itself, is a cycle and is repeated. */
  async visit(group: readonly Uid[]): Promise<void> {
    const nodes = group.flatMap((uid) => this.graph.nodes.get(uid) ?? []);
    const cyclic =
      nodes.length > 1 || nodes.some((node) => node.edges.some((edge) => edge.owner === node.uid));
    while ((await this.descend(nodes)) && cyclic);
    while ((await this.spareShared(nodes)) && cyclic);
  }

  result(): Located {
    return { leaving: this.leaving, shared: this.shared, detachments: this.detachments() };
  }

  private async descend(nodes: readonly GraphNode[]): Promise<boolean> {
    let grown = false;
    for (const node of nodes) if (await this.follow(node)) grown = true;
    return grown;
  }

  /** Adds what the type's edges lead to, asked for together; true when that was anything new. */
  private async follow(node: GraphNode): Promise<boolean> {
    const questions = node.edges
      .filter((edge) => edge.onErase !== 'keep' && this.isFollowed(edge.owner))
      .map((edge) => ({ edge, owners: this.rowsOf(edge.owner) }));
    if (questions.length === 0) return false;
    const found = new Set<number>();
    const known = new Set(this.rowsOf(node.uid).map((row) => row.id));
    const answers = await this.reader.children(questions);
    for (const [index, { edge }] of questions.entries()) {
      const pairs = answers[index] ?? [];
      this.pairs.set(edge, pairs);
      if (edge.onErase === 'detach') continue;
      for (const { child } of pairs) if (!known.has(child)) found.add(child);
    }
    if (found.size > 0) this.add(node.uid, await this.reader.rowsAround(node.uid, [...found]));
    if (this.traced) this.recordOwners(node);
    return found.size > 0;
  }

  /** Some rows of the owner's type leave, and are not merely kept. */
  private isFollowed(owner: Uid): boolean {
    return this.rowsOf(owner).length > 0 && this.graph.nodes.get(owner)?.onErase !== 'keep';
  }

  /** Takes back what others own too; true when anything was taken back. */
  private async spareShared(nodes: readonly GraphNode[]): Promise<boolean> {
    let changed = false;
    for (const node of nodes) {
      const strangers = await this.settledStrangersOf(node);
      for (const [documentId, owners] of strangers) {
        if (this.seeds.has(keyOf(node.uid, documentId))) continue;
        this.leaving.get(node.uid)?.delete(documentId);
        this.rows.delete(node.uid);
        this.shared.push({ uid: node.uid, documentId, otherOwners: owners.size });
        changed = true;
      }
    }
    return changed;
  }

  /**
   * Strangers, asked again once the rows are held: another erasure may be taking the other owner at this very moment,
   * and the last one to leave must take the row along.
   */
  private async settledStrangersOf(node: GraphNode): Promise<Map<string, Set<string>>> {
    const strangers = await this.strangersOf(node);
    if (strangers.size === 0) return strangers;
    const rows = this.rowsOf(node.uid).filter(({ documentId }) => strangers.has(documentId));
    const held = await this.reader.hold(
      node.uid,
      rows.map(({ id }) => id),
    );
    return held ? this.strangersOf(node) : strangers;
  }

  /** Documents of the type with an owner who stays, and these owners. */
  private async strangersOf(node: GraphNode): Promise<Map<string, Set<string>>> {
    const rows = this.rowsOf(node.uid);
    const documentOf = new Map(rows.map((row) => [row.id, row.documentId]));
    const strangers = new Map<string, Set<string>>();
    const questions = node.edges
      .filter((edge) => edge.onErase === 'cascade')
      .map((edge) => ({
        edge,
        children: this.openTo(edge, rows),
        leaving: this.rowsOf(edge.owner),
      }))
      .filter(({ children }) => children.length > 0);
    if (questions.length === 0) return strangers;
    for (const [index, pairs] of (await this.reader.strangers(questions)).entries()) {
      for (const { child, owner } of pairs) {
        const documentId = documentOf.get(child);
        if (documentId === undefined) continue;
        const owners = strangers.get(documentId) ?? new Set<string>();
        strangers.set(
          documentId,
          owners.add(`${questions[index]?.edge.owner ?? ''}|${String(owner)}`),
        );
      }
    }
    return strangers;
  }

  /** Rows that may have a staying owner through the edge: not those whose only owner through it leaves. */
  private openTo(edge: OwnerEdge, rows: readonly Row[]): readonly Row[] {
    if (!this.reader.isToOne(edge)) return rows;
    const owners = new Set(this.rowsOf(edge.owner).map((row) => row.id));
    const settled = new Set<number>();
    for (const { child, owner } of this.pairs.get(edge) ?? [])
      if (owners.has(owner)) settled.add(child);
    return rows.filter((row) => !settled.has(row.id));
  }

  /** Every pair met whose owner leaves while its child does not. */
  private detachments(): Detachment[] {
    const detachments: Detachment[] = [];
    for (const [edge, all] of this.pairs) {
      const owners = new Set(this.rowsOf(edge.owner).map((row) => row.id));
      const children = new Set(this.rowsOf(edge.child).map((row) => row.id));
      const pairs = all.filter((pair) => owners.has(pair.owner) && !children.has(pair.child));
      if (pairs.length > 0) detachments.push({ edge, pairs });
    }
    return detachments;
  }

  private add(uid: Uid, rows: readonly Row[]): void {
    const documents: Documents = this.leaving.get(uid) ?? new Map<string, LocatedDocument>();
    this.leaving.set(uid, documents);
    this.rows.delete(uid);
    for (const [documentId, own] of groupByDocument(rows)) {
      if (!documents.has(documentId))
        documents.set(documentId, { uid, documentId, rows: own, owners: new Set() });
    }
  }

  private recordOwners({ uid, edges }: GraphNode): void {
    const childOf = new Map(this.rowsOf(uid).map((row) => [row.id, row.documentId]));
    for (const edge of edges.filter(({ onErase }) => onErase === 'cascade')) {
      const ownerOf = new Map(this.rowsOf(edge.owner).map((row) => [row.id, row.documentId]));
      for (const pair of this.pairs.get(edge) ?? []) {
        const child = childOf.get(pair.child);
        const owner = ownerOf.get(pair.owner);
        if (child === undefined || owner === undefined) continue;
        this.leaving.get(uid)?.get(child)?.owners.add(keyOf(edge.owner, owner));
      }
    }
  }

  /** The type's rows that leave; kept until the next change, because every edge asks. */
  private rowsOf(uid: Uid): readonly Row[] {
    const known = this.rows.get(uid);
    if (known) return known;
    const rows = rowsIn(this.leaving.get(uid));
    this.rows.set(uid, rows);
    return rows;
  }
}

const redactsTexts = ({ nodes, components }: SubjectGraph): boolean =>
  [...[...nodes.values()].map(({ fields }) => fields), ...components.values()].some((fields) =>
    fields.some(({ erase }) => erase.strategy === 'redactText'),
  );

function groupByUid(seeds: readonly Seed[]): Map<Uid, string[]> {
  const groups = new Map<Uid, string[]>();
  for (const { uid, documentId } of seeds) {
    const group = groups.get(uid);
    if (group) group.push(documentId);
    else groups.set(uid, [documentId]);
  }
  return groups;
}

function groupByDocument(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.documentId);
    if (group) group.push(row);
    else groups.set(row.documentId, [row]);
  }
  return groups;
}
