import { groups } from './engine/characters';
import type { Found, NumberDetector, Sureness } from './detector';
import {
  ABBREVIATIONS,
  MODEL_WORDS,
  PLATE_WORDS,
  SHORT_WORDS,
  UNITS,
  VEHICLE_WORDS,
} from './plate-words-data';

/** French plate since 2009: two letters, three digits, two letters; never I, O, U, SS or 000. */
export const plate = {
  rule: 'plate.fr',
  category: 'plate',
  shapes: ['AA999AA'],
  accepts: (number) =>
    /^[A-HJ-NP-TV-Z]{2}\d{3}[A-HJ-NP-TV-Z]{2}$/.test(number) && !/^SS|SS$|000/.test(number),
  words: [...PLATE_WORDS, ...VEHICLE_WORDS, ...MODEL_WORDS],
  sureness: surenessByForm,
} satisfies NumberDetector;

/** French plate before 2009: one to four digits, one to three letters, the department. */
export const oldPlate = {
  rule: 'plate.fr-old',
  category: 'plate',
  shapes: ['9', '99', '999', '9999'].flatMap((digits) =>
    ['A', 'AA', 'AAA'].flatMap((letters) =>
      ['99', '9A', '999'].map((department) => digits + letters + department),
    ),
  ),
  initials: '123456789',
  accepts: (number, written) => {
    const [, letters] = OLD_FORM.exec(number) ?? [];
    return letters !== undefined && !UNITS.has(letters) && groups(written).length <= 5;
  },
  words: [...PLATE_WORDS, ...VEHICLE_WORDS],
  reach: 4,
  sureness: ({ written }) => ({ keyed: written === written.toUpperCase() ? 0.9 : 0.75 }),
} satisfies NumberDetector;

/** Plates of the United Kingdom (since 2001) and of Belgium, when they are called so. */
export const plateAbroad = {
  rule: 'plate.abroad',
  category: 'plate',
  shapes: ['AA99AAA', '9AAA999'],
  accepts: (number) => /^(?:[A-Z]{2}\d\d[A-Z]{3}|[1-9][A-Z]{3}\d{3})$/.test(number),
  words: PLATE_WORDS,
  reach: 3,
  sureness: { keyed: 0.85 },
} satisfies NumberDetector;

const OLD_FORM = /^\d{1,4}([A-Z]{1,3})(?:0[1-9]|[1-8]\d|9[0-5]|2[AB]|97\d)$/;

/** Dashes make a plate; in spaces or small letters it may be a sentence: "passé de 150 en juin", "DE 150 CV". */
function surenessByForm({ number, written }: Found): Sureness {
  if (/^\w\w-\d{3}-\w\w$/.test(written)) return { keyed: 0.97, alone: 0.9 };
  const letters = [number.slice(0, 2), number.slice(5)];
  // No quantity begins with a zero.
  const isWordy = number.charAt(2) !== '0' && letters.some((pair) => WORDY.has(pair));
  if (isWordy) return { keyed: number === written ? 0.8 : 0.4 };
  if (written === written.toUpperCase()) return { keyed: 0.95, alone: 0.7 };
  const isOddWord =
    !/[AEIOU]/.test(letters.join('')) && !letters.some((pair) => ABBREVIATIONS.has(pair));
  return { keyed: 0.85, alone: isOddWord || written.length === number.length ? 0.55 : 0 };
}

const WORDY: ReadonlySet<string> = new Set([...SHORT_WORDS, ...UNITS]);
