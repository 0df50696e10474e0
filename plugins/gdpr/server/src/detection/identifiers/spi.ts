import { modulo } from './engine/checksums';
import type { NumberDetector } from './detector';
import { listed } from './engine/listed';

/** French tax number: thirteen digits that begin with 0 to 3, the last three the rest of the first ten by 511. */
export const spi = {
  rule: 'spi.fr',
  category: 'spi',
  shapes: ['9999999999999'],
  initials: '0123',
  accepts: (number) =>
    /^[0-3]/.test(number) && modulo(number.slice(0, 10), 511) === Number(number.slice(10)),
  words: listed(`
    spi, s.p.i., fiscal, fiscale, déclarant, impots gouv, identifiant fiscal, id fiscal, référence fiscale, numfiscal, nif, impôt, impôts, fisc, dgfip,
    avis d’imposition, avis d’impôt, trésor public, tax, tax id, fiscal number, tax reference, tin
  `),
  sureness: { keyed: 0.97, alone: 0.6 },
} satisfies NumberDetector;
