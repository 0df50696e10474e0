import { GdprError } from './errors';

const EMAIL = /[^\s@]+@[^\s@]+\.[^\s@]+/;

/** Six digits in a row are a policy or account number; nine, however they are spaced, a telephone's. */
const NUMBER = /\d{6}|\d(?:[\s.()/-]{0,2}\d){8}/;

/** A day is no number of anybody's. */
const DATE = /\b(\d{4}-\d{2}-\d{2}|\d{2}[./-]\d{2}[./-]\d{4})\b/g;

/**
 * Refuses words that are kept for years and may name one of thousands of people: nobody can compare them with every
 * name, so what looks like an e-mail address or a number of a person is refused as such.
 */
export function refuseNumbers(words: string | undefined): void {
  if (words === undefined) return;
  if (!EMAIL.test(words) && !NUMBER.test(words.replace(DATE, ' '))) return;
  throw new GdprError(
    'E_GDPR_REASON_QUOTES',
    'The reason holds an e-mail address, a telephone number or another long number, and would outlive the erasure: say why without naming anybody.',
  );
}
