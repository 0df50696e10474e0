import { CATEGORIES, type FindingCategory } from '../../../shared/contracts/detection-vocabulary';
import type { FindingsQuery, FindingState } from '../../../shared/contracts/scan';

/** States that a list may be narrowed to, in the order in which they are offered. */
export const STATES = [
  'open',
  'false-positive',
  'redacted',
  'gone',
] as const satisfies readonly FindingState[];

/** How long ago the record was last changed: years, and which side of them. */
export const AGES = ['under-1', 'over-1', 'over-3', 'over-5'] as const;
export type Age = (typeof AGES)[number];

/** Columns that order the table. */
export const SORTS = [
  'uid',
  'category',
  'confidence',
  'changedAt',
  'foundAt',
] as const satisfies readonly FindingsQuery['sort'][];
export type Sort = (typeof SORTS)[number];

/** What the address of the findings page says: filters, order, page; ids, words and numbers only. */
export interface FindingsView {
  readonly uid?: string;
  readonly categories: readonly FindingCategory[];
  /** `all` whatever their state. @default 'open' */
  readonly state: FindingState | 'all';
  readonly confidence?: number;
  readonly author?: number;
  readonly age?: Age;
  readonly sort: Sort;
  readonly descending: boolean;
  readonly page: number;
  readonly pageSize: number;
}

/** Reads the view from a query string; what it cannot read is as if absent. */
export function readFindingsView(params: URLSearchParams): FindingsView {
  const wanted = (params.get('category') ?? '').split(',');
  const [sort, order] = (params.get('sort') ?? '').split(':');
  return {
    ...readOptional(params),
    categories: CATEGORIES.filter((category) => wanted.includes(category)),
    state: [...STATES, 'all' as const].find((name) => name === params.get('state')) ?? 'open',
    sort: SORTS.find((name) => name === sort) ?? 'foundAt',
    descending: order !== 'ASC',
    page: positive(params.get('page')) ?? 1,
    pageSize: Math.min(positive(params.get('pageSize')) ?? 20, 100),
  };
}

type Optional = Pick<FindingsView, 'uid' | 'confidence' | 'author' | 'age'>;

function readOptional(params: URLSearchParams): Optional {
  const uid = params.get('uid');
  const confidence = fraction(params.get('confidence'));
  const author = positive(params.get('author'));
  const age = AGES.find((name) => name === params.get('age'));
  return {
    ...(uid ? { uid } : {}),
    ...(confidence === undefined ? {} : { confidence }),
    ...(author === undefined ? {} : { author }),
    ...(age ? { age } : {}),
  };
}

/** Whether the list is narrowed by more than the state that it opens with. */
export const isNarrowed = (view: FindingsView): boolean =>
  Boolean(view.uid ?? view.confidence ?? view.author ?? view.age) ||
  view.categories.length > 0 ||
  view.state !== 'open';

/** The filters as the server has them: an age becomes the dates that it means today. */
export function serverFilters(view: FindingsView, today: Date): Record<string, string> {
  const { uid, categories, state, confidence, author, age } = view;
  return {
    ...(uid === undefined ? {} : { uid }),
    ...(categories.length === 0 ? {} : { category: categories.join(',') }),
    ...(state === 'all' ? {} : { state }),
    ...(confidence === undefined ? {} : { confidence: String(confidence) }),
    ...(author === undefined ? {} : { author: String(author) }),
    ...(age === undefined ? {} : ageFilter(age, today)),
  };
}

/** Query string of the page on screen. */
export function findingsQuery(view: FindingsView, today: Date): string {
  return new URLSearchParams({
    ...serverFilters(view, today),
    page: String(view.page),
    pageSize: String(view.pageSize),
    ...order(view),
  }).toString();
}

/** Query string of the CSV of all that match, in the admin's language. */
export function csvQuery(view: FindingsView, at: { today: Date; locale: string }): string {
  return new URLSearchParams({
    ...serverFilters(view, at.today),
    ...order(view),
    format: 'csv',
    locale: at.locale.startsWith('fr') ? 'fr' : 'en',
  }).toString();
}

/** The sort parameter after a click on a header: a second click turns it round. */
export const nextSort = (view: FindingsView, column: string): string =>
  `${column}:${view.sort === column && view.descending ? 'ASC' : 'DESC'}`;

const order = ({ sort, descending }: FindingsView) => ({
  sort,
  order: descending ? 'desc' : 'asc',
});

function ageFilter(age: Age, today: Date): Record<string, string> {
  const [side, years] = age.split('-');
  const limit = new Date(today);
  limit.setUTCFullYear(limit.getUTCFullYear() - Number(years));
  const day = limit.toISOString().slice(0, 10);
  return side === 'over' ? { changedBefore: day } : { changedAfter: day };
}

function positive(text: string | null): number | undefined {
  const value = Number(text);
  return text !== null && Number.isInteger(value) && value > 0 ? value : undefined;
}

function fraction(text: string | null): number | undefined {
  const value = Number(text);
  return text && value > 0 && value <= 1 ? value : undefined;
}
