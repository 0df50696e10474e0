/** Symbols of folded text: 1-26 letters, 27-36 digits. */
export const SEPARATOR = 0;
const FIRST_LETTER = 1;
const FIRST_DIGIT = 27;
/** a letter of a script that no pattern is written in */
const FOREIGN = 37;
/** two letters in one: œ, æ, ß */
export const OE = 40;
export const AE = 41;
export const SS = 42;
/** a combining mark, which belongs to the letter before it */
export const MARK = 43;

export const isDigitSymbol = (symbol: number): boolean => symbol >= FIRST_DIGIT && symbol < FOREIGN;

const LIGATURES: Readonly<Record<string, number>> = { œ: OE, æ: AE, ß: SS };

/** Symbol of each UTF-16 unit. A table, because the text is scanned with its offsets kept: no `normalize` of the whole. */
export const FOLD = buildTable();

function buildTable(): Uint8Array {
  const table = new Uint8Array(65_536);
  for (let unit = 0; unit < 65_536; unit++) table[unit] = symbolOf(String.fromCharCode(unit));
  return table;
}

function symbolOf(character: string): number {
  if (/\p{M}/u.test(character)) return MARK;
  const lower = character.toLowerCase();
  const ligature = LIGATURES[lower];
  if (ligature !== undefined) return ligature;
  const base = lower.normalize('NFKD').codePointAt(0) ?? 0;
  if (base >= 97 && base <= 122) return base - 97 + FIRST_LETTER;
  if (base >= 48 && base <= 57) return base - 48 + FIRST_DIGIT;
  // halves of a surrogate pair are letters of no pattern, or emoji: neither joins two words
  return /\p{L}/u.test(character) ? FOREIGN : SEPARATOR;
}

/** A word of a pattern as the scanner sees it: letters and digits only, without case or accents. */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '');
}

/** The symbols of a folded word. */
export function symbolsOf(folded: string): number[] {
  return Array.from(folded, (character) => FOLD[character.charCodeAt(0)] ?? SEPARATOR);
}
