import { icaoDigit } from './engine/checksums';
import type { SignDetector, Span } from './detector';

/*
 * Machine readable zones, ICAO 9303: whoever copies one copies name, birth and number at once. The finding covers the
 * lines that are there. Weights 7, 3, 1 must be right for the number and the birth.
 */

const CERTAIN = { keyed: 0.99, alone: 0.99, against: 0.99 };

/** The zone of a passport. */
export const passportZone = {
  rule: 'passport.mrz',
  category: 'passport',
  words: [],
  sureness: CERTAIN,
  signs: ['<'],
  find: (text, at) =>
    findZone(
      text,
      at,
      /(?:P[A-Z<][A-Z]{3}[A-Z<]{20,39}\s{1,2})?([A-Z0-9<]{9})(\d)[A-Z<]{3}(\d{6})(\d)[MFX<]\d{7}[A-Z0-9<]{0,16}/g,
    ),
} satisfies SignDetector;

/** The zone of a French identity card, of 1988 and of 2021. */
export const idCardZone = {
  rule: 'idcard.mrz',
  category: 'idcard',
  words: [],
  sureness: CERTAIN,
  signs: ['<'],
  find: (text, at) => findZone(text, at, OLD_CARD) ?? findZone(text, at, NEW_CARD),
} satisfies SignDetector;

const OLD_CARD =
  /(?:IDFRA[A-Z<]{18,30}[A-Z0-9<]{6}\s{0,2})?(\d{12})(\d)[A-Z<]{14}(\d{6})(\d)[MFX<]\d/g;
const NEW_CARD =
  /I[A-Z<]FRA([A-Z0-9]{9})(\d)[A-Z0-9<]{15}(?:\s{0,2}(\d{6})(\d)[MFX<]\d{7}FRA[A-Z0-9<]{0,12}(?:\s{1,2}[A-Z<]{30})?)?/g;

/** Three lines of thirty characters, or two of forty-four, and the line ends. */
const LONGEST = 96;

function findZone(text: string, at: number, form: RegExp): Span | undefined {
  if (text.charAt(at - 1) === '<') return undefined;
  const from = Math.max(0, at - LONGEST);
  for (const match of text.slice(from, at + LONGEST).matchAll(form)) {
    const [zone, number = '', check, birth, birthCheck] = match;
    if (icaoDigit(number) !== check) continue;
    if (birth !== undefined && icaoDigit(birth) !== birthCheck) continue;
    return { start: from + match.index, end: from + match.index + zone.length };
  }
  return undefined;
}
