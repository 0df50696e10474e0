import { luhn } from './engine/checksums';
import type { Found, NumberDetector, Sureness } from './detector';
import { listed } from './engine/listed';

/** Issuers by the first digits, and the lengths that they use. */
const ISSUERS: readonly (readonly [prefix: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^5[1-5]/, [16]],
  [/^2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)/, [16]],
  [/^3[47]/, [15]],
  [/^(?:6011|65|64[4-9])/, [16]],
  [/^62/, [16, 17, 18, 19]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^3(?:0[0-5]|[68])/, [14]],
];

/** Payment card: issuer, length and Luhn; the last four digits alone are not one. */
export const card = {
  rule: 'card.pan',
  category: 'card',
  shapes: [13, 14, 15, 16, 17, 18, 19].map((length) => '9'.repeat(length)),
  initials: '23456',
  accepts: (number) =>
    ISSUERS.some(([prefix, lengths]) => prefix.test(number) && lengths.includes(number.length)) &&
    luhn(number),
  words: listed(`
    carte, cartes, carte bancaire, cartes bancaires, carte bleue, carte de crédit, carte de débit, carte de paiement,
    cb, c.b., visa, mastercard, master card, mc, amex, american express, maestro, gold, discover, jcb, diners,
    unionpay, pan, paiement, débit, card, cards, credit card, debit card, bank card, card on file, payment
  `),
  sureness: surenessByLength,
} satisfies NumberDetector;

/** One number in ten passes Luhn: sixteen digits are a card unless told otherwise, rarer lengths must be announced. */
function surenessByLength({ number }: Found): Sureness {
  if (number.length === 16) return { keyed: 0.98, alone: 0.8 };
  return number.length === 15 ? { keyed: 0.98, alone: 0.6 } : { keyed: 0.9 };
}
