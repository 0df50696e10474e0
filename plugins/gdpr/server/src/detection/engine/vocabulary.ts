import { symbolsOf } from './fold';
import { LONGEST_WORD, type FoldedWord } from './folded-word';
import { misspellings } from './misspellings';
import { addSymbol, EMPTY_HASH } from './word-hash';

const SHORTEST_PREFIX = 3;

/** Words, their misspellings and prefixes of all patterns, in open hash tables of typed arrays. */
export interface Vocabulary {
  readonly exact: WordTable;
  readonly misspelt: WordTable;
  readonly prefix: WordTable;
  /** whether some prefix begins with these three letters: most words begin otherwise */
  readonly beginnings: Uint8Array;
}

/** Entries by folded word. */
export interface WordTable {
  /** entry + 1, 0 where free */
  readonly slots: Int32Array;
  /** a bit for each hash that the table has: small enough to stay near the processor, it answers for most words */
  readonly filter: Uint8Array;
  readonly mask: number;
  /** by entry: where its symbols lie */
  readonly offsets: Int32Array;
  readonly symbols: Uint8Array;
  /** by entry: what the caller said it stands for */
  readonly values: Int32Array;
}

/** Builds the tables; each word with the number of the entry that it stands for. */
export function buildVocabulary(
  words: ReadonlyMap<string, number>,
  prefixes: ReadonlyMap<string, number>,
  misspeltEntry: (entry: number) => number,
): Vocabulary {
  const exact = new TableBuilder();
  const misspelt = new TableBuilder();
  const prefix = new TableBuilder();
  for (const [word, entry] of words) {
    const symbols = symbolsOf(word);
    exact.add(symbols, entry);
    for (const variant of misspellings(symbols)) misspelt.add(variant, misspeltEntry(entry));
  }
  const beginnings = new Uint8Array(2 ** 18);
  for (const [word, entry] of prefixes) {
    const symbols = symbolsOf(word);
    prefix.add(symbols, entry);
    beginnings[beginningOf(symbols)] = 1;
  }
  return {
    ...{ exact: exact.table(), misspelt: misspelt.table(), prefix: prefix.table() },
    beginnings,
  };
}

/** The first three symbols in one number; a symbol has six bits. */
const beginningOf = (symbols: { readonly [index: number]: number }): number =>
  ((symbols[0] ?? 0) << 12) | ((symbols[1] ?? 0) << 6) | (symbols[2] ?? 0);

type Symbols = readonly number[];

const hashOf = (symbols: Symbols): number => symbols.reduce(addSymbol, EMPTY_HASH);

/** A word table that grows. */
class TableBuilder {
  #slots = new Int32Array(1024);
  readonly #hashes: number[] = [];
  readonly #offsets: number[] = [0];
  readonly #symbols: number[] = [];
  readonly #values: number[] = [];

  /** Adds a word unless it is there. */
  add(word: Symbols, value: number): void {
    if (word.length > LONGEST_WORD) return;
    const hash = hashOf(word);
    const slot = this.#slotOf(word, hash);
    if (this.#slots[slot] !== 0) return;
    for (const symbol of word) this.#symbols.push(symbol);
    this.#offsets.push(this.#symbols.length);
    this.#hashes.push(hash);
    this.#slots[slot] = this.#values.push(value);
    if (this.#values.length * 2 > this.#slots.length) this.#grow();
  }

  table(): WordTable {
    return {
      filter: filterOf(this.#hashes),
      slots: this.#slots,
      mask: this.#slots.length - 1,
      offsets: Int32Array.from(this.#offsets),
      symbols: Uint8Array.from(this.#symbols),
      values: Int32Array.from(this.#values),
    };
  }

  #slotOf(word: Symbols, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const found = this.#slots[slot] ?? 0;
      if (found === 0 || this.#is(found - 1, word)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #is(index: number, word: Symbols): boolean {
    const from = this.#offsets[index] ?? 0;
    if ((this.#offsets[index + 1] ?? 0) - from !== word.length) return false;
    return word.every((symbol, at) => this.#symbols[from + at] === symbol);
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    this.#hashes.forEach((hash, index) => {
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = index + 1;
    });
    this.#slots = slots;
  }
}

/** Eight bits for each word at least: of the words that the table has not, the filter lets through one in eight. */
function filterOf(hashes: readonly number[]): Uint8Array {
  const filter = new Uint8Array(2 ** Math.ceil(Math.log2(Math.max(64, hashes.length))));
  for (const hash of hashes) {
    const at = (hash >>> 3) & (filter.length - 1);
    filter[at] = (filter[at] ?? 0) | (1 << (hash & 7));
  }
  return filter;
}

/** The entry of a word: itself, what it begins with, or what it misspells; -1 when it is none. */
export function entryOf(vocabulary: Vocabulary, word: FoldedWord): number {
  if (word.length > LONGEST_WORD) return -1;
  const exact = lookUp(vocabulary.exact, word, word.hash);
  if (exact >= 0) return exact;
  const prefix = longestPrefix(vocabulary, word);
  // a word that begins as it must is spelt well enough
  return prefix >= 0 || word.length < SHORTEST_MISSPELT
    ? prefix
    : lookUp(vocabulary.misspelt, word, word.hash);
}

/** one letter less than the words whose misspellings are known */
const SHORTEST_MISSPELT = 7;

function lookUp(table: WordTable, word: FoldedWord, hash: number): number {
  const { filter } = table;
  if (((filter[(hash >>> 3) & (filter.length - 1)] ?? 0) & (1 << (hash & 7))) === 0) return -1;
  return probe(table, word, hash);
}

function probe(table: WordTable, word: FoldedWord, hash: number): number {
  const { slots, mask, values } = table;
  let slot = hash & mask;
  for (;;) {
    const found = slots[slot] ?? 0;
    if (found === 0) return -1;
    if (isWord(table, found - 1, word)) return values[found - 1] ?? -1;
    slot = (slot + 1) & mask;
  }
}

function isWord({ offsets, symbols }: WordTable, index: number, word: FoldedWord): boolean {
  const from = offsets[index] ?? 0;
  if ((offsets[index + 1] ?? 0) - from !== word.length) return false;
  for (let at = 0; at < word.length; at++)
    if (symbols[from + at] !== word.symbols[at]) return false;
  return true;
}

/** The value of the longest prefix that the word begins with; -1 when there is none. */
function longestPrefix({ prefix, beginnings }: Vocabulary, word: FoldedWord): number {
  const { length, symbols } = word;
  if (length < SHORTEST_PREFIX || beginnings[beginningOf(symbols)] !== 1) return -1;
  let value = -1;
  let hash = EMPTY_HASH;
  // the word's own beginnings are looked up in place, the longest last
  for (let part = 1; part <= length; part++) {
    hash = addSymbol(hash, symbols[part - 1] ?? 0);
    if (part < SHORTEST_PREFIX) continue;
    word.length = part;
    const found = lookUp(prefix, word, hash);
    if (found >= 0) value = found;
  }
  word.length = length;
  return value;
}
