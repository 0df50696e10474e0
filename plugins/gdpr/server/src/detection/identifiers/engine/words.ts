/* What a UTF-16 unit is to words: letters are 1 to 26 whatever their case and accents, 0 separates. */
const DIGIT = 27;
/** Ends what a word before it says of a number behind it. */
const STOP = 28;
/** Introduces a number: `:`, `=`, `#`. */
const INTRODUCES = 29;
/** An accent apart from its letter. */
const ACCENT = 30;
const DOT = 31;
const PARENTHESIS = 32;
const FOLDED: Uint8Array = folded();

/** How far the words are read on each side, in UTF-16 units. */
const BEFORE = 64;
const AFTER = 34;
/** More than that no detector reaches, little words included. */
const MOST_TOKENS = 14;
/** Each counts for three words, and no detector reaches over nine. */
const MOST_NUMBERS = 3;

function folded(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < 0x250; code += 1) {
    const [base = ''] = String.fromCharCode(code).normalize('NFD').toLowerCase();
    if (base >= 'a' && base <= 'z') table[code] = base.charCodeAt(0) - 96;
    if (base >= '0' && base <= '9') table[code] = DIGIT;
  }
  table.fill(ACCENT, 0x300, 0x370);
  for (const stop of ',;!?\n|•') table[stop.charCodeAt(0)] = STOP;
  for (const parenthesis of '()[]') table[parenthesis.charCodeAt(0)] = PARENTHESIS;
  for (const sign of ':=#') table[sign.charCodeAt(0)] = INTRODUCES;
  table['œ'.charCodeAt(0)] = 15;
  table['.'.charCodeAt(0)] = DOT;
  return table;
}

const fold = (text: string, at: number): number => FOLDED[text.charCodeAt(at)] ?? 0;
const isPart = (value: number): boolean => (value > 0 && value < DIGIT) || value === ACCENT;

/** Tokens that are no words; words are hashes, never negative. */
export const BREAK = -1;
export const NUMBER = -2;
export const MARK = -3;

/** One more letter, from the last to the first. */
const mix = (hash: number, value: number): number =>
  value === ACCENT ? hash : (Math.imul(hash, 31) + value * 0x9e3779b1) | 0;

/** A number for the word from `start` to `end`, the same for all its cases and accents. */
function hashBetween(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = end - 1; at >= start; at -= 1) hash = mix(hash, fold(text, at));
  return hash >>> 1;
}

/** A number for a word, the same for all its cases and accents. */
export const wordHash = (word: string): number => hashBetween(word, 0, word.length);

/** The words of a phrase, as their hashes. */
export function phraseHashes(phrase: string): number[] {
  return (phrase.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => wordHash(word));
}

/** The words before `at`, the nearest first, with what stands between them: breaks, numbers, marks. */
export function tokensBefore(text: string, at: number): number[] {
  const tokens: number[] = [];
  const limit = Math.max(0, at - BEFORE);
  let end = at;
  let numbers = 0;
  while (end > limit && tokens.length < MOST_TOKENS && numbers < MOST_NUMBERS) {
    const start = runStart(text, end);
    const token = tokenOf(text, start, end);
    if (token !== undefined) tokens.push(token);
    if (token === NUMBER) numbers += 1;
    end = start;
  }
  return tokens;
}

/** Where the word or the digits that end at `end` begin; any other unit is a run of its own. */
function runStart(text: string, end: number): number {
  const value = fold(text, end - 1);
  let start = end - 1;
  if (isPart(value)) {
    while (start > 0 && end - start < BEFORE && isPart(fold(text, start - 1))) start -= 1;
  } else if (value === DIGIT) {
    while (start > 0 && end - start < BEFORE && fold(text, start - 1) === DIGIT) start -= 1;
  }
  return start;
}

function tokenOf(text: string, start: number, end: number): number | undefined {
  const value = fold(text, start);
  if (isPart(value)) return hashBetween(text, start, end);
  if (value === DOT) return endsSentence(text, start) ? BREAK : undefined;
  return SIGNS.get(value);
}

const SIGNS: ReadonlyMap<number, number> = new Map([
  [DIGIT, NUMBER],
  [INTRODUCES, MARK],
  [STOP, BREAK],
]);

/** A dot after a word of five letters or more; shorter ones are abbreviations: "réf." */
function endsSentence(text: string, dot: number): boolean {
  for (let at = dot - 5; at < dot; at += 1) if (!isPart(fold(text, at))) return false;
  return true;
}

/** The words after `at`, the nearest first. */
export interface WordsAfter {
  readonly words: readonly number[];
  /** parentheses tie them to what precedes */
  readonly enclosed: boolean;
}

const NONE: WordsAfter = { words: [], enclosed: false };

/** Up to the end of the phrase; none if they announce a number that follows. */
export function wordsAfter(text: string, at: number): WordsAfter {
  const opening = text.charAt(at) === '(' ? at : at + 1;
  const enclosed = text.charAt(opening) === '(';
  const limit = Math.min(text.length, at + AFTER);
  const words: number[] = [];
  let end = enclosed ? opening + 1 : at;
  while (end < limit && !endsPhrase(fold(text, end))) {
    const start = end;
    end += 1;
    if (!isPart(fold(text, start))) continue;
    while (end < limit && isPart(fold(text, end))) end += 1;
    words.push(hashBetween(text, start, end));
  }
  const holds = enclosed ? text.charAt(end) === ')' : !announcesNext(text, end);
  return holds ? { words, enclosed } : NONE;
}

const endsPhrase = (value: number): boolean =>
  value === DIGIT || (value >= STOP && value !== INTRODUCES && value !== ACCENT);

/** A number follows at `stop`, or right behind the dot or the parenthesis there: "12345, tel. 06". */
function announcesNext(text: string, stop: number): boolean {
  const [here, next, afterNext] = [fold(text, stop), fold(text, stop + 1), fold(text, stop + 2)];
  return here === DIGIT || next === DIGIT || (next === 0 && afterNext === DIGIT);
}
