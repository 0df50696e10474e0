import { STRATEGY_FITS, type ResolvedField, type TagBook, type TagProblem } from '../tagging';
import { wayOf } from './collect-edges';
import type {
  ExplainedComponent,
  ExplainedEdge,
  ExplainedField,
  ExplainedProblem,
  ExplainedType,
  Explanation,
} from './explanation';
import type { GraphNode, OwnerEdge, SubjectGraph, Uid } from './graph';
import { reachedFrom } from './reach';

/** All that an explanation is drawn from. */
export interface ExplainSource {
  readonly book: TagBook;
  readonly graph: SubjectGraph;
  readonly problems: readonly TagProblem[];
}

/** Says, in data, whose a type is and what its erasure does; undefined when no such type is tracked. */
export function explain(source: ExplainSource, uid: Uid): Explanation | undefined {
  const type = source.book.types.get(uid);
  if (!type) return undefined;
  const node = source.graph.nodes.get(uid);
  const components = (node?.components ?? []).map((component) => componentOf(source, component));
  return {
    uid,
    label: labelOf(source, uid),
    role: type.role,
    onErase: type.onErase,
    ...(type.because === undefined ? {} : { because: type.because }),
    actions: type.actions,
    belongsTo: (node?.edges ?? []).map((edge) => edgeOf(source, edge)),
    leaves: node ? leavesWith(source, node) : [],
    fields: personalOnes(source.book.fields.get(uid) ?? []),
    components: components.filter(({ fields }) => fields.length > 0),
    problems: problemsOf(source, [uid, ...components.map((component) => component.uid)]),
  };
}

function leavesWith(source: ExplainSource, start: GraphNode): ExplainedType[][] {
  const nodes = [...source.graph.nodes.values()];
  const cascading = nodes.flatMap(({ edges }) =>
    edges.filter(({ onErase }) => onErase === 'cascade'),
  );
  const reached = reachedFrom([start.uid], cascading);
  return source.graph.order
    .map((group) => group.filter((uid) => reached.has(uid) && uid !== start.uid))
    .filter((group) => group.length > 0)
    .map((group) => group.flatMap((uid) => leaving(source, uid, reached)));
}

function leaving(source: ExplainSource, uid: Uid, reached: ReadonlySet<Uid>): ExplainedType[] {
  const node = source.graph.nodes.get(uid);
  if (!node) return [];
  const through = node.edges.filter(
    ({ owner, onErase }) => reached.has(owner) && onErase === 'cascade',
  );
  return [
    {
      uid,
      label: node.displayName,
      onErase: node.onErase,
      ...(node.because === undefined ? {} : { because: node.because }),
      through: through.map((edge) => edgeOf(source, edge)),
      shared: node.edges.length > 1 || node.edges.some((edge) => mayHaveSeveral(source, edge)),
    },
  ];
}

const MANY = new Set(['manyToMany', 'oneToMany', 'morphToMany']);

/** A relation that can lead one row to several owners. */
function mayHaveSeveral({ book }: ExplainSource, edge: OwnerEdge): boolean {
  if (edge.kind === 'match') return true;
  if (edge.kind === 'columns' || edge.path.length > 1) return false;
  const relation = book.models.get(edge.holder)?.attributes.get(edge.path[0] ?? '')?.relation ?? '';
  return edge.holder === edge.child ? MANY.has(relation) : relation.startsWith('manyTo');
}

function edgeOf(source: ExplainSource, edge: OwnerEdge): ExplainedEdge {
  const byOwner = 'holder' in edge && edge.holder !== edge.child;
  return {
    owner: edge.owner,
    ownerLabel: labelOf(source, edge.owner),
    kind: edge.kind,
    through: byOwner ? edge.path.join('.') : wayOf(edge),
    byOwner,
    onErase: edge.onErase,
  };
}

const componentOf = (source: ExplainSource, uid: Uid): ExplainedComponent => ({
  uid,
  label: labelOf(source, uid),
  fields: personalOnes(source.graph.components.get(uid) ?? []),
});

/** What was examined and is not personal has no plan. */
const personalOnes = (fields: readonly ResolvedField[]): ExplainedField[] =>
  fields.filter(({ status }) => status !== 'notPersonal').map(fieldOf);

const fieldOf = (field: ResolvedField): ExplainedField => ({
  attribute: field.attribute,
  outcome: outcomeOf(field),
  erase: field.erase,
  ...(field.category === undefined ? {} : { category: field.category }),
  ...(field.note === undefined ? {} : { note: field.note }),
});

function outcomeOf({ status, type, erase }: ResolvedField): ExplainedField['outcome'] {
  if (status === 'error' || status === 'unclassified') return status;
  const isEntered = (type === 'component' || type === 'dynamiczone') && erase.strategy === 'blank';
  return isEntered ? 'entered' : STRATEGY_FITS[erase.strategy].outcome;
}

const problemsOf = ({ problems }: ExplainSource, uids: readonly Uid[]): ExplainedProblem[] =>
  problems
    .filter(({ uid, severity }) => uids.includes(uid) && severity === 'error')
    .map(({ attribute, message, remedy }) => ({
      ...(attribute === undefined ? {} : { attribute }),
      message,
      remedy,
    }));

const labelOf = ({ book }: ExplainSource, uid: Uid): string => book.models.get(uid)?.label ?? uid;
