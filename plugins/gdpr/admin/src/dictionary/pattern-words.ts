/** How the signs of a pattern are said. */
export interface PatternWords {
  /** `#` */
  readonly number: string;
  /** `@` */
  readonly found: string;
  /** `{kin}` */
  readonly list: (name: string) => string;
}

/** A pattern as people read it: `?sous dialys*` is «(sous) dialys…», `{kin} ..2 =FO` is «‹proche› … FO». */
export function patternInWords(pattern: string, words: PatternWords): string {
  return pattern
    .trim()
    .split(/\s+/)
    .map((part) => partInWords(part, words))
    .join(' ');
}

function partInWords(part: string, words: PatternWords): string {
  if (part === '@') return words.found;
  if (/^\.\.\d*$/.test(part)) return '…';
  if (part.startsWith('?')) return `(${partInWords(part.slice(1), words)})`;
  const list = /^\{(.+)\}$/.exec(part)?.[1];
  if (list !== undefined) return words.list(list);
  return part
    .split('|')
    .map((word) => wordInWords(word, words))
    .join(' / ');
}

function wordInWords(word: string, words: PatternWords): string {
  if (word === '#') return words.number;
  if (word.startsWith('=')) return word.slice(1);
  if (word.endsWith('*')) return `${word.slice(0, -1)}…`;
  return word.endsWith('+') ? word.slice(0, -1) : word;
}
