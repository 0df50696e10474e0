import { luhn, verhoeff } from './engine/checksums';
import type { NumberDetector } from './detector';
import { listed } from './engine/listed';

/** Luxembourg's national number: birth, serial number, and two check digits over the same eleven: Luhn's, Verhoeff's. */
export const matricule = {
  rule: 'foreignid.lu-matricule',
  category: 'foreignid',
  shapes: ['9999999999999'],
  initials: '12',
  accepts: (number) =>
    /^(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(number) &&
    luhn(number.slice(0, 12)) &&
    verhoeff(number.slice(0, 11) + number.slice(12)),
  words: listed(`
    matricule, matricule luxembourgeois, numéro d’identification national, cns, ccss,
    luxembourg, luxembourgeois, luxembourgeoise, lux
  `),
  sureness: { keyed: 0.98, alone: 0.8 },
} satisfies NumberDetector;
