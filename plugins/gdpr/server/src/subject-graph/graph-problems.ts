import { mistake, type Model, type TagBook, type TagProblem } from '../tagging';
import { wayOf } from './collect-edges';
import { placeIn } from './found-edges';
import type { GraphNode, OwnerEdge, Uid } from './graph';
import { reachedFrom } from './reach';

/** The graph before it is judged. */
export interface Draft {
  readonly book: TagBook;
  readonly nodes: ReadonlyMap<Uid, GraphNode>;
  readonly order: readonly (readonly Uid[])[];
  readonly edges: readonly OwnerEdge[];
  /** types whose own tag is already known to be wrong */
  readonly suspect: ReadonlySet<Uid>;
}

/** Mistakes that only the whole graph shows: rows or fields that no person leads to. */
export function graphProblems(draft: Draft): TagProblem[] {
  const roots = [...draft.nodes.values()].filter(({ root }) => root).map(({ uid }) => uid);
  const reached = reachedFrom(roots, draft.edges);
  return [...ownedRoots(draft), ...unreachedTypes(draft, reached), ...unreachableFields(draft)];
}

function ownedRoots({ book, nodes }: Draft): TagProblem[] {
  return [...nodes.values()].flatMap((node) => {
    const edge = node.edges[0];
    const model = book.models.get(node.uid);
    if (!node.root || !edge || !model) return [];
    return [
      mistake(placeIn(model), 'root-also-owned', {
        message: `it is a root, yet owned by ${edge.owner} through "${wayOf(edge)}"`,
        remedy:
          'a person belongs to nobody: remove "subject": "root", or the edge (use "accessedBy" or "ignore")',
      }),
    ];
  });
}

function unreachedTypes(
  { book, nodes, order, suspect }: Draft,
  reached: ReadonlySet<Uid>,
): TagProblem[] {
  return order.flatMap((group) => {
    const [first] = group;
    const model = first === undefined ? undefined : book.models.get(first);
    if (!model || group.some((uid) => reached.has(uid) || suspect.has(uid))) return [];
    const owners = [
      ...new Set(group.flatMap((uid) => nodes.get(uid)?.edges.map(({ owner }) => owner) ?? [])),
    ];
    return [
      group.length > 1 || owners.includes(model.uid)
        ? circle(model, group)
        : unreached(model, owners),
    ];
  });
}

const circle = (model: Model, group: readonly Uid[]): TagProblem =>
  mistake(placeIn(model), 'cycle-without-root', {
    message: `${group.join(', ')} own ${group.length > 1 ? 'each other' : 'themselves'}, but no root owns any of them`,
    remedy:
      'add the relation that leads to the person to "ownedBy" of one of them, or make one the root',
  });

const unreached = (model: Model, owners: readonly Uid[]): TagProblem =>
  mistake(placeIn(model), 'unreached-type', {
    message:
      owners.length > 0
        ? `it belongs to ${owners.join(', ')}, which no root owns`
        : 'it is declared owned, but no edge leads to an owner',
    remedy: 'lead "ownedBy" to a root, or tag the owner in turn',
  });

/** A personal value in a row that no erasure would ever find. */
function unreachableFields({ book, nodes }: Draft): TagProblem[] {
  return [...book.types.values()].flatMap((type) => {
    const model = book.models.get(type.uid);
    if (!model || nodes.has(type.uid) || type.personal === false) return [];
    const fields = (book.fields.get(type.uid) ?? []).filter(({ status }) => status === 'personal');
    return fields.map(({ attribute }) =>
      mistake(placeIn(model, attribute), 'unreachable-personal-field', {
        message:
          'it is personal, but no person leads to the rows of this type: no erasure would reach it',
        remedy:
          'give the type a "subject" ("root" or { "ownedBy": [...] }), or { "personal": false } to the field',
      }),
    );
  });
}
