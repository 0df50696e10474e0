import { weighedSum } from './engine/checksums';
import type { NumberDetector } from './detector';
import { listed } from './engine/listed';

/** Dutch citizen service number: nine digits (eight without the zero), weights 9 to 2 and -1, divisible by 11. */
export const bsn = {
  rule: 'foreignid.nl-bsn',
  category: 'foreignid',
  shapes: ['999999999', '99999999'],
  accepts: (number) => {
    const sum = weighedSum(number.padStart(9, '0'), [9, 8, 7, 6, 5, 4, 3, 2, -1]);
    return sum % 11 === 0 && !/^0*$/.test(number);
  },
  words: listed(`
    bsn, burgerservicenummer, sofi, sofinummer, citizen service number, néerlandais, néerlandaise, pays bas, dutch
  `),
  reach: 4,
  sureness: { keyed: 0.93 },
} satisfies NumberDetector;
