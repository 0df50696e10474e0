import type { FieldTag, TypeTag } from '../../../shared/contracts/tags';
import { attributesAt, componentPaths, type Found } from './component-paths';
import type { Model } from './model';
import { areInverse, fieldKey, relationsOf } from './relations';
import { ownersOf } from './resolve-type';

/** Tags as parsed, before any default. */
export interface ParsedTags {
  readonly models: ReadonlyMap<string, Model>;
  /** by uid */
  readonly types: ReadonlyMap<string, TypeTag>;
  /** by `fieldKey` */
  readonly fields: ReadonlyMap<string, FieldTag>;
}

/** Relations that need no tag of their own: named in `ownedBy`, or the other side of a relation that is classified. */
export function linkedRelations(tags: ParsedTags): ReadonlySet<string> {
  const relations = relationsOf(tags.models.values());
  const named = namedInOwnedBy(tags);
  const namedKeys = new Set(named.map(({ holder, name }) => fieldKey(holder, name)));
  const isSettled = ({ holder, name }: Found) => {
    const tag = tags.fields.get(fieldKey(holder, name));
    return namedKeys.has(fieldKey(holder, name)) || Boolean(tag?.edge) || tag?.personal === false;
  };
  const settled = relations.filter(isSettled);
  const inverses = relations.filter((relation) =>
    settled.some((other) => areInverse(relation, other)),
  );
  return new Set([...named, ...inverses].map(({ holder, name }) => fieldKey(holder, name)));
}

function namedInOwnedBy({ models, types }: ParsedTags): Found[] {
  return [...types].flatMap(([uid, tag]) => {
    const model = models.get(uid);
    if (!model) return [];
    const paths = ownersOf(tag).flatMap((owner) =>
      typeof owner === 'string' ? [owner.split('.')] : [],
    );
    return paths.flatMap((path) => attributesAt(model, path, models));
  });
}

/** Content types that a relation's `edge` makes somebody's, though their own tag names no owner. */
export function claimedTypes({ models, fields }: ParsedTags): ReadonlySet<string> {
  const edgeOf = (holder: string, name: string) => fields.get(fieldKey(holder, name))?.edge;
  const relations = relationsOf(models.values());
  const owned = relations
    .filter(({ holder, name }) => edgeOf(holder, name) === 'owns')
    .flatMap(({ attribute }) => (attribute.target === undefined ? [] : [attribute.target]));
  const owning = new Set(
    relations
      .filter(({ holder, name }) => edgeOf(holder, name) === 'ownedBy')
      .map(({ holder }) => holder),
  );
  const carriers = [...models.values()].filter(
    (model) =>
      model.kind === 'contentType' &&
      (owning.has(model.uid) ||
        componentPaths(model, models).some(({ component }) => owning.has(component))),
  );
  return new Set([...owned, ...carriers.map(({ uid }) => uid)]);
}
