import type { SignDetector, Span } from './detector';
import { COUNTRY_CODES } from './country-codes-data';

const WORDS = ['bic', 'swift', 'code bic', 'code swift'];

/** Bank identifier, ISO 9362. It has no checksum, and capital words look like it: it must follow its name. */
export const bic = {
  rule: 'bic.named',
  category: 'bic',
  words: WORDS,
  sureness: { keyed: 0.95, alone: 0.95, against: 0.95 },
  signs: ['bic'],
  find: findNamed,
} satisfies SignDetector;

/** How far a BIC may stand from the IBAN that it goes with. */
const BESIDE = 40;

/** A BIC that stands beside an IBAN of its country. */
export function findBicBeside(text: string, { start, end }: Span): Span | undefined {
  const country = text.slice(start, start + 2).toUpperCase();
  const after = scan(text, { start: end, end: end + BESIDE });
  const before = scan(text, { start: Math.max(0, start - BESIDE), end: start });
  return [after, before].find(
    (span) => span && text.slice(span.start + 4, span.start + 6).toUpperCase() === country,
  );
}

function scan(text: string, { start, end }: Span): Span | undefined {
  for (const match of text.slice(start, end).matchAll(/[A-Za-z0-9]+/g)) {
    const at = start + match.index;
    const whole = /^[A-Za-z0-9]+/.exec(text.slice(at, at + 12))?.[0] ?? '';
    if (isWritten(whole) && isPlausible(whole)) return { start: at, end: at + whole.length };
  }
  return undefined;
}

/** After `BIC`, at most a few little words: `BIC / SWIFT :`, `code BIC de la banque =`. */
const FOLLOWS =
  /^(?:[\s\u00a0:=.°#()/-]|\b(?:n|no|code|codes|bic|swift|iban|rib|et|est|de|la|du|sa|son|banque|bank|is|and|the|compte)\b){0,16}/i;
const SPACED =
  /^[A-Za-z]{4}[ -]?[A-Za-z]{2}[ -]?[A-Za-z0-9]{2}(?:[ -]?[A-Za-z0-9]{3})?(?![A-Za-z0-9])/;
const PRECEDES = /(?<![A-Za-z0-9])([A-Za-z0-9]{8}|[A-Za-z0-9]{11})\s?[(=-]?\s?$/;

function findNamed(text: string, at: number): Span | undefined {
  const rest = text.slice(at, at + 64);
  const skipped = /^(?:bic|swift)/i.exec(rest)?.[0].length ?? 0;
  const from = at + skipped + (FOLLOWS.exec(rest.slice(skipped))?.[0].length ?? 0);
  const colon = /[:=]/.test(text.slice(at + skipped, from));
  return named(text, { start: from, end: from + 16 }, colon) ?? preceding(text, at);
}

function named(text: string, { start, end }: Span, colon: boolean): Span | undefined {
  const stretch = text.slice(start, end);
  for (const form of [SPACED, /^[A-Za-z0-9]+/]) {
    const written = form.exec(stretch)?.[0] ?? '';
    const code = written.replace(/[ -]/g, '');
    if (isWritten(code) && (isPlausible(code) || (colon && isUnlikeWords(code)))) {
      return { start, end: start + written.length };
    }
  }
  return undefined;
}

/** `BNPAFRPP (BIC)` */
function preceding(text: string, at: number): Span | undefined {
  const code = PRECEDES.exec(text.slice(Math.max(0, at - 16), at))?.[1] ?? '';
  const start = text.lastIndexOf(code, at);
  return code !== '' && isPlausible(code) ? { start, end: start + code.length } : undefined;
}

const FORM = /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/;

/** Bank, a country that exists, place, and perhaps a branch. */
function isWritten(code: string): boolean {
  const upper = code.toUpperCase();
  return FORM.test(upper) && COUNTRY_CODES.has(upper.slice(4, 6));
}

/** Places that banks have by country; a digit or the branch `XXX` tells as much. */
const PLACES = new Set(
  (
    'FRPP FRCC BEBB DEFF DEMM DEHH DEDD DESS DEBB DEKK ESMM ESBB ITMM ITRR ITTT LULL CHZZ CHZH CHBE CHGG CHBB PTPL PTPP ' +
    'ATWW SESS DKKK NOKK FIHH PLPW CZPP SKBX HUHB ROBU BGSF GRAA TRIS MAMC MAMR TNTT DZAL SNDA CIAB GBLL MCMC MCMM IEDD'
  ).split(' '),
);

function isPlausible(code: string): boolean {
  const upper = code.toUpperCase();
  return isWritten(code) && (/\d|XXX$/.test(upper.slice(6)) || PLACES.has(upper.slice(4, 8)));
}

/** Not PROSPECT, MONSIEUR or MANQUANT: words of eight letters have vowels, and few consonants in a row. */
const isUnlikeWords = (code: string): boolean =>
  code === code.toUpperCase() &&
  (/[^AEIOUY]{4}/.test(code) || (code.match(/[AEIOUY]/g) ?? []).length < 2);
