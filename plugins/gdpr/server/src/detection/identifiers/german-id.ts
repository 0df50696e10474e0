import { iso7064Mod1110 } from './engine/checksums';
import type { NumberDetector } from './detector';
import { listed } from './engine/listed';

/** German tax number: eleven digits, one of the first ten two or three times, all others once at most. */
export const idnr = {
  rule: 'foreignid.de-idnr',
  category: 'foreignid',
  shapes: ['99999999999'],
  accepts: (number) =>
    !number.startsWith('0') && repeatsOneDigit(number.slice(0, 10)) && iso7064Mod1110(number),
  words: listed(`
    idnr, steuer id, steuerid, steueridnr, steuer idnr, steueridentifikationsnummer, identifikationsnummer, tin,
    allemand, allemande, allemagne, german, germany
  `),
  sureness: { keyed: 0.97, alone: 0.55 },
} satisfies NumberDetector;

function repeatsOneDigit(digits: string): boolean {
  const counts = [...new Set(digits)].map((digit) => digits.split(digit).length - 1);
  const repeated = counts.filter((count) => count > 1);
  return repeated.length === 1 && (repeated[0] ?? 0) <= 3;
}
