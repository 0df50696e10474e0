import type { OwnerEdge, Uid } from './graph';

type Edge = Pick<OwnerEdge, 'child' | 'owner'>;

/**
 * Groups of types, owners before what they own; types that own each other in a circle share a group.
 * Tarjan's strongly connected components come out in this very order when edges lead to the owner.
 */
export function orderTypes(uids: readonly Uid[], edges: readonly Edge[]): Uid[][] {
  const owners = new Map<Uid, Uid[]>(uids.map((uid) => [uid, []]));
  for (const { child, owner } of edges) owners.get(child)?.push(owner);
  const search = new Search(owners);
  for (const uid of uids) search.visit(uid);
  return search.groups;
}

class Search {
  readonly groups: Uid[][] = [];
  private readonly index = new Map<Uid, number>();
  private readonly open: Uid[] = [];

  constructor(private readonly owners: ReadonlyMap<Uid, readonly Uid[]>) {}

  /** Returns the earliest open type that `uid` leads back to. */
  visit(uid: Uid): number {
    const seen = this.index.get(uid);
    if (seen !== undefined) return this.open.includes(uid) ? seen : Infinity;
    const index = this.index.size;
    this.index.set(uid, index);
    this.open.push(uid);
    let low = index;
    for (const owner of this.owners.get(uid) ?? []) {
      if (this.owners.has(owner)) low = Math.min(low, this.visit(owner));
    }
    if (low === index) this.close(uid);
    return low;
  }

  private close(uid: Uid): void {
    this.groups.push(this.open.splice(this.open.indexOf(uid)).sort());
  }
}
