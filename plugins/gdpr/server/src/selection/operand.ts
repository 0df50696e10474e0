import { before, isPeriod } from './relative-date';

/** Operators of the content manager's filters that compare a value. */
const TEXT = [
  ...['$eqi', '$nei', '$contains', '$containsi', '$notContains', '$notContainsi'],
  ...['$startsWith', '$startsWithi', '$endsWith', '$endsWithi'],
] as const;
const ORDER = ['$gt', '$gte', '$lt', '$lte'] as const;
const EQUAL = ['$eq', '$ne'] as const;
const LISTS = ['$in', '$notIn'] as const;
const PRESENT = ['$null', '$notNull'] as const;

const TEXT_TYPES = ['string', 'text', 'richtext', 'email', 'uid', 'enumeration'];
const ORDERED_TYPES = ['integer', 'biginteger', 'float', 'decimal', 'date', 'datetime', 'time'];

/** Entries of one list, at most: a longer one is a list of people, not a criterion. */
const ENTRIES = 1000;
const LENGTH = 1000;

/** A value as it may be compared, or what is wrong with it. */
export type Checked = { readonly operand: unknown } | { readonly wrong: string };

const wrong = (what: string): Checked => ({ wrong: what });
const isOneOf = (names: readonly string[], name: string): boolean => names.includes(name);

/** Operators that say whether a value is there, and nothing about it. */
export const asksPresence = (operator: string): boolean => isOneOf(PRESENT, operator);

/** Whether a filter can compare values of this attribute type at all. */
export const isComparable = (type: string): boolean =>
  isOneOf([...TEXT_TYPES, ...ORDERED_TYPES, 'boolean'], type);

/**
 * Checks what an operator compares an attribute of a type with, so that no database has to refuse it; relative dates
 * come back as the moment they mean now.
 */
export function checkOperand(
  { type, operator }: { readonly type: string; readonly operator: string },
  operand: unknown,
  now: Date,
): Checked {
  if (asksPresence(operator)) return presence(operand);
  if (!isComparable(type)) return wrong(`can only be asked for $null or $notNull (${type})`);
  if (isOneOf(LISTS, operator)) return list(operand, (entry) => single(type, entry, now));
  if (operator === '$between') return between(type, operand, now);
  const fits =
    isOneOf(EQUAL, operator) ||
    (isOneOf(ORDER, operator) && type !== 'boolean') ||
    (isOneOf(TEXT, operator) && isOneOf(TEXT_TYPES, type));
  return fits ? single(type, operand, now) : wrong(`cannot be compared with ${operator}`);
}

function presence(operand: unknown): Checked {
  if (operand === true || operand === 'true') return { operand: true };
  if (operand === false || operand === 'false') return { operand: false };
  return wrong('$null and $notNull take true or false');
}

function list(operand: unknown, check: (entry: unknown) => Checked): Checked {
  if (!Array.isArray(operand) || operand.length === 0) return wrong('must be a list of values');
  if (operand.length > ENTRIES) return wrong(`must name ${ENTRIES} values at most`);
  const operands: unknown[] = [];
  for (const entry of operand) {
    const checked = check(entry);
    if ('wrong' in checked) return checked;
    operands.push(checked.operand);
  }
  return { operand: operands };
}

function between(type: string, operand: unknown, now: Date): Checked {
  if (!isOneOf(ORDERED_TYPES, type)) return wrong('cannot be compared with $between');
  if (!Array.isArray(operand) || operand.length !== 2) return wrong('$between takes two values');
  return list(operand, (entry) => single(type, entry, now));
}

function single(type: string, operand: unknown, now: Date): Checked {
  if (typeof operand === 'object' && operand !== null) return ago(type, operand, now);
  if (isOneOf(TEXT_TYPES, type)) return text(operand);
  switch (type) {
    case 'integer':
      return number(operand, { whole: true, limit: 2 ** 31 - 1 });
    case 'biginteger':
      return number(operand, { whole: true, limit: Number.MAX_SAFE_INTEGER });
    case 'float':
    case 'decimal':
      return number(operand, { whole: false, limit: 1e30 });
    case 'boolean':
      return boolean(operand);
    case 'time':
      return matching(operand, /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?$/, 'a time HH:mm:ss');
    default:
      return moment(type, operand);
  }
}

/** Row ids, where a relation or a row itself is named by one. */
export const checkRowId = (operand: unknown): Checked =>
  number(operand, { whole: true, limit: 2 ** 31 - 1 });

function text(operand: unknown): Checked {
  if (typeof operand !== 'string' && typeof operand !== 'number') return wrong('must be a text');
  const value = String(operand);
  if (value.length > LENGTH) return wrong(`must be at most ${LENGTH} characters`);
  // PostgreSQL stores no NUL and refuses to be asked for one
  return value.includes('\0') ? wrong('must not hold a NUL character') : { operand: value };
}

function number(
  operand: unknown,
  { whole, limit }: { readonly whole: boolean; readonly limit: number },
): Checked {
  const isNumeric =
    typeof operand === 'number' ||
    (typeof operand === 'string' && /^-?\d{1,30}(\.\d{1,30})?$/.test(operand));
  const value = Number(operand);
  const fits = isNumeric && Math.abs(value) <= limit && (!whole || Number.isInteger(value));
  if (fits) return { operand: value };
  return wrong(whole ? 'must be a whole number within range' : 'must be a number within range');
}

function boolean(operand: unknown): Checked {
  const isTrue = operand === true || operand === 'true';
  const isFalse = operand === false || operand === 'false';
  return isTrue || isFalse ? { operand: isTrue } : wrong('must be true or false');
}

function matching(operand: unknown, pattern: RegExp, what: string): Checked {
  return typeof operand === 'string' && pattern.test(operand)
    ? { operand }
    : wrong(`must be ${what}`);
}

const DAY = 'YYYY-MM-DD'.length;
const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

function moment(type: string, operand: unknown): Checked {
  if (typeof operand !== 'string' || !MOMENT.test(operand) || !isOnCalendar(operand))
    return wrong('must be a date as ISO 8601 writes it');
  return { operand: type === 'date' ? operand.slice(0, DAY) : operand };
}

/** JavaScript takes the 30th of February for the 1st of March; Strapi does not. */
function isOnCalendar(text: string): boolean {
  const day = text.slice(0, DAY);
  const parsed = new Date(`${day}T00:00:00.000Z`);
  return (
    !Number.isNaN(Date.parse(text)) &&
    !Number.isNaN(parsed.getTime()) &&
    parsed.toISOString().startsWith(day)
  );
}

/** `{ "$ago": "P3Y" }` is the moment, or for a date the day, three years before now. */
function ago(type: string, operand: object, now: Date): Checked {
  const entries = Object.entries(operand);
  const [name, period] = entries[0] ?? [];
  if (entries.length !== 1 || name !== '$ago') return wrong('must be one value');
  if (type !== 'date' && type !== 'datetime') return wrong('is no date: $ago does not apply');
  if (!isPeriod(period)) return wrong('$ago takes a period such as P3Y, P6M or P90D');
  const then = before(now, period).toISOString();
  return { operand: type === 'date' ? then.slice(0, DAY) : then };
}
