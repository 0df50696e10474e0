import { inspect } from 'node:util';
import type { z } from 'zod';
import { cleanTag } from './clean-tag';
import { didYouMean } from './did-you-mean';
import { mistake, type Place } from './problem';
import type { TagProblem } from './tag';

/** A tag as written: parsed, absent (`undefined`), or wrong. */
export type ReadTag<T> =
  | { readonly tag: T | undefined; readonly problems: readonly [] }
  | { readonly tag: undefined; readonly problems: readonly TagProblem[] };

type Issue = z.core.$ZodIssue;

/** Parses one raw tag; each mistake is named with its path inside the tag and, where near, the right word. */
export function readTag<S extends z.ZodType>(
  schema: S,
  raw: unknown,
  place: Place,
): ReadTag<z.output<S>> {
  const cleaned = cleanTag(raw);
  if (cleaned === undefined) return { tag: undefined, problems: [] };
  const parsed = schema.safeParse(cleaned);
  if (parsed.success) return { tag: parsed.data, problems: [] };
  const issues = parsed.error.issues.flatMap((issue) => flatten(issue, cleaned));
  return { tag: undefined, problems: issues.map((issue) => nameIssue(issue, cleaned, place)) };
}

/** Of a union, only the branch that the author meant: the first that the value's own type does not rule out. */
function flatten(issue: Issue, tag: unknown): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const value = valueAt(tag, issue.path);
  const meant = issue.errors.find(
    (branch) => branch.length > 0 && branch.every((inner) => !rulesOut(inner, value)),
  );
  if (!meant) return [issue];
  return meant.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }, tag));
}

const rulesOut = (issue: Issue, value: unknown): boolean =>
  issue.path.length === 0 &&
  (issue.code === 'invalid_type' || (issue.code === 'invalid_value' && typeof value !== 'string'));

function nameIssue(issue: Issue, tag: unknown, place: Place): TagProblem {
  const where = issue.path.length === 0 ? 'the tag' : `"${issue.path.map(String).join('.')}"`;
  if (issue.code === 'unrecognized_keys') return unknownKey(issue, where, place);
  if (issue.code === 'invalid_value')
    return unknownValue(issue, valueAt(tag, issue.path), { where, place });
  return mistake(place, 'invalid-tag', {
    message: `${where} is not valid: ${issue.message}`,
    remedy: 'write it as the documentation of tags shows, or remove it',
  });
}

function unknownKey(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  where: string,
  place: Place,
): TagProblem {
  const key = issue.keys[0] ?? '';
  const known = KEYS;
  return mistake(place, 'unknown-key', {
    message: `${where} has unknown key${issue.keys.length > 1 ? 's' : ''} ${issue.keys.map(quote).join(', ')}`,
    remedy: `remove it${didYouMean(key, known)}`,
  });
}

function unknownValue(
  issue: z.core.$ZodIssueInvalidValue,
  value: unknown,
  { where, place }: { where: string; place: Place },
): TagProblem {
  const known = issue.values.map(String);
  const isStrategy =
    String(issue.path.at(-1)) === 'strategy' || String(issue.path.at(-1)) === 'erase';
  return mistake(place, isStrategy ? 'unknown-strategy' : 'unknown-value', {
    message: `${where} cannot be ${print(value)}`,
    remedy: `choose one of ${known.join(', ')}${typeof value === 'string' ? didYouMean(value, known) : ''}`,
  });
}

/** Every key that some tag knows: enough to recognise a misspelt one. */
const KEYS = [
  'personal category sensitivity purposes origin erase access identifier forbidden freeText note edge onErase',
  'strategy into bands to visible label below unless because onFinding',
  'subject ownedBy actions match of type id types key',
].flatMap((line) => line.split(' '));

function valueAt(tag: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.entries(value).find(([name]) => name === String(key))?.[1];
  }, tag);
}

const quote = (word: string): string => `"${word}"`;

/** Tags hold no personal value, but a slip of the hand may be long. */
const print = (value: unknown): string =>
  (typeof value === 'string' ? JSON.stringify(value) : inspect(value)).slice(0, 60);
