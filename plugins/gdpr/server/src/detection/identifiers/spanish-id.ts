import type { NumberDetector } from './detector';
import { listed } from './engine/listed';

const LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';

const letterFits = (number: string): boolean =>
  LETTERS.charAt(Number(number.slice(0, 8)) % 23) === number.slice(8);

/** Spanish identity number: eight digits and the letter of their rest by 23. */
export const dni = {
  rule: 'foreignid.es-dni',
  category: 'foreignid',
  shapes: ['99999999A'],
  accepts: letterFits,
  words: listed(`
    dni, nif, documento nacional, identidad, espagnol, espagnole, espagne, spanish, spain
  `),
  // Dated references end in a letter too: 20240315J.
  sureness: ({ number }) => ({ keyed: 0.97, alone: isDate(number) ? 0.3 : 0.6 }),
} satisfies NumberDetector;

/** Spanish number of a foreigner: X, Y or Z counts as 0, 1 or 2. */
export const nie = {
  rule: 'foreignid.es-nie',
  category: 'foreignid',
  shapes: ['A9999999A'],
  initials: 'XYZxyz',
  accepts: (number) => {
    const first = 'XYZ'.indexOf(number.charAt(0));
    return first >= 0 && letterFits(`${first}${number.slice(1)}`);
  },
  words: [...listed('nie, n.i.e., extranjero'), ...dni.words],
  sureness: { keyed: 0.97, alone: 0.65 },
} satisfies NumberDetector;

const isDate = (number: string): boolean =>
  /^(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d/.test(number) ||
  /^[0-3]\d(?:0[1-9]|1[0-2])(?:19|20)/.test(number);
