import type { NumberDetector, SignDetector } from '../detector';
import { LITTLE_WORDS, NUMBER_WORDS, PERSON_WORDS, REFERENCE_WORDS } from './reference-words-data';
import { BREAK, MARK, NUMBER, phraseHashes, tokensBefore, wordHash, wordsAfter } from './words';

/** A known phrase near a number. */
interface Hit {
  /** the rules that it announces; `REFERENCE` says that it announces something else */
  readonly topics: ReadonlySet<string>;
  /** how many words stand between */
  readonly distance: number;
  /** nothing in between ends what the phrase says: no comma, number or person */
  readonly unbroken: boolean;
}

/** What is known of the words on one side of a number, for all detectors. */
export interface Surroundings {
  readonly hits: readonly Hit[];
  /** the number is introduced as one: `n°`, `:` */
  readonly marked: boolean;
}

const REFERENCE = 'reference';
const REACH = 6;
/** How far `n° de dossier client :` goes. */
const REFERENCE_REACH = 4;

/** All words for "number" are one: `n° client`, `numéro client`. */
const NUMBER_HASHES: ReadonlySet<number> = new Set(NUMBER_WORDS.map((word) => wordHash(word)));
const N = wordHash('n');
const sameNumber = (word: number): number => (NUMBER_HASHES.has(word) ? N : word);

interface Phrase {
  /** from the last word to the first */
  readonly words: readonly number[];
  readonly topics: Set<string>;
}

/** What is known of a word. */
interface Word {
  /** it says nothing of what the number is */
  silent: boolean;
  /** a number behind it belongs to a person */
  person: boolean;
  /** that end with it, the longest first */
  readonly phrases: Phrase[];
}

/** Every known word, by its hash. */
export type Lexicon = ReadonlyMap<number, Word>;

/** Collects the words of all detectors, and those that announce references. */
export function compileLexicon(detectors: readonly (NumberDetector | SignDetector)[]): Lexicon {
  const lexicon = new Map<number, Word>();
  for (const word of LITTLE_WORDS) known(wordHash(word)).silent = true;
  for (const word of PERSON_WORDS) known(wordHash(word)).person = true;
  for (const { rule, words } of detectors) for (const word of words) add(word, rule);
  for (const word of REFERENCE_WORDS) add(word, REFERENCE);
  for (const { phrases } of lexicon.values())
    phrases.sort((a, b) => b.words.length - a.words.length);
  return lexicon;

  function known(hash: number): Word {
    const word = lexicon.get(hash) ?? { silent: false, person: false, phrases: [] };
    lexicon.set(hash, word);
    return word;
  }

  function add(phrase: string, topic: string): void {
    const words = phraseHashes(phrase)
      .filter((word) => !known(word).silent)
      .map(sameNumber);
    const { phrases } = known(words.reverse()[0] ?? 0);
    const same = phrases.find((other) => other.words.join() === words.join());
    if (same) same.topics.add(topic);
    else phrases.push({ words, topics: new Set([topic]) });
  }
}

/** Reads what stands before `start`. */
export function readBefore(lexicon: Lexicon, text: string, start: number): Surroundings {
  const tokens = tokensBefore(text, start);
  const words = tokens.filter((token) => token !== MARK && says(lexicon, token)).map(sameNumber);
  const hits: Hit[] = [];
  let distance = 0;
  let unbroken = true;
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? 0;
    const phrase = phraseAt(lexicon, words, at);
    if (phrase) hits.push({ topics: phrase.topics, distance, unbroken });
    if (breaks(lexicon, word)) unbroken = false;
    distance += STEPS.get(word) ?? 1;
    at += phrase?.words.length ?? 1;
  }
  return { hits, marked: tokens[0] === MARK || words[0] === N };
}

const says = (lexicon: Lexicon, word: number): boolean => lexicon.get(word)?.silent !== true;

const breaks = (lexicon: Lexicon, word: number): boolean =>
  word < 0 || lexicon.get(word)?.person === true;

/** The longest known phrase whose last word is the one at `at`. */
function phraseAt(lexicon: Lexicon, words: readonly number[], at: number): Phrase | undefined {
  return lexicon
    .get(words[at] ?? 0)
    ?.phrases.find((phrase) => phrase.words.every((word, offset) => words[at + offset] === word));
}

/** A number in between is a reason to doubt that the word speaks of this one. */
const STEPS: ReadonlyMap<number, number> = new Map([
  [BREAK, 0],
  [N, 0],
  [NUMBER, 3],
]);

/** Reads what stands after `end`; it is `marked` when parentheses tie it to the number. */
export function readAfter(lexicon: Lexicon, text: string, end: number): Surroundings {
  const { words, enclosed } = wordsAfter(text, end);
  // Phrases are looked up from their last word; of what follows, three words count.
  const turned = words
    .filter((word) => says(lexicon, word) && sameNumber(word) !== N)
    .slice(0, 3)
    .reverse();
  const hits: Hit[] = [];
  for (let at = turned.length - 1; at >= 0; at -= 1) {
    const phrase = phraseAt(lexicon, turned, at);
    if (phrase) hits.push({ topics: phrase.topics, distance: turned.length - at, unbroken: true });
  }
  return { hits, marked: enclosed };
}

/** How far the nearest word is that announces `rule`; `Infinity` if none is within reach. */
export function announcedAt(
  { hits }: Surroundings,
  { rule, reach = REACH }: Pick<NumberDetector, 'rule' | 'reach'>,
): number {
  const hit = hits.find(({ topics, distance }) => distance <= reach && topics.has(rule));
  return hit?.distance ?? Infinity;
}

/** A word that says that the number is a reference: how far it is, and how firmly it says so. */
export interface Reference {
  readonly distance: number;
  readonly evidence: 'against' | 'doubted';
}

/** The nearest word that says so; its distance is `Infinity` if there is none. */
export function referenceAt({ hits, marked }: Surroundings): Reference {
  const hit = hits.find(({ topics, unbroken }) => unbroken && topics.has(REFERENCE));
  const reach = marked ? REFERENCE_REACH : 1;
  if (!hit || hit.distance > reach) return { distance: Infinity, evidence: 'doubted' };
  const firm = marked || hit.distance === 0;
  return { distance: hit.distance, evidence: firm ? 'against' : 'doubted' };
}
