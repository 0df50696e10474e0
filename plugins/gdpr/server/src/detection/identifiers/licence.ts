import type { NumberDetector } from './detector';
import { listed } from './engine/listed';

/** French driving licence: twelve digits of old (NEPH), nine characters since 2013; no checksum, so a word must say so. */
export const licence = {
  rule: 'licence.fr',
  category: 'licence',
  shapes: ['999999999999', '99AA99999'],
  accepts: () => true,
  words: listed(`
    permis, permis b, permis de conduire, permis conduite, permi, pmis, neph, titre de conduite,
    licence, license, driving licence, driving license, driver licence, driver license, driver’s licence,
    driver’s license, drivers licence, drivers license, dl, dvla
  `),
  reach: 4,
  sureness: { keyed: 0.9 },
} satisfies NumberDetector;

/** British driving licence: five letters of the name, birth in disguise, initials and check characters. */
export const britishLicence = {
  rule: 'licence.uk',
  category: 'licence',
  shapes: ['A****999999A*9AA'],
  accepts: (number) =>
    /^[A-Z]+9*$/.test(number.slice(0, 5)) &&
    /^\d[0156]\d[0-3]\d\d[A-Z][A-Z9]/.test(number.slice(5)),
  words: licence.words,
  sureness: { keyed: 0.95, alone: 0.7 },
} satisfies NumberDetector;
