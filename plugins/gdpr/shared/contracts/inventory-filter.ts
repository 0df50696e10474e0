import type { InventoryField } from './tagging';

/** Statuses in the order of what is left to do. */
export const STATUSES = [
  'unclassified',
  'error',
  'personal',
  'notPersonal',
] as const satisfies readonly InventoryField['status'][];
export type Status = (typeof STATUSES)[number];

/** What the reader looks for; names of the schema only, so that it may stand in a URL. */
export interface FieldFilter {
  readonly type?: string | undefined;
  readonly status?: Status | undefined;
  readonly category?: string | undefined;
  readonly q?: string | undefined;
}

/** The fields that pass every filter, on screen and in the CSV; a category takes in those below it. */
export function filterFields(
  fields: readonly InventoryField[],
  filter: FieldFilter,
): InventoryField[] {
  const words = filter.q?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  return fields.filter(
    (field) =>
      (!filter.type || field.uid === filter.type) &&
      (!filter.status || field.status === filter.status) &&
      (!filter.category || within(field.category, filter.category)) &&
      words.every((word) => searchable(field).includes(word)),
  );
}

const within = (category: string | undefined, wanted: string): boolean =>
  category === wanted || category?.startsWith(`${wanted}.`) === true;

const searchable = (field: InventoryField): string =>
  [field.uid, field.typeLabel, field.attribute, field.type, field.category, field.note]
    .concat(field.strategy, field.purposes)
    .filter(Boolean)
    .join(' ')
    .toLowerCase();
