import { didYouMean, mistake, type Attribute, type Model, type TagBook } from '../tagging';
import { found, isNode, join, placeIn, wrong, type FoundEdges } from './found-edges';

/** `match` of an owner tag. */
export interface MatchOwner {
  readonly match: Readonly<Record<string, string>>;
  readonly of?: string | null | undefined;
}

/** Edges of equal values: this row's attributes against the owner's identifiers. */
export function ownedByMatch(book: TagBook, child: Model, owner: MatchOwner): FoundEdges {
  const own = Object.keys(owner.match).filter((name) => !isValue(child.attributes.get(name)));
  if (own.length > 0) return join(own.map((name) => missingOn(child, child, name)));
  if (owner.of) return matchOf(book, child, { of: owner.of, match: owner.match });
  const theirs = Object.values(owner.match);
  const roots = [...book.types.values()].flatMap(({ uid, role }) => {
    const model = role === 'root' ? book.models.get(uid) : undefined;
    return model && theirs.every((name) => isValue(model.attributes.get(name))) ? [model] : [];
  });
  if (roots.length === 0) {
    return wrong(
      mistake(placeIn(child), 'match-attribute-missing', {
        message: `"match" compares with ${theirs.map((name) => `"${name}"`).join(', ')}, which no root has`,
        remedy: 'name an attribute of a root, or the type with "of"',
      }),
    );
  }
  return join(roots.map((root) => edgeTo(book, child, { root, match: owner.match })));
}

function matchOf(
  book: TagBook,
  child: Model,
  { of, match }: { of: string; match: MatchOwner['match'] },
): FoundEdges {
  const root = book.models.get(of);
  if (!root || !isNode(book, of)) {
    return wrong(
      mistake(placeIn(child), 'owner-not-subject', {
        message: `"match" names ${of}: no subject, and owned by none`,
        remedy: `name a type of the graph in "of"${didYouMean(of, [...book.types.keys()])}`,
      }),
    );
  }
  const missing = Object.values(match).filter((name) => !isValue(root.attributes.get(name)));
  if (missing.length > 0) return join(missing.map((name) => missingOn(child, root, name)));
  return edgeTo(book, child, { root, match });
}

/** Values shared by many people (a city) would make everybody's rows one person's. */
function edgeTo(
  book: TagBook,
  child: Model,
  { root, match }: { root: Model; match: MatchOwner['match'] },
): FoundEdges {
  const names = Object.values(match);
  const fields = book.fields.get(root.uid) ?? [];
  const identifies = fields.some(
    ({ attribute, identifier }) => identifier && names.includes(attribute),
  );
  if (!identifies) {
    return wrong(
      mistake(placeIn(child), 'match-ambiguous', {
        message: `"match" compares with ${names.map((name) => `"${name}"`).join(', ')} of ${root.uid}, which identifies nobody`,
        remedy:
          'compare with an identifier (e-mail, phone, account number), or tag the attribute "identifier": true',
      }),
    );
  }
  return found({
    kind: 'match',
    child: child.uid,
    owner: root.uid,
    columns: match,
    onErase: undefined,
  });
}

const missingOn = (child: Model, holder: Model, name: string): FoundEdges =>
  wrong(
    mistake(placeIn(child), 'match-attribute-missing', {
      message: `"match" names "${name}", which ${holder.uid} does not have as a value`,
      remedy: `name an attribute of ${holder.uid}${didYouMean(name, valuesOf(holder))}`,
    }),
  );

const NOT_VALUES = new Set([
  'relation',
  'media',
  'component',
  'dynamiczone',
  'json',
  'blocks',
  'password',
]);

const isValue = (attribute: Attribute | undefined): boolean =>
  attribute !== undefined && !NOT_VALUES.has(attribute.type);

const valuesOf = (model: Model): string[] =>
  [...model.attributes].filter(([, attribute]) => isValue(attribute)).map(([name]) => name);
