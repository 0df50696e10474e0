import type { Selection } from '../../../shared/contracts/bulk';

/** What the content manager's list shows now, over all its pages, as its address says. */
export type ListFilter = Extract<Selection, { filters: unknown }>;

/** Reads filters, search and language from the parsed address of a list. */
export function listFilterOf(query: unknown): ListFilter {
  const { filters, _q: search, plugins } = isObject(query) ? query : {};
  const i18n = isObject(plugins) ? plugins.i18n : undefined;
  const locale = isObject(i18n) ? i18n.locale : undefined;
  return {
    filters: isObject(filters) ? filters : {},
    ...(typeof search === 'string' && search !== '' ? { search } : {}),
    ...(typeof locale === 'string' && locale !== '' ? { locale } : {}),
  };
}

/** Whether the list shows everything: then «all that match» is the whole table. */
export const isWholeList = ({ filters, search }: ListFilter): boolean =>
  search === undefined && !hasConditions(filters);

/** Whether a filter holds at least one condition; `{ $and: [] }` holds none. */
export const hasConditions = (filters: Readonly<Record<string, unknown>>): boolean =>
  Object.values(filters).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined,
  );

/**
 * The same filter as Strapi's list wants it in its address: one entry of `$and` for each condition,
 * which is what it draws a removable tag for.
 */
export function asListFilters(filters: Readonly<Record<string, unknown>>): {
  readonly $and: readonly unknown[];
} {
  const { $and: all, ...others } = filters;
  const entries = Object.entries(others).map(([name, condition]) => ({ [name]: condition }));
  return { $and: [...(Array.isArray(all) ? (all as unknown[]) : []), ...entries] };
}

/** A query string in brackets, values encoded: `filters[$and][0][name][$eq]=a`. */
export function toSearch(query: Readonly<Record<string, unknown>>): string {
  return Object.entries(query)
    .flatMap(([name, value]) => pairs(name, value))
    .join('&');
}

function pairs(path: string, value: unknown): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((one, index) => pairs(`${path}[${index}]`, one));
  }
  if (isObject(value)) {
    return Object.entries(value).flatMap(([name, one]) => pairs(`${path}[${name}]`, one));
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return [`${path}=${encodeURIComponent(text)}`];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
