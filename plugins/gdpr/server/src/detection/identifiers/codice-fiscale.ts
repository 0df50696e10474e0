import type { NumberDetector } from './detector';
import { listed } from './engine/listed';

/** Italian tax code: name, birth, place, and a letter that weighs odd and even places differently. */
export const codiceFiscale = {
  rule: 'foreignid.it-cf',
  category: 'foreignid',
  // Digits give way to letters where two persons would have the same code (omocodia).
  shapes: ['AAAAAA**A**A***A'],
  accepts: (number) => FORM.test(number) && checkLetter(number) === number.charAt(15),
  words: listed(
    'codice fiscale, cod fiscale, cod fisc, c.f., cf, italien, italienne, italie, italian',
  ),
  sureness: { keyed: 0.99, alone: 0.96, against: 0.7 },
} satisfies NumberDetector;

const DIGIT = '[\\dLMNPQRSTUV]';
const FORM = new RegExp(`^[A-Z]{6}${DIGIT}{2}[ABCDEHLMPRST]${DIGIT}{2}[A-Z]${DIGIT}{3}[A-Z]$`);

/** Weights of 0-9, then of A-Z, in the first, third, fifth ... place. */
const ODD = [
  ...[1, 0, 5, 7, 9, 13, 15, 17, 19, 21],
  ...[1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23],
];

function checkLetter(number: string): string {
  let sum = 0;
  for (let at = 0; at < 15; at += 1) {
    const value = Number.parseInt(number.charAt(at), 36);
    const even = value > 9 ? value - 10 : value;
    sum += at % 2 === 0 ? (ODD[value] ?? 0) : even;
  }
  return String.fromCharCode(65 + (sum % 26));
}
