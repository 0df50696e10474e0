import type { SavedFilter } from '../../../shared/contracts/bulk';
import { asListFilters, toSearch } from '../bulk/list-filter';

/** The query string under which a list shows what a saved filter selects, today. */
export const searchOf = ({ resolved }: Pick<SavedFilter, 'resolved'>): string =>
  toSearch({ page: 1, filters: asListFilters(resolved) });

/** The content manager's list with a saved filter applied. */
export const listAddressOf = (filter: Pick<SavedFilter, 'uid' | 'resolved'>): string =>
  `/content-manager/collection-types/${filter.uid}?${searchOf(filter)}`;

/** Whether the list shows exactly what a saved filter selects. */
export const isApplied = (
  { resolved }: Pick<SavedFilter, 'resolved'>,
  filters: Readonly<Record<string, unknown>>,
): boolean => asText(resolved) === asText(filters);

// An address knows texts only: both sides are compared as the address would write them. Of a moment only the day
// counts: «three years ago» is another millisecond at each reading.
const asText = (filters: Readonly<Record<string, unknown>>): string =>
  decodeURIComponent(toSearch({ filters: asListFilters(filters) })).replace(MOMENT, '$1');

const MOMENT = /(\d{4}-\d{2}-\d{2})T[\d:.]+Z/g;
