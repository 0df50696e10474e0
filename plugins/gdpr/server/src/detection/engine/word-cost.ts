import frequent from './frequent-words.json';

/** Words of nearly every sentence. */
const STOP_WORDS = setOf(frequent.stop);

/** Words of every day in an office, which many patterns name beside a rarer one. */
const COMMON_WORDS = setOf(frequent.common);

const STOP = 2_000;
const COMMON = 100;
const SHORT = 30;

/** What a search that begins at a word costs, in searches that lead nowhere: 1 for a rare word. */
export function wordCost(word: string): number {
  if (STOP_WORDS.has(word)) return STOP;
  if (COMMON_WORDS.has(word)) return COMMON;
  return word.length <= 3 ? SHORT : 1;
}

function setOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
