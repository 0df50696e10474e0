import { didYouMean, mistake, type Attribute, type Model, type TagBook } from '../tagging';
import {
  found,
  isNode,
  join,
  nodeUids,
  placeIn,
  wrong,
  type FoundEdge,
  type FoundEdges,
} from './found-edges';

/** `type` + `id` of an owner tag. */
export interface ColumnsOwner {
  readonly type: string;
  readonly id: string;
  readonly types?: Readonly<Record<string, string>> | null | undefined;
  readonly key?: 'auto' | 'documentId' | 'id' | null | undefined;
}

const TYPE_COLUMNS = ['string', 'text', 'enumeration', 'uid'];
const ID_COLUMNS = ['string', 'text', 'uid', 'integer', 'biginteger'];

/** Edges of a home-made log: two columns that name any type of the graph, and the row of it. */
export function ownedByColumns(book: TagBook, child: Model, owner: ColumnsOwner): FoundEdges {
  const problems = join([
    column(child, owner.type, TYPE_COLUMNS),
    column(child, owner.id, ID_COLUMNS),
    ...Object.entries(owner.types ?? {}).map(([value, uid]) => mapped(book, child, { value, uid })),
  ]).problems;
  if (problems.length > 0) return wrong(...problems);
  const others = nodeUids(book).filter((uid) => uid !== child.uid);
  return found(...others.map((uid) => edgeTo(uid, child, owner)));
}

/** A uid in the column always means its type; other words by the tag's own table. */
function edgeTo(uid: string, child: Model, owner: ColumnsOwner): FoundEdge {
  const names = Object.entries(owner.types ?? {}).flatMap(([value, named]) =>
    named === uid ? [value] : [],
  );
  return {
    kind: 'columns',
    child: child.uid,
    owner: uid,
    typeAttribute: owner.type,
    idAttribute: owner.id,
    typeValues: [...new Set([uid, ...names])],
    key: owner.key ?? 'auto',
    onErase: undefined,
  };
}

function column(child: Model, name: string, fitting: readonly string[]): FoundEdges {
  const attribute = child.attributes.get(name);
  if (attribute && fitting.includes(attribute.type)) return found();
  const message = attribute
    ? `"ownedBy" reads the owner from "${name}", a ${attribute.type}`
    : `"ownedBy" reads the owner from "${name}", which ${child.uid} does not have`;
  return wrong(
    mistake(placeIn(child), 'owner-column-missing', {
      message,
      remedy: `name a ${fitting.join(', ')} attribute${didYouMean(name, namesOf(child, fitting))}`,
    }),
  );
}

const namesOf = (child: Model, fitting: readonly string[]): string[] =>
  [...child.attributes]
    .filter(([, { type }]: [string, Attribute]) => fitting.includes(type))
    .map(([name]) => name);

function mapped(
  book: TagBook,
  child: Model,
  { value, uid }: { value: string; uid: string },
): FoundEdges {
  if (isNode(book, uid)) return found();
  return wrong(
    mistake(placeIn(child), 'owner-not-subject', {
      message: `"types" maps "${value}" to ${uid}: no subject, and owned by none`,
      remedy: `map it to a type of the graph, or leave it out${didYouMean(uid, nodeUids(book))}`,
    }),
  );
}
