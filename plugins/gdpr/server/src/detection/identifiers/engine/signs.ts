import { isLetter, kindAt } from './characters';

const ZERO = 48;
const NINE = 57;
/** `+`, the least of the signs. */
export const PLUS = 43;
/** `<`: mark-up has one of them, a machine readable zone is full of them. */
export const FILLER = 60;
/** `@`, the greatest of the signs. */
export const AT = 64;

const SIGN = /[0-9@+]/;
const BANK_WORD = /bic|swift/i;

/** Where the first sign of a number or an address stands; -1 if the text has none, as most have. */
export function firstSign(text: string): number {
  return text.search(SIGN);
}

/** Where the next sign from `from` on stands: a digit, `@`, `+` or `<<`; -1 if there is none. */
export function nextSign(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < PLUS || code > AT) continue;
    if (isDigitCode(code) || code === PLUS || code === AT) return at;
    if (code === FILLER && text.charCodeAt(at + 1) === FILLER) return at;
  }
  return -1;
}

/** Whether the code unit is a digit. */
export const isDigitCode = (code: number): boolean => code >= ZERO && code <= NINE;

/** Where the words BIC and SWIFT stand. */
export function bankWords(text: string): readonly number[] {
  if (!BANK_WORD.test(text)) return NONE;
  return [...text.matchAll(/bic|swift/gi)]
    .filter(
      ({ index, 0: word }) =>
        !isLetter(kindAt(text, index - 1)) && !isLetter(kindAt(text, index + word.length)),
    )
    .map(({ index }) => index);
}

const NONE: readonly number[] = [];
