import { afterJoiners, compact, DIGIT, groups, kindAt } from './engine/characters';
import type { Found, SignDetector, Span, Sureness } from './detector';
import { PHONE_WORDS } from './phone-words-data';

/** French telephone number as it is dialled at home: 0, a zone, eight digits. */
export const phoneInFrance = {
  rule: 'phone.fr',
  category: 'phone',
  words: PHONE_WORDS,
  sureness: surenessByForm,
  signs: ['0'],
  find: findPhone,
} satisfies SignDetector;

const ZERO = 48;
const LENGTH = 10;

function findPhone(text: string, at: number): Span | undefined {
  if (text.charCodeAt(at) !== ZERO) return undefined;
  const end = endOfTen(text, at);
  if (end < 0 || isPartOfMore(text, { start: at, end })) return undefined;
  const written = text.slice(at, end);
  if (!/^0[1-9]/.test(compact(written)) || DATE_AND_TIME.test(written)) return undefined;
  return IN_HOURS_OR_MONEY.test(text.slice(end, end + 6)) ? undefined : { start: at, end };
}

/** `05/06/2024 14`, `05/06/24 1430` */
const DATE_AND_TIME = /^\d\d([/.-])\d\d\1(?:\d{4}\D+\d\d|\d\d(?!\1)\D+\d{4})$/;
const IN_HOURS_OR_MONEY = /^(?:h|:\d|\s?(?:€|eur|%))/i;

function endOfTen(text: string, start: number): number {
  let end = start;
  for (let count = 0; count < LENGTH; count += 1) {
    // "(06) 39 98 12 34"
    if (count === 2 && text.charAt(end) === ')') end += 1;
    const from = afterJoiners(text, end);
    if (from < 0 || kindAt(text, from) !== DIGIT) return -1;
    end = from + 1;
  }
  return kindAt(text, end) === DIGIT ? -1 : end;
}

/** Digits go on before or after with the separator of the number: a longer one, or a list. */
function isPartOfMore(text: string, { start, end }: Span): boolean {
  const inside = /\D/.exec(text.slice(start, end))?.[0];
  const before = kindAt(text, start - 2) === DIGIT ? text.charAt(start - 1) : undefined;
  const after = kindAt(text, end + 1) === DIGIT ? text.charAt(end) : undefined;
  if (isFirm(before) || (isFirm(after) && after === inside)) return true;
  const isInRow = inside !== undefined && before === inside && after === inside;
  return isInRow && text.charAt(end + 1) !== '0';
}

/** Dots, dashes and slashes tie what a space may part. */
const isFirm = (separator: string | undefined): boolean => /^[./-]$/.test(separator ?? '');

/** Pairs however they are joined, and the few other ways that are in use. */
const USUAL = /^(?!2-2-4-2)(?:(?:2|4|6|8|10)(?:-(?:2|4|6|8))*|4-3-3|1-3-3-3|1-9)$/;

function surenessByForm({ written }: Found): Sureness {
  // What begins with 08 is a service, never a person.
  if (/^0\D*8/.test(written)) return { keyed: 0.6 };
  const form = groups(written);
  if (!USUAL.test(form) || isRisingList(written)) return { keyed: 0.85 };
  const alone = /^0\D*[67]/.test(written) ? 0.9 : 0.75;
  return { keyed: 0.97, alone, doubted: form === '2-2-2-2-2' ? alone : 0.2 };
}

/** `01.02.03.04.05`, `01 07 26 38 69`: pages or departments, when nothing says that one can call them. */
function isRisingList(written: string): boolean {
  const pairs = written.split(/\D+/).map(Number);
  return pairs.length === 5 && pairs.every((pair, at) => at === 0 || pair > (pairs[at - 1] ?? 0));
}
