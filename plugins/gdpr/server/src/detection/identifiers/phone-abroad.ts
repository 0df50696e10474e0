import { CALLING_CODES } from './calling-codes-data';
import { DIGIT, JOINER, kindAt, LETTER } from './engine/characters';
import type { SignDetector, Span } from './detector';
import { PHONE_WORDS } from './phone-words-data';
import { isQuantity } from './engine/quantities';

/** Telephone number with its country, `+33 6 ...` or `0033 6 ...`: a known calling code, and as many digits as its country uses. */
export const phoneWithCountry = {
  rule: 'phone.abroad',
  category: 'phone',
  words: PHONE_WORDS,
  sureness: { keyed: 0.97, alone: 0.92, against: 0.6 },
  signs: ['+', '0'],
  find: findPhone,
} satisfies SignDetector;

const ITALY = '39';
/** E.164 has 15 digits; the zero that people add makes 16. */
const MOST_DIGITS = 16;

function findPhone(text: string, at: number): Span | undefined {
  const from = afterPrefix(text, at);
  if (from < 0) return undefined;
  const number = readDigits(text, from);
  const code = callingCode(number.digits);
  const end = code === undefined ? undefined : endOfNational(number, code);
  if (end === undefined || isQuantity(text, end)) return undefined;
  return { start: at, end, rule: code === '33' ? 'phone.fr' : 'phone.abroad' };
}

/** Behind the plus or the two zeros at `at`; -1 if they are none. */
function afterPrefix(text: string, at: number): number {
  const before = kindAt(text, at - 1);
  if (text.charAt(at) === '+') return before === DIGIT ? -1 : at + 1;
  return text.startsWith('00', at) && before !== LETTER ? at + 2 : -1;
}

interface Digits {
  readonly digits: string;
  /** by count of digits: where the group ends, if one ends there */
  readonly ends: readonly (number | undefined)[];
}

/** Digits over spaces, dots, dashes and parentheses. */
function readDigits(text: string, from: number): Digits {
  let digits = '';
  const ends: (number | undefined)[] = [];
  let between = 0;
  for (let at = from; digits.length < MOST_DIGITS && between < 4; at += 1) {
    const kind = kindAt(text, at);
    if (kind === DIGIT) {
      between = 0;
      digits += text.charAt(at);
      if (kindAt(text, at + 1) !== DIGIT) ends[digits.length] = at + 1;
    } else if (kind === JOINER || text.charAt(at) === '(' || text.charAt(at) === ')') between += 1;
    else break;
  }
  return { digits, ends };
}

function callingCode(digits: string): string | undefined {
  return [1, 2, 3].map((length) => digits.slice(0, length)).find((code) => CALLING_CODES.has(code));
}

/** The longest stretch that has as many digits as numbers of this country have. */
function endOfNational({ digits, ends }: Digits, code: string): number | undefined {
  const { least, most } = CALLING_CODES.get(code) ?? { least: 1, most: 0 };
  // "+33 (0)6": the zero is dialled at home only. Italy keeps it.
  const trunk = digits.charAt(code.length) === '0' && code !== ITALY ? 1 : 0;
  if (digits.charAt(code.length + trunk) === '0' && code !== ITALY) return undefined;
  for (let count = most; count >= least; count -= 1) {
    const end = ends[code.length + trunk + count];
    if (end !== undefined) return end;
  }
  return undefined;
}
