import { FOLD, isDigitSymbol, OE, SEPARATOR } from './fold';
import { addRare, createFoldedWord, LONGEST_WORD, TOO_LONG } from './folded-word';
import { endsSentence } from './sentence-end';
import { entryOf, type Vocabulary } from './vocabulary';
import { addSymbol, EMPTY_HASH } from './word-hash';

/** The words of a text, in columns: where each begins and ends, and the entry of the vocabulary that it is (-1: none). */
export interface Words {
  text: string;
  count: number;
  /** the text's UTF-16 units, copied at once: reading a string unit by unit costs twice as much */
  units: Uint16Array;
  /** the same memory, which can be written a text */
  bytes: Buffer;
  starts: Int32Array;
  ends: Int32Array;
  entries: Int32Array;
  /** 1 where a sentence begins */
  breaks: Uint8Array;
  /** 1 where the word is a number */
  numbers: Uint8Array;
}

const FIRST_CAPACITY = 2_048;
/** A text of a megabyte must not keep its columns for ever. */
const KEPT_CAPACITY = 65_536;

export const createWords = (): Words => ({ text: '', count: 0, ...columns(FIRST_CAPACITY) });

const columns = (capacity: number) => {
  const units = new Uint16Array(capacity);
  return {
    units,
    bytes: Buffer.from(units.buffer),
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    entries: new Int32Array(capacity),
    breaks: new Uint8Array(capacity),
    numbers: new Uint8Array(capacity),
  };
};

/** Splits a text into words and looks each up; `words` is used again from call to call, so that nothing is allocated. */
export function splitInto(words: Words, text: string, vocabulary: Vocabulary): void {
  hold(words, text);
  const { units, starts, ends, entries, numbers, breaks } = words;
  const { length } = text;
  let count = 0;
  let index = 0;
  let previous = 0;
  while (index < length) {
    if (isSeparator(units[index])) {
      index++;
      continue;
    }
    starts[count] = index;
    const isNear = index === previous + 1 && units[previous] === SPACE;
    index = readWord(units, index, length);
    ends[count] = index;
    entries[count] = entryOf(vocabulary, word);
    numbers[count] = isDigitSymbol(word.symbols[0] ?? 0) ? 1 : 0;
    // one space between two words is the rule, and ends nothing
    breaks[count] = count > 0 && !isNear && endsSentence(words, count) ? 1 : 0;
    previous = index;
    count++;
  }
  words.count = count;
}

const SPACE = 32;

const isSeparator = (unit: number | undefined): boolean => FOLD[unit ?? 0] === SEPARATOR;

function hold(words: Words, text: string): void {
  const capacity = words.units.length;
  const tooSmall = text.length > capacity;
  const tooLarge = capacity > KEPT_CAPACITY && text.length <= KEPT_CAPACITY;
  if (tooSmall || tooLarge) Object.assign(words, columns(Math.max(FIRST_CAPACITY, text.length)));
  words.text = text;
  words.bytes.write(text, 0, 'utf16le');
}

/** The word last read. One process, one thread: it is read and looked up at once. */
const word = createFoldedWord();

/** Reads the word at `from`; returns where it ends. The innermost loop of all: locals, and no call but for rare letters. */
function readWord(units: Uint16Array, from: number, end: number): number {
  const { symbols } = word;
  let length = 0;
  let hash = EMPTY_HASH;
  let index = from;
  for (; index < end; index++) {
    const symbol = FOLD[units[index] ?? 0] ?? SEPARATOR;
    if (symbol === SEPARATOR) break;
    if (symbol >= OE) {
      word.length = length;
      word.hash = hash;
      addRare(word, symbol);
      ({ length, hash } = word);
    } else if (length < LONGEST_WORD) {
      symbols[length++] = symbol;
      hash = addSymbol(hash, symbol);
    } else length = TOO_LONG;
  }
  word.length = length;
  word.hash = hash;
  return index;
}
