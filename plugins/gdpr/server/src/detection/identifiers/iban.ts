import {
  afterJoiners,
  compact,
  DIGIT,
  isLetter,
  JOINER,
  kindAt,
  LETTER,
} from './engine/characters';
import { iso7064Mod97 } from './engine/checksums';
import type { SignDetector, Span } from './detector';
import { IBAN_STRUCTURES } from './iban-countries-data';
import { ribKeyFits } from './rib';

/** Bank account number, ISO 13616: structure and length of its country, check digits, and in France the key of the RIB. */
export const iban = {
  rule: 'iban',
  category: 'iban',
  words: [],
  // One in 97 passes the check digits, and of those few have the structure of their country.
  sureness: { keyed: 0.99, alone: 0.99, against: 0.99 },
  signs: ['AA9'],
  find: findIban,
} satisfies SignDetector;

function findIban(text: string, at: number): Span | undefined {
  const afterLetters = kindAt(text, at - 1) === JOINER ? at - 1 : at;
  const start = afterLetters - 2;
  if (kindAt(text, start) !== LETTER || kindAt(text, start + 1) !== LETTER) return undefined;
  if (!beginsWord(text, start)) return undefined;
  const country = text.slice(start, start + 2).toUpperCase();
  const structure = IBAN_STRUCTURES.get(country);
  if (structure === undefined) return undefined;
  const end = endOf(text, at, `nn${structure}`);
  if (end < 0 || kindAt(text, end) === DIGIT) return undefined;
  const number = compact(text.slice(start, end));
  if (!iso7064Mod97(number) || !nationalKeyFits(number, structure)) return undefined;
  return { start, end, rule: `iban.${country.toLowerCase()}` };
}

/** Nothing touches it on the left but the word that announces it. */
function beginsWord(text: string, start: number): boolean {
  const before = kindAt(text, start - 1);
  if (before === DIGIT) return false;
  return !isLetter(before) || /(?:iban|rib)$/i.test(text.slice(Math.max(0, start - 4), start));
}

/** Where so many characters of these kinds end, read from `at`; -1 if they are not there. */
function endOf(text: string, at: number, structure: string): number {
  let end = at;
  for (let place = 0; place < structure.length; place += 1) {
    const from = afterJoiners(text, end);
    if (from < 0 || !isOfKind(kindAt(text, from), structure.charAt(place))) return -1;
    end = from + 1;
  }
  return end;
}

function isOfKind(kind: number, wanted: string): boolean {
  if (kind === DIGIT) return wanted !== 'a';
  return kind === LETTER && wanted !== 'n';
}

/** France, its territories and Monaco: bank, branch, account and key. */
const FRENCH_STRUCTURE = IBAN_STRUCTURES.get('FR');

const nationalKeyFits = (number: string, structure: string): boolean =>
  structure !== FRENCH_STRUCTURE || ribKeyFits(number.slice(4));
