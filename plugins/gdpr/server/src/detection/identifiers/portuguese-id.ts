import { luhn, weighedSum } from './engine/checksums';
import type { NumberDetector } from './detector';
import { listed } from './engine/listed';

/** Portuguese tax number: nine digits, weights 9 to 2, check by 11; one in ten passes, so a word must say so. */
export const portugueseNif = {
  rule: 'foreignid.pt-nif',
  category: 'foreignid',
  shapes: ['999999999'],
  accepts: (number) => {
    const check = 11 - (weighedSum(number, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
    return (
      /^[1-3568]|^45|^[79]/.test(number) && (check > 9 ? 0 : check) === Number(number.slice(8))
    );
  },
  words: listed(
    'nif, n.i.f., contribuinte, número fiscal, portugais, portugaise, portugal, portuguese',
  ),
  reach: 4,
  sureness: { keyed: 0.93 },
} satisfies NumberDetector;

/** Portuguese citizen card: the old number, its check digit, a version of two characters, Luhn mod 36 over all. */
export const citizenCard = {
  rule: 'foreignid.pt-cc',
  category: 'foreignid',
  shapes: ['999999999**9'],
  accepts: (number) => luhn(number) && !/^\d+$/.test(number),
  words: [
    ...listed('cc, cartão de cidadão, cidadão, citizen card, carte de citoyen'),
    ...portugueseNif.words,
  ],
  sureness: { keyed: 0.96, alone: 0.6 },
} satisfies NumberDetector;
