import { groups } from './engine/characters';
import { modulo } from './engine/checksums';
import type { NumberDetector } from './detector';
import { listed } from './engine/listed';
import announcing from './words/announcing.json';

const WORDS = listed(...announcing.nir);

/** French social security number with its key: sex, year, month, place, commune, rank, and 97 minus the rest by 97. */
export const nir = {
  rule: 'nir.key',
  category: 'nir',
  shapes: ['999999999999999', '999999A99999999'],
  initials: '123478',
  accepts: (number) =>
    isPerson(number) &&
    97 - modulo(inFigures(number.slice(0, 13)), 97) === Number(number.slice(13)),
  words: WORDS,
  sureness: ({ written }) => ({
    keyed: 0.99,
    alone: 0.95,
    // Few cut the number of a file as a social security number is cut.
    doubted: /^1-2-2-2-3-3-2$/.test(groups(written)) ? 0.7 : 0.2,
  }),
} satisfies NumberDetector;

/** The same without its key: nothing but the words around can tell it. */
export const nirWithoutKey = {
  rule: 'nir.keyed',
  category: 'nir',
  shapes: ['9999999999999', '999999A999999'],
  initials: '123478',
  accepts: (number) => isPerson(number),
  // With two digits more it would be a number with a wrong key.
  notBefore: /^[\s\u00a0\u2009\u202f./-]{1,3}\d\d(?!\d)/,
  words: WORDS,
  sureness: { keyed: 0.9 },
} satisfies NumberDetector;

/** Corsica: 2A counts as 19, 2B as 18. */
const inFigures = (number: string): string => number.replace('2A', '19').replace('2B', '18');

const STRUCTURE = /^[1-478]\d\d(0[1-9]|1[0-2]|[2-3]\d|4[0-2]|[5-9]\d)(\d\d|2[AB])(\d{3})(\d{3})/;

/** Sex, month (20-42 and 50-99: incomplete civil status), department or country, commune, rank. */
function isPerson(number: string): boolean {
  const [, , department, commune, rank] = STRUCTURE.exec(number) ?? [];
  return department !== undefined && department !== '00' && commune !== '000' && rank !== '000';
}
