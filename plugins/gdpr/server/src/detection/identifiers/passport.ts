import type { NumberDetector } from './detector';
import { listed } from './engine/listed';

const WORDS = listed(`
  passeport, passeports, passeport français, passeport biométrique, passport, passports, french passport,
  passpt, passep, pspt, psprt
`);

/** French passport: two digits, two letters, five digits; no checksum, so a word must say so. */
export const passport = {
  rule: 'passport.fr',
  category: 'passport',
  shapes: ['99AA99999'],
  accepts: () => true,
  words: [...WORDS, ...listed('pass, ppt')],
  reach: 4,
  sureness: { keyed: 0.92 },
} satisfies NumberDetector;

/** Passport of another country: nine digits, or one or two letters and six to eight digits, right after its word. */
export const passportAbroad = {
  rule: 'passport.abroad',
  category: 'passport',
  shapes: ['999999999', 'A9999999', 'A99999999', 'AA999999', 'AA9999999'],
  solid: true,
  accepts: () => true,
  words: WORDS,
  reach: 1,
  sureness: { keyed: 0.75 },
} satisfies NumberDetector;
