import { GdprInvalid } from '../kernel/errors';
import type { AttributesOf, Criterion, Declared, ReadFilters, Step } from './criterion';
import { asksPresence, checkOperand, checkRowId, type Checked } from './operand';

/** A filter that cannot be asked: where, and why. */
export class FilterProblem extends GdprInvalid {
  constructor(place: string, what: string) {
    const path = place === '' ? 'filters' : `filters.${place.slice(0, PLACE)}`;
    super('E_GDPR_FILTER_INVALID', `${path}: ${what}`, { path });
  }
}

/** Characters of a path that an error repeats. */
const PLACE = 200;

const GROUPS = ['$and', '$or'];
const DEEPEST = 12;
const MOST = 200;

/**
 * Reads filters as the content manager's address has them. Whatever Strapi would silently drop, and so widen the
 * selection (an unknown attribute, an empty group), is a problem here; so is what the database would refuse. Two
 * conditions side by side come back in a `$and`: Strapi loses one of two groups that relations bring side by side.
 */
export function readFilters(
  filters: unknown,
  { uid, attributesOf, now }: { uid: string; attributesOf: AttributesOf; now: Date },
): ReadFilters {
  const reader = new Reader(attributesOf, now);
  if (isRecord(filters) && Object.keys(filters).length === 0) return { filters: {}, criteria: [] };
  const read = reader.conditions(filters, { uid, steps: [], place: '', depth: 0 });
  return { filters: read, criteria: reader.criteria };
}

interface Here {
  readonly uid: string;
  readonly steps: readonly Step[];
  readonly place: string;
  readonly depth: number;
}

type Conditions = Record<string, unknown>;

class Reader {
  readonly criteria: Criterion[] = [];

  constructor(
    private readonly attributesOf: AttributesOf,
    private readonly now: Date,
  ) {}

  /** An object of attributes and groups; several of them become one `$and`. */
  conditions(value: unknown, here: Here): Conditions {
    if (!isRecord(value)) throw new FilterProblem(here.place, 'must be an object of conditions');
    if (here.depth > DEEPEST) throw new FilterProblem(here.place, 'is nested too deep');
    const entries = Object.entries(value);
    if (entries.length === 0) throw new FilterProblem(here.place, 'is empty');
    const read = entries.map(([key, operand]) => this.condition(key, operand, within(here, key)));
    const [first] = read;
    return read.length === 1 && first ? first : { $and: read };
  }

  private condition(key: string, value: unknown, here: Here): Conditions {
    if (GROUPS.includes(key)) return { [key]: this.group(value, here) };
    if (key === '$not') return { $and: [{ $not: this.conditions(value, here) }] };
    if (key === 'id' || key === 'documentId') return { [key]: this.identity(key, value, here) };
    const attributes = this.attributesOf(here.uid) ?? {};
    const declared = Object.hasOwn(attributes, key) ? attributes[key] : undefined;
    if (!declared) throw new FilterProblem(here.place, unknown(key));
    return { [key]: this.attribute(declared, value, through(here, key)) };
  }

  private group(value: unknown, here: Here): Conditions[] {
    if (!Array.isArray(value) || value.length === 0)
      throw new FilterProblem(here.place, 'must be a list of conditions');
    return value.map((one, index) => this.conditions(one, within(here, String(index))));
  }

  private attribute(declared: Declared, value: unknown, here: Here): unknown {
    const leadsTo = this.leadsTo(declared, here);
    if (leadsTo === undefined) return this.scalar(declared.type, value, here);
    if (isRecord(value) && Object.keys(value).some((key) => isRowOperator(key)))
      return this.related(value, here, leadsTo);
    return this.conditions(value, { ...here, uid: leadsTo });
  }

  /** The type whose attributes come next; undefined for a value. */
  private leadsTo({ type, relation, target, component }: Declared, here: Here): string | undefined {
    if (type === 'component') return component;
    if (type === 'media') return 'plugin::upload.file';
    if (type === 'relation' && target !== undefined && !(relation ?? '').startsWith('morph'))
      return target;
    if (['relation', 'dynamiczone', 'password'].includes(type))
      throw new FilterProblem(here.place, `cannot be filtered by (${type})`);
    return undefined;
  }

  /** `{ owner: { $null: true } }`, or a list of row ids. */
  private related(value: Conditions, here: Here, target: string): Conditions {
    const entries = Object.entries(value);
    const [operator, operand] = entries[0] ?? ['', undefined];
    if (entries.length !== 1)
      throw new FilterProblem(here.place, 'takes one operator, or attributes, not both');
    const presence = asksPresence(operator);
    this.note('id', presence, presence ? here : through({ ...here, uid: target }, 'id'));
    return { [operator]: this.taken(rowOperand(operator, operand), within(here, operator)) };
  }

  private identity(key: 'id' | 'documentId', value: unknown, here: Here): Conditions {
    const at = through(here, key);
    const operators = isRecord(value) ? value : { $eq: value };
    const read: Conditions = {};
    for (const [operator, operand] of entriesOf(operators, at)) {
      const checked =
        key === 'id'
          ? rowOperand(operator, operand)
          : checkOperand({ type: 'string', operator }, operand, this.now);
      read[operator] = this.taken(checked, within(at, operator));
    }
    this.note(key, false, at);
    return read;
  }

  private scalar(type: string, value: unknown, here: Here): unknown {
    if (!isRecord(value) || Object.hasOwn(value, '$ago')) {
      this.note(type, false, here);
      return { $eq: this.taken(checkOperand({ type, operator: '$eq' }, value, this.now), here) };
    }
    const read: Conditions = {};
    for (const [operator, operand] of entriesOf(value, here)) {
      const at = within(here, operator);
      if (operator === '$not') {
        if (!isRecord(operand)) throw new FilterProblem(at.place, 'must be an operator');
        read[operator] = this.scalar(type, operand, at);
        continue;
      }
      this.note(type, asksPresence(operator), here);
      read[operator] = this.taken(checkOperand({ type, operator }, operand, this.now), at);
    }
    return read;
  }

  private note(type: string, presence: boolean, { steps, place }: Here): void {
    this.criteria.push({ steps, type, presence });
    if (this.criteria.length > MOST) throw new FilterProblem(place, 'there are too many criteria');
  }

  private taken(checked: Checked, { place }: Here): unknown {
    if ('wrong' in checked) throw new FilterProblem(place, checked.wrong);
    return checked.operand;
  }
}

/** The list's own filter of drafts is not one of its content. */
const unknown = (key: string): string =>
  key === '__status'
    ? 'the publication status cannot be selected by: take this condition away'
    : 'there is no such attribute or operator';

const ROW_OPERATORS = ['$null', '$notNull', '$eq', '$ne', '$in', '$notIn'];
const isRowOperator = (key: string): boolean => ROW_OPERATORS.includes(key);

/** Rows are named by their ids. */
const rowOperand = (operator: string, operand: unknown): Checked => {
  if (!isRowOperator(operator)) return { wrong: 'there is no such operator for a row' };
  const checked = checkOperand({ type: 'integer', operator }, operand, new Date(0));
  return Array.isArray(operand) || asksPresence(operator) ? checked : checkRowId(operand);
};

function entriesOf(operators: Conditions, { place }: Here): [string, unknown][] {
  const entries = Object.entries(operators);
  if (entries.length === 0) throw new FilterProblem(place, 'is empty');
  return entries;
}

const within = (here: Here, key: string): Here => ({
  ...here,
  place: here.place === '' ? key : `${here.place}.${key}`,
  depth: here.depth + 1,
});

const through = (here: Here, attribute: string): Here => ({
  ...here,
  steps: [...here.steps, { uid: here.uid, attribute }],
});

const isRecord = (value: unknown): value is Conditions =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
