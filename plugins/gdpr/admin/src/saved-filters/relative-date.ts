/** A condition on a date, and where in the filter it stands. */
export interface DateCondition {
  /** keys from the root of the filter, the operator last */
  readonly path: readonly (string | number)[];
  /** the attribute that is compared */
  readonly attribute: string;
  readonly operator: Comparison;
  readonly value: string;
}

/** A length of time counted back from today. */
export interface Age {
  readonly count: number;
  readonly unit: AgeUnit;
}

export const AGE_UNITS = ['day', 'month', 'year'] as const;
export type AgeUnit = (typeof AGE_UNITS)[number];

/** Only comparisons can be relative: «equal to three years ago» is meant by nobody. */
const COMPARISONS = ['$lt', '$lte', '$gt', '$gte'] as const;
type Comparison = (typeof COMPARISONS)[number];

type Json = Readonly<Record<string, unknown>>;

const DAY_MS = 86_400_000;

/** The date comparisons of a filter, in reading order. */
export function dateConditions(filters: unknown): DateCondition[] {
  return visit(filters, []);
}

/** The same filter with some of its dates counted back from the day it is used: `{ "$ago": "P3Y" }`. */
export function withAges(
  filters: Json,
  ages: readonly { readonly condition: DateCondition; readonly age: Age }[],
): Json {
  return ages.reduce<Json>(
    (result, { condition, age }) => replaced(result, condition.path, { $ago: isoAge(age) }),
    filters,
  );
}

/** The age that a date has today, in the largest unit that says it within a day or two. */
export function ageOf(value: string, now: Date): Age {
  const date = new Date(value);
  const months = monthsBetween(date, now);
  if (months >= 12 && months % 12 === 0) return { count: months / 12, unit: 'year' };
  if (months >= 1) return { count: months, unit: 'month' };
  const days = Math.round((now.getTime() - date.getTime()) / DAY_MS);
  return { count: Math.max(1, days), unit: 'day' };
}

/** An age as ISO 8601 writes it. @example `P3Y` */
export const isoAge = ({ count, unit }: Age): string => `P${count}${LETTERS[unit]}`;

const LETTERS = { day: 'D', month: 'M', year: 'Y' } as const satisfies Record<AgeUnit, string>;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(T|$)/;

function visit(node: unknown, path: readonly (string | number)[]): DateCondition[] {
  if (Array.isArray(node)) return node.flatMap((one, index) => visit(one, [...path, index]));
  if (!isObject(node)) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const operator = COMPARISONS.find((name) => name === key);
    if (operator && typeof value === 'string' && isDate(value)) {
      return [{ path: [...path, key], attribute: attributeOf(path), operator, value }];
    }
    return visit(value, [...path, key]);
  });
}

const isDate = (value: string): boolean => ISO_DATE.test(value) && !Number.isNaN(Date.parse(value));

const attributeOf = (path: readonly (string | number)[]): string =>
  path.filter((key) => typeof key === 'string' && !key.startsWith('$')).join('.');

function replaced<T>(node: T, path: readonly (string | number)[], value: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return value as T;
  const next = (child: unknown) => replaced(child, rest, value);
  if (Array.isArray(node)) {
    return node.map((child, index) => (index === key ? next(child) : (child as unknown))) as T;
  }
  return isObject(node) ? { ...node, [key]: next(node[key]) } : node;
}

/** Whole months, a day or two of slack: who picks a date three years back does not count the leap day. */
function monthsBetween(date: Date, now: Date): number {
  const months =
    (now.getUTCFullYear() - date.getUTCFullYear()) * 12 + now.getUTCMonth() - date.getUTCMonth();
  const anniversary = new Date(date);
  anniversary.setUTCMonth(date.getUTCMonth() + months);
  const off = Math.round((now.getTime() - anniversary.getTime()) / DAY_MS);
  return Math.abs(off) <= 2 ? months : 0;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
