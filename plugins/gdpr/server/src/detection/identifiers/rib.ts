import { modulo } from './engine/checksums';
import type { NumberDetector } from './detector';
import { listed } from './engine/listed';

/** French bank account number without its IBAN: bank 5, branch 5, account 11, key 2. */
export const rib = {
  rule: 'iban.rib',
  category: 'iban',
  shapes: ['9999999999***********99'],
  accepts: ribKeyFits,
  words: listed('rib, relevé d’identité bancaire, compte, coordonnées bancaires, iban'),
  sureness: { keyed: 0.95, alone: 0.6 },
} satisfies NumberDetector;

/** Whether the key of a RIB of 23 characters is right. */
export function ribKeyFits(rib: string): boolean {
  const digits = rib.replace(/[A-Z]/g, (letter) => String((LETTER_VALUES.indexOf(letter) % 9) + 1));
  const [bank, branch] = [digits.slice(0, 5), digits.slice(5, 10)];
  const key =
    97 -
    modulo(String(89 * Number(bank) + 15 * Number(branch) + 3 * Number(digits.slice(10, 21))), 97);
  return key === Number(digits.slice(21));
}

/** A to I count 1 to 9, J to R likewise, S to Z 2 to 9: the place of S is left free. */
const LETTER_VALUES = 'ABCDEFGHIJKLMNOPQR STUVWXYZ';
