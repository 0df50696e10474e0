/** What stands in place of what was taken out. */
export const REDACTED = '[…]';

/** The same for one or two characters: a text never grows, so that it still fits its column. */
const REDACTED_SHORT = '…';

/** E-mail addresses; runs of 7 digits and more, with the separators that people write; IBANs. Linear, no backtracking. */
const PATTERNS = [
  /[\p{L}\p{N}\p{M}._%+'-]{1,64}@[\p{L}\p{N}\p{M}.-]{1,255}/gu,
  // a number that is taken out ends a word: an account written against it begins one
  /(?:\b|(?<=\p{Nd}(?:[ .\-‐‑–—/_·()\t\u00A0\u2009\u202F]{0,3}\p{Nd}){6}))[A-Z]{2}\d{2}(?:[ .\-\u00A0\u2009\u202F]?[A-Z0-9]{4}){2,7}(?:[ .\-\u00A0\u2009\u202F]?[A-Z0-9]{1,3})?\b/giu,
  /\+?\p{Nd}(?:[ .\-‐‑–—/_·()\t\u00A0\u2009\u202F]{0,3}\p{Nd}){6,}/gu,
  // with commas only in the pairs of a French telephone number: elsewhere they belong to amounts
  /(?<!\d)0\d(?: ?, ?\d{2}){4}(?!\d)/g,
] as const;

/**
 * The text without the identifiers given (as whole words, without regard to case and accents) and without anything
 * that looks like an address or a number of a person. Nothing else changes.
 */
export function redact(text: string, identifiers: readonly string[]): string {
  // what stands in place of a number ends a word: a name written against it is found only afterwards
  const rest = cut(
    text,
    PATTERNS.flatMap((pattern) => patternSpans(text, pattern)),
  );
  return cut(rest, identifierSpans(rest, identifiers));
}

/** Whether a text names one of the identifiers, as a whole word and without regard to case and accents. */
export const mentions = (text: string, identifiers: readonly string[]): boolean =>
  identifierSpans(text, identifiers).length > 0;

interface Span {
  readonly start: number;
  readonly end: number;
}

function identifierSpans(text: string, identifiers: readonly string[]): Span[] {
  const folded = fold(text);
  return identifiers.flatMap((identifier) => occurrences(folded, fold(identifier).text.trim()));
}

function occurrences({ text, offsets }: Folded, word: string): Span[] {
  const spans: Span[] = [];
  if (word.length < 2) return spans;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const after = at + word.length;
    const [start, end] = [offsets[at], offsets[after]];
    if (start === undefined || end === undefined) continue;
    if (!isWordCharacter(text[at - 1]) && !isWordCharacter(text[after])) spans.push({ start, end });
  }
  return spans;
}

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** A text as it is compared, and where in the original each of its characters stands, its end included. */
interface Folded {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** Lower case, without accents however they are encoded, hyphens as blanks and every run of blanks as one. */
function fold(text: string): Folded {
  const units: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    for (const unit of foldUnit(text.charAt(at))) {
      if (unit === ' ' && units.at(-1) === ' ') continue;
      units.push(unit);
      offsets.push(at);
    }
  }
  offsets.push(text.length);
  return { text: units.join(''), offsets };
}

/** Letters that people write as one character or as two. */
const SPELT_OUT: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };

function foldUnit(unit: string): readonly string[] {
  if (/[\s\-‐‑–]/.test(unit)) return [' '];
  if (unit === '’') return ["'"];
  const base = unit.normalize('NFD').toLowerCase().replace(/\p{M}/gu, '');
  // by code unit, so that an offset names one
  return (SPELT_OUT[base] ?? base).split('');
}

const patternSpans = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));

function cut(text: string, spans: readonly Span[]): string {
  let result = '';
  let position = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= position) continue;
    if (start >= position) result += `${text.slice(position, start)}${markFor(end - start)}`;
    position = end;
  }
  return result + text.slice(position);
}

const markFor = (length: number): string => (length < REDACTED.length ? REDACTED_SHORT : REDACTED);
