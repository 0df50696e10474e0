import {
  attributesAt,
  componentPaths,
  didYouMean,
  mistake,
  type Found,
  type Model,
  type TagBook,
} from '../tagging';
import {
  edgeTagOf,
  found,
  isNode,
  join,
  nodeUids,
  placeIn,
  wrong,
  type FoundEdge,
  type FoundEdges,
} from './found-edges';

/** Edges of a relation attribute of the child, through components where the path is dotted. */
export function ownedByPath(book: TagBook, child: Model, path: readonly string[]): FoundEdges {
  const attributes = attributesAt(child, path, book.models);
  if (attributes.length === 0) return wrong(nowhere(book, child, path));
  return join(attributes.map((end) => edgesAt(book, child, { path, end })));
}

interface Way {
  readonly path: readonly string[];
  readonly end: Found;
}

function edgesAt(book: TagBook, child: Model, way: Way): FoundEdges {
  const { type, relation = '' } = way.end.attribute;
  const place = placeIn(child, way.path[0]);
  const dotted = way.path.join('.');
  if (type !== 'relation') {
    return wrong(
      mistake(place, 'owner-path-not-relation', {
        message: `"ownedBy" names "${dotted}", which is a ${type}, not a relation`,
        remedy:
          'name a relation; for values use { "match": ... }, for a type and an id { "type": ..., "id": ... }',
      }),
    );
  }
  if (relation === 'morphOne' || relation === 'morphMany') {
    return wrong(
      mistake(place, 'owner-path-inverse-morph', {
        message: `"ownedBy" names "${dotted}", the inverse side of a polymorphic relation`,
        remedy:
          'tag the other side, or give this one { "edge": "owns" } if this record is the owner',
      }),
    );
  }
  const base = baseOf(book, child, way);
  if (!relation.startsWith('morphTo')) return plainEdge(book, child, { way, base });
  return found(
    ...morphOwners(book, child, way).map((owner): FoundEdge => ({ kind: 'morph', owner, ...base })),
  );
}

const baseOf = (book: TagBook, child: Model, { path, end }: Way) => ({
  child: child.uid,
  holder: child.uid,
  path,
  onErase: edgeTagOf(book, end.holder, end.name)?.onErase,
});

interface PlainWay {
  readonly way: Way;
  readonly base: ReturnType<typeof baseOf>;
}

function plainEdge(book: TagBook, child: Model, { way, base }: PlainWay): FoundEdges {
  const target = way.end.attribute.target ?? 'nothing';
  if (isNode(book, target)) return found({ kind: 'relation', owner: target, ...base });
  return wrong(
    mistake(placeIn(child, way.path[0]), 'owner-not-subject', {
      message: `"ownedBy" names "${way.path.join('.')}", which leads to ${target}: no subject, and owned by none`,
      remedy: `tag ${target} as "root" or { "ownedBy": ... }, or name another relation`,
    }),
  );
}

/** Types whose schema says that they may be named; where none says so, any type of the graph may be. */
function morphOwners(book: TagBook, child: Model, { path, end }: Way): string[] {
  const nodes = nodeUids(book).filter((uid) => uid !== child.uid);
  if (path.length > 1) return nodes;
  const declared = nodeUids(book).filter((uid) =>
    [...(book.models.get(uid)?.attributes.values() ?? [])].some(
      ({ target, morphBy }) => target === child.uid && morphBy === end.name,
    ),
  );
  return declared.length > 0 ? declared : nodes;
}

function nowhere(book: TagBook, child: Model, path: readonly string[]) {
  const dotted = path.join('.');
  const place = placeIn(child);
  return mistake(place, 'owner-path-nowhere', {
    message: `"ownedBy" names "${dotted}", which leads nowhere`,
    remedy: `name a relation of ${child.uid}${didYouMean(dotted, relationPaths(book, child))}`,
  });
}

function relationPaths(book: TagBook, child: Model): string[] {
  const relationsIn = (model: Model | undefined): string[] =>
    [...(model?.attributes ?? [])]
      .filter(([, { type }]) => type === 'relation')
      .map(([name]) => name);
  const nested = componentPaths(child, book.models).flatMap(({ path, component }) =>
    relationsIn(book.models.get(component)).map((name) => [...path, name].join('.')),
  );
  return [...relationsIn(child), ...nested];
}
