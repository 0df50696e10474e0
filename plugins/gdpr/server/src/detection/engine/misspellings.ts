/** Shorter words are too close to other words. */
const LONG_ENOUGH = 8;

/**
 * Misspellings of a long word, as symbols: a letter left out, two letters swapped, a letter doubled. They are put into
 * the vocabulary beforehand, so that a text costs no more to read. The first letter is hardly ever wrong, and a plural
 * without its s is another word.
 */
export function* misspellings(word: readonly number[]): Generator<number[]> {
  if (word.length < LONG_ENOUGH) return;
  for (let at = 1; at < word.length; at++) {
    const before = word.slice(0, at);
    const [letter = 0, next, ...rest] = word.slice(at);
    yield [...before, letter, letter, ...word.slice(at + 1)];
    if (next === undefined) continue;
    yield [...before, next, ...rest];
    if (next !== letter) yield [...before, next, letter, ...rest];
  }
}
