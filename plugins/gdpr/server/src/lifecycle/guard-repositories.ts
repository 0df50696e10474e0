import type { Core } from '@strapi/types';
import { refuseLinksToLocked } from './guard-links';
import { firstLocked, isInGraph } from './locked-rows';
import { lockedBecause } from './refusals';

type Id = number | string;
type Links = Readonly<Record<string, unknown>>;

/** The three methods of `strapi.db.query(uid)` that write links and fire no lifecycle. */
interface LinkWriter {
  readonly attachRelations: (id: Id, data: Links) => Promise<unknown>;
  readonly updateRelations: (id: Id, data: Links) => Promise<unknown>;
  readonly deleteRelations: (id: Id) => Promise<unknown>;
}
interface EntityManager {
  getRepository: (uid: string) => LinkWriter;
}

/**
 * Guards the writers of links that Strapi's lifecycles do not cover, by standing in front of the repositories that
 * `strapi.db.query` hands out. Strapi's own writes go through its entity manager and are not asked twice.
 */
export function guardRepositories(strapi: Core.Strapi): () => void {
  const manager = strapi.db.entityManager as unknown as EntityManager;
  const original = manager.getRepository;
  const guarded = new Map<string, LinkWriter>();
  manager.getRepository = function getRepository(uid) {
    const known = guarded.get(uid);
    if (known) return known;
    const repository = guard(strapi, uid, original.call(manager, uid));
    guarded.set(uid, repository);
    return repository;
  };
  return () => {
    manager.getRepository = original;
  };
}

function guard(strapi: Core.Strapi, uid: string, repository: LinkWriter): LinkWriter {
  const refuse = async (id: Id, data: Links): Promise<void> => {
    const where = { id };
    const locked = isInGraph(strapi, uid) ? await firstLocked(strapi, uid, { where }) : undefined;
    if (locked) throw lockedBecause(locked, 'Update');
    await refuseLinksToLocked(strapi, { uid, rows: [data], where });
  };
  return {
    ...repository,
    attachRelations: async (id, data) => {
      await refuse(id, data);
      return repository.attachRelations(id, data);
    },
    updateRelations: async (id, data) => {
      await refuse(id, data);
      return repository.updateRelations(id, data);
    },
    deleteRelations: async (id) => {
      await refuse(id, {});
      return repository.deleteRelations(id);
    },
  };
}
