import type { Core } from '@strapi/types';
import {
  changedEnds,
  endKey,
  namedEnds,
  readLinkChange,
  type LinkChange,
  type LinkEnd,
} from './link-change';
import { firstLocked, isInGraph, lockedByIds, type GuardedRow } from './locked-rows';
import { watchedRelations, type WatchedRelation } from './model-index';
import { lockedBecause, type LockedDocument } from './refusals';
import { ANONYMISED, STATE } from './state-attributes';

type Locked = ReadonlyMap<string, LockedDocument>;

type Data = Readonly<Record<string, unknown>>;

/** A write on rows of a type or component; `where` finds the one as it is, and is missing for new ones. */
export interface RowWrite {
  readonly uid: string;
  readonly rows: readonly Data[];
  readonly where?: unknown;
}

/** Refuses a write that would link a locked row to another, or cut such a link, from either side. */
export async function refuseLinksToLocked(strapi: Core.Strapi, write: RowWrite): Promise<void> {
  for (const relation of watchedRelations(strapi, write.uid)) {
    const changes = write.rows.flatMap((row) => readLinkChange(valueOf(row, relation)) ?? []);
    const change = changes.length > 1 ? together(changes) : changes[0];
    if (!change) continue;
    await refuseChange(strapi, write, { relation, change: typed(change, relation) });
  }
}

async function refuseChange(
  strapi: Core.Strapi,
  write: RowWrite,
  { relation, change }: { readonly relation: WatchedRelation; readonly change: LinkChange },
): Promise<void> {
  const what = `Changing ${write.uid} "${relation.attribute}"`;
  const named = await lockedEnds(strapi, namedEnds(change));
  const mayReplace = change.set !== undefined || relation.toOne;
  const linked =
    named.size > 0 || mayReplace ? await linkedLocked(strapi, write, relation) : new Map();
  const all: Locked = new Map([...linked, ...named]);
  const [changed] = changedEnds(change, {
    linked: new Set(linked.keys()),
    locked: new Set(named.keys()),
    toOne: relation.toOne,
  });
  const document = changed === undefined ? undefined : all.get(changed);
  if (document) throw lockedBecause(document, what);
  const robbed = await robbedRow(strapi, write, { relation, change });
  if (robbed) throw lockedBecause(robbed, what);
}

/** The locked ones among the rows a change names, by `endKey`. */
async function lockedEnds(strapi: Core.Strapi, ends: readonly LinkEnd[]): Promise<Locked> {
  const byType = new Map<string, string[]>();
  for (const { type, id } of ends) if (type) byType.set(type, [...(byType.get(type) ?? []), id]);
  const locked = new Map<string, LockedDocument>();
  for (const [type, ids] of byType) {
    for (const [id, document] of await lockedByIds(strapi, type, ids))
      locked.set(endKey(type, id), document);
  }
  return locked;
}

/** The locked rows that are linked now, by `endKey`. */
async function linkedLocked(
  strapi: Core.Strapi,
  write: RowWrite,
  { attribute, target }: WatchedRelation,
): Promise<Locked> {
  if (write.where === undefined || (target && !isInGraph(strapi, target))) return new Map();
  const ends = { select: ['id', 'documentId', STATE], where: { [STATE]: ANONYMISED } };
  const populate = { [attribute]: target ? ends : { on: perType(strapi, ends) } };
  const row = await strapi.db
    .queryBuilder(write.uid)
    .init({ where: write.where, populate })
    .first()
    .execute<Record<string, unknown> | null>();
  const linked = [row?.[attribute] ?? []].flat() as (GuardedRow & { __type?: string })[];
  return new Map(
    linked
      .map((end) => ({ ...end, uid: target ?? end.__type ?? '' }))
      .map(({ uid, id, documentId }) => [endKey(uid, id), { uid, documentId }]),
  );
}

/** A polymorphic relation is asked for the graph's types only: others have no state. */
const perType = (strapi: Core.Strapi, ends: object): Record<string, object> =>
  Object.fromEntries(
    Object.keys(strapi.contentTypes)
      .filter((uid) => isInGraph(strapi, uid))
      .map((uid) => [uid, ends]),
  );

/** A locked row of the writer's own type that would lose its exclusive link to what the change takes. */
async function robbedRow(
  strapi: Core.Strapi,
  write: RowWrite,
  { relation, change }: { readonly relation: WatchedRelation; readonly change: LinkChange },
): Promise<LockedDocument | undefined> {
  const taken = [...(change.set ?? []), ...change.connect].map(({ id }) => id);
  if (!relation.exclusive || taken.length === 0 || !isInGraph(strapi, write.uid)) return undefined;
  return firstLocked(strapi, write.uid, {
    where: { [relation.attribute]: { id: { $in: taken } } },
  });
}

/** Strapi also takes a foreign key by the name of its column. */
const valueOf = (data: Data, { attribute, column }: WatchedRelation): unknown =>
  data[attribute] === undefined && column ? data[column] : data[attribute];

/** Several new rows: nothing was linked to them before, so all they name is new. */
const together = (changes: readonly LinkChange[]): LinkChange => ({
  set: undefined,
  connect: changes.flatMap(({ set, connect }) => [...(set ?? []), ...connect]),
  disconnect: [],
});

/** Fills in the target's uid where the relation, not the value, names it. */
function typed({ set, connect, disconnect }: LinkChange, { target }: WatchedRelation): LinkChange {
  const withType = (ends: readonly LinkEnd[]) =>
    ends.map((end) => ({ ...end, type: target ?? end.type }));
  return {
    set: set && withType(set),
    connect: withType(connect),
    disconnect: withType(disconnect),
  };
}
