import { groups } from './engine/characters';
import { modulo } from './engine/checksums';
import type { NumberDetector } from './detector';
import { listed } from './engine/listed';

/** Belgian national number: birth, serial number, and 97 minus the rest by 97; a 2 goes before for those born since 2000. */
export const niss = {
  rule: 'foreignid.be-niss',
  category: 'foreignid',
  shapes: ['99999999999'],
  accepts: (number) => {
    const check = Number(number.slice(9));
    const key = (digits: string): number => 97 - modulo(digits, 97);
    return (
      BIRTH.test(number) && [key(number.slice(0, 9)), key(`2${number.slice(0, 9)}`)].includes(check)
    );
  },
  words: listed(`
    niss, n.i.s.s., insz, rrn, registre national, numéro national, rijksregister, rijksregisternummer, bis,
    belge, belgique, belgian, belgium, national register, national number
  `),
  sureness: ({ written }) => ({ keyed: 0.97, alone: groups(written) === '2-2-2-3-2' ? 0.85 : 0.6 }),
} satisfies NumberDetector;

/** Year, month (20 or 40 more for a bis number, 00 if unknown), day. */
const BIRTH = /^\d\d(?:[024]\d|[135][0-2])(?:[0-2]\d|3[01])/;
