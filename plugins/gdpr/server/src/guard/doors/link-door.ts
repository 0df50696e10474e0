import { judgeWrite } from '../judge/judge-write';
import type { Data } from '../judge/judgement';
import { fileLinks } from './file-links';
import { forbiddenIn, refuse, type Door } from './settle';

type Id = number | string;

/** The methods of `strapi.db.query(uid)` that write links and fire no lifecycle. */
interface LinkWriter {
  readonly attachRelations: (id: Id, data: Data) => Promise<unknown>;
  readonly updateRelations: (id: Id, data: Data) => Promise<unknown>;
}
interface EntityManager {
  getRepository: (uid: string) => LinkWriter;
}

/** Guards these by standing in front of the repositories that `strapi.db.query` hands out. */
export function watchLinks(door: Door): () => void {
  const manager = door.strapi.db.entityManager as unknown as EntityManager;
  const original = manager.getRepository;
  const watched = new Map<string, LinkWriter>();
  manager.getRepository = function getRepository(uid) {
    const known = watched.get(uid);
    if (known) return known;
    const repository = watchLinksOf(door, uid, original.call(manager, uid));
    watched.set(uid, repository);
    return repository;
  };
  return () => {
    manager.getRepository = original;
  };
}

function watchLinksOf(door: Door, uid: string, repository: LinkWriter): LinkWriter {
  const asked = async (id: Id, data: Data): Promise<void> => {
    const judged = judgeWrite(door.judge, { uid, data, act: 'update', shallow: true });
    const forbidden = await forbiddenIn(door.strapi, judged, () => ({ id }));
    refuse(door.strapi, [...forbidden, ...(await fileLinks(door, uid, [data]))]);
  };
  return {
    ...repository,
    attachRelations: async (id, data) => {
      await asked(id, data);
      return repository.attachRelations(id, data);
    },
    updateRelations: async (id, data) => {
      await asked(id, data);
      return repository.updateRelations(id, data);
    },
  };
}
