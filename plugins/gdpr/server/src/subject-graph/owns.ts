import { componentPaths, mistake, type Attribute, type Model, type TagBook } from '../tagging';
import { edgeTagOf, found, isNode, join, placeIn, wrong, type FoundEdges } from './found-edges';
import { ownedByPath } from './owned-by-path';

/** Edges that relations declare themselves, by `edge`, on the type or in the components its rows carry. */
export function edgesByRelation(book: TagBook, model: Model): FoundEdges {
  const places = [{ path: [], component: model.uid }, ...componentPaths(model, book.models)];
  const parts = places.flatMap(({ path, component }) => {
    const holder = book.models.get(component);
    return [...(holder?.attributes ?? [])].flatMap(([name, attribute]) => {
      const edge = edgeTagOf(book, component, name)?.edge;
      const way = { path: [...path, name], attribute, holder: component, name };
      if (edge === 'owns') return [owns(book, model, way)];
      return edge === 'ownedBy' ? [ownedByPath(book, model, way.path)] : [];
    });
  });
  return join(parts);
}

interface Way {
  readonly path: readonly string[];
  readonly attribute: Attribute;
  readonly holder: string;
  readonly name: string;
}

function owns(book: TagBook, owner: Model, way: Way): FoundEdges {
  const { relation, target, morphBy } = way.attribute;
  const child = target === undefined ? undefined : book.models.get(target);
  const place = placeIn(owner, way.path[0]);
  if (!isNode(book, owner.uid)) {
    return wrong(
      mistake(place, 'owner-not-subject', {
        message: `"${way.path.join('.')}" owns its target, but ${owner.uid} is no subject and owned by none`,
        remedy: `tag ${owner.uid} as "root" or { "ownedBy": ... }, or use "edge": "ignore"`,
      }),
    );
  }
  if (!child || relation?.startsWith('morphTo')) {
    return wrong(
      mistake(place, 'owns-anything', {
        message: `"${way.path.join('.')}" may lead to any type, so it cannot own them`,
        remedy: 'name the owner in the tag of each type that it may lead to',
      }),
    );
  }
  const onErase = edgeTagOf(book, way.holder, way.name)?.onErase;
  const ends = { child: child.uid, owner: owner.uid, onErase };
  if (morphBy !== undefined)
    return found({ kind: 'morph', holder: child.uid, path: [morphBy], ...ends });
  const inverse = inverseOn(child, way);
  return inverse === undefined
    ? found({ kind: 'relation', holder: owner.uid, path: way.path, ...ends })
    : found({ kind: 'relation', holder: child.uid, path: [inverse], ...ends });
}

/** The child's side of the relation, so that an edge declared on both sides is one edge. */
function inverseOn(child: Model, { attribute, path }: Way): string | undefined {
  const name = attribute.mappedBy ?? attribute.inversedBy;
  return path.length === 1 && name !== undefined && child.attributes.has(name) ? name : undefined;
}
