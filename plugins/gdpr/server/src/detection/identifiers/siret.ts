import { luhn, modulo, weighedSum } from './engine/checksums';
import type { NumberDetector } from './detector';
import { listed } from './engine/listed';

const WORDS = listed(`
  siren, siret, sirene, siren siret, siret siren, rcs, rm, r.c.s., kbis, k bis, insee, rna, rne, tva, immatriculée,
  registre du commerce, répertoire des métiers, n entreprise,
  company n, company registration, registration n, business id
`);

/** Words that make fourteen digits with two right checksums a company, though they do not name the number. */
const COMPANY = listed(`
  entreprise, société, sté, sarl, sas, sasu, eurl, sci, ei, eirl, snc, selarl, micro, micro entreprise, atelier,
  auto entrepreneur, auto entrepreneuse, autoentrepreneur, entrepreneur, entrepreneuse, artisan, artisane, commerçant,
  commerçante, commerce, gérant, gérante, établissement, profession libérale, libéral, libérale, indépendant,
  indépendante, exploitation, cabinet, freelance, urssaf, tns, company, business, sole trader, self employed, firm
`);

/** French company: nine digits that pass Luhn; one number in ten does, so a word must say so. */
export const siren = {
  rule: 'siret.siren',
  category: 'siret',
  shapes: ['999999999'],
  accepts: isSiren,
  // With the five digits of an establishment it would be a SIRET whose checksum is wrong.
  notBefore: /^[\s\u00a0\u2009\u202f.-]{1,2}000\d\d(?!\d)/,
  words: WORDS,
  sureness: { keyed: 0.95, alone: 0.3 },
} satisfies NumberDetector;

/** French establishment: a SIREN and five digits that pass Luhn together; those of La Poste have a sum divisible by five. */
export const siret = {
  rule: 'siret.siret',
  category: 'siret',
  shapes: ['99999999999999'],
  accepts: (number) => isSiren(number.slice(0, 9)) && (luhn(number) || isPostOffice(number)),
  words: [...WORDS, ...COMPANY],
  sureness: { keyed: 0.97, alone: 0.45 },
} satisfies NumberDetector;

/** French VAT number: FR, a key made from the SIREN, the SIREN. */
export const frenchVat = {
  rule: 'siret.vat',
  category: 'siret',
  shapes: ['AA99999999999'],
  initials: 'Ff',
  accepts: (number) =>
    number.startsWith('FR') &&
    isSiren(number.slice(4)) &&
    (12 + 3 * modulo(number.slice(4), 97)) % 97 === Number(number.slice(2, 4)),
  words: [...WORDS, 'tva intracommunautaire', 'vat'],
  sureness: { keyed: 0.97, alone: 0.9, against: 0.6 },
} satisfies NumberDetector;

function isSiren(number: string): boolean {
  return luhn(number) && number !== '000000000';
}

const LA_POSTE = '356000000';

function isPostOffice(number: string): boolean {
  return number.startsWith(LA_POSTE) && weighedSum(number, ONES) % 5 === 0;
}

const ONES = Array.from({ length: 14 }, () => 1);
