import {
  STATUSES,
  type FieldFilter,
  type Status,
} from '../../../shared/contracts/inventory-filter';
import type { InventoryField } from '../../../shared/contracts/tagging';

/** Columns that order the table; `status` is the rule: what is left to do comes first. */
export const SORTS = ['status', 'type', 'attribute', 'category', 'strategy'] as const;
export type Sort = (typeof SORTS)[number];

/** The view of the table that the URL carries. */
export interface FieldView extends FieldFilter {
  readonly sort: Sort;
  readonly descending: boolean;
  readonly page: number;
  readonly pageSize: number;
}

/** Reads the view from a query string; what it cannot read is as if absent. */
export function readView(params: URLSearchParams): FieldView {
  const type = params.get('type');
  const status = STATUSES.find((name) => name === params.get('status'));
  const category = params.get('category');
  const q = params.get('q');
  const [sort, order] = (params.get('sort') ?? '').split(':');
  return {
    ...(type ? { type } : {}),
    ...(status ? { status } : {}),
    ...(category ? { category } : {}),
    ...(q ? { q } : {}),
    sort: SORTS.find((name) => name === sort) ?? 'status',
    descending: order === 'DESC',
    page: positive(params.get('page'), 1),
    pageSize: Math.min(positive(params.get('pageSize'), 20), 100),
  };
}

/** Query string of the CSV of exactly these fields, in the admin's language. */
export function csvQuery(filter: FieldFilter, locale: string): string {
  const params = new URLSearchParams({ locale: locale.startsWith('fr') ? 'fr' : 'en' });
  for (const key of ['type', 'status', 'category', 'q'] as const) {
    const value = filter[key];
    if (value) params.set(key, value);
  }
  return `?${params.toString()}`;
}

/** Orders a copy; equal rows keep what is left to do first, then type and attribute. */
export function sortFields(
  fields: readonly InventoryField[],
  sort: Sort,
  descending: boolean,
): InventoryField[] {
  const way = descending ? -1 : 1;
  return [...fields].sort((a, b) => way * compare(key(a, sort), key(b, sort)) || tieBreak(a, b));
}

/** How many fields stand at each status, over all. */
export function countByStatus(fields: readonly InventoryField[]): Record<Status, number> {
  const counts: Record<Status, number> = { unclassified: 0, error: 0, personal: 0, notPersonal: 0 };
  for (const field of fields) counts[field.status] += 1;
  return counts;
}

const positive = (text: string | null, otherwise: number): number => {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 ? value : otherwise;
};

const tieBreak = (a: InventoryField, b: InventoryField): number =>
  compare(key(a, 'status'), key(b, 'status')) ||
  compare(a.typeLabel, b.typeLabel) ||
  compare(a.attribute, b.attribute);

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));

function key(field: InventoryField, sort: Sort): string | number {
  switch (sort) {
    case 'status':
      return STATUSES.indexOf(field.status);
    case 'type':
      return field.typeLabel;
    case 'attribute':
      return field.attribute;
    case 'category':
      return field.category ?? '';
    case 'strategy':
      return field.strategy ?? '';
  }
}
