/** What stands in place of what was taken out. */
export const REDACTED = '[…]';

/** E-mail addresses; runs of 7 digits and more, with the separators that people write; IBANs. Linear, no backtracking. */
const PATTERNS = [
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}/gu,
  /\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?\b/gi,
  /\+?\d(?:[ .\-/\u00A0\u2009\u202F]?\d){6,}/g,
] as const;

/**
 * The text without the identifiers given (as whole words, without regard to case and accents) and without anything
 * that looks like an address or a number of a person. Offsets are those of the text itself: nothing else changes.
 */
export function redact(text: string, identifiers: readonly string[]): string {
  const spans = [...identifierSpans(text, identifiers), ...PATTERNS.flatMap((pattern) => patternSpans(text, pattern))];
  if (spans.length === 0) return text;
  return cut(text, spans.sort((a, b) => a.start - b.start));
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
  return identifiers.flatMap((identifier) => occurrences(folded, fold(identifier).trim()));
}

function occurrences(text: string, word: string): Span[] {
  const spans: Span[] = [];
  if (word.length < 2) return spans;
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    const end = start + word.length;
    if (!isWordCharacter(text[start - 1]) && !isWordCharacter(text[end])) spans.push({ start, end });
  }
  return spans;
}

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Lower case without accents, character by character, so that offsets stay true. */
const fold = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => foldUnit(text.charAt(index))).join('');

function foldUnit(unit: string): string {
  const [base] = unit.normalize('NFD').toLowerCase();
  return base?.length === 1 ? base : unit;
}

const patternSpans = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

function cut(text: string, spans: readonly Span[]): string {
  let result = '';
  let position = 0;
  for (const { start, end } of spans) {
    if (end <= position) continue;
    if (start >= position) result += `${text.slice(position, start)}${REDACTED}`;
    position = end;
  }
  return result + text.slice(position);
}
