import type { Inventory, InventoryField, InventoryType } from '../../../shared/contracts/tagging';
import { defined } from './defined';
import { guess } from './guess';
import type { Model } from './model';
import { fieldKey } from './relations';
import type { ResolvedField, ResolvedType, TagProblem } from './tag';
import type { TagBook } from './tag-book';
import { personalCategories } from './taxonomy';
import { ownerText } from './owner-text';

/** Every attribute with its tag, guess and problems; what needs work comes first. */
export function buildInventory(book: TagBook, problems: readonly TagProblem[]): Inventory {
  const byField = groupByField(problems);
  const fields = [...book.fields].flatMap(([uid, list]) => {
    const model = book.models.get(uid);
    return model
      ? list.map((field) => line(field, model, byField.get(fieldKey(uid, field.attribute)) ?? []))
      : [];
  });
  return {
    types: [...book.types.values()].map((type) =>
      typeLine(type, book.models.get(type.uid), problems),
    ),
    fields: fields.sort(byUrgency),
    coverage: coverageOf(fields),
    categories: personalCategories(),
  };
}

function line(field: ResolvedField, model: Model, problems: readonly TagProblem[]): InventoryField {
  const attribute = model.attributes.get(field.attribute);
  const wrong = problems.some(({ severity }) => severity === 'error');
  const status = wrong ? 'error' : field.status;
  const treated = status === 'personal' || field.erase.strategy !== 'keep';
  const open = status === 'unclassified' && attribute;
  return defined({
    uid: model.uid,
    typeLabel: model.label,
    kind: model.kind,
    attribute: field.attribute,
    type: field.type,
    status,
    category: field.category,
    sensitivity: field.category === undefined ? undefined : field.sensitivity,
    purposes: field.purposes,
    strategy: treated ? field.erase.strategy : undefined,
    access: field.category === undefined ? undefined : field.access,
    identifier: field.identifier,
    forbidden: field.forbidden !== false,
    note: field.note,
    guess: open ? guess(field.attribute, attribute.type) : undefined,
    problems: problems.map(({ code, message, remedy }) => ({ code, message, remedy })),
  });
}

const typeLine = (
  type: ResolvedType,
  model: Model | undefined,
  problems: readonly TagProblem[],
): InventoryType => ({
  uid: type.uid,
  label: model?.label ?? type.uid,
  role: type.role,
  ownedBy: type.ownedBy.map(ownerText),
  onErase: type.onErase,
  problems: problems
    .filter(({ uid, attribute }) => uid === type.uid && attribute === undefined)
    .map(({ code, message, remedy }) => ({ code, message, remedy })),
});

const URGENCY: Readonly<Record<InventoryField['status'], number>> = {
  error: 0,
  unclassified: 1,
  personal: 2,
  notPersonal: 3,
};

/** Wrong and unclassified first, then by type and, within one, as the schema has them. */
const byUrgency = (left: InventoryField, right: InventoryField): number => {
  const urgent = Math.min(URGENCY[left.status], 2) - Math.min(URGENCY[right.status], 2);
  return urgent === 0 ? left.uid.localeCompare(right.uid) : urgent;
};

function coverageOf(fields: readonly InventoryField[]): Inventory['coverage'] {
  const count = (status: InventoryField['status']) =>
    fields.filter((field) => field.status === status).length;
  return {
    classified: count('personal') + count('notPersonal'),
    unclassified: count('unclassified'),
    error: count('error'),
    total: fields.length,
  };
}

function groupByField(problems: readonly TagProblem[]): ReadonlyMap<string, readonly TagProblem[]> {
  const grouped = new Map<string, TagProblem[]>();
  for (const problem of problems) {
    if (problem.attribute === undefined) continue;
    const key = fieldKey(problem.uid, problem.attribute);
    grouped.set(key, [...(grouped.get(key) ?? []), problem]);
  }
  return grouped;
}
