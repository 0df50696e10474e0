import { AE, MARK, OE, SS, symbolsOf } from './fold';
import { addSymbol, EMPTY_HASH } from './word-hash';

/** Longest word that patterns can name, in folded symbols. */
export const LONGEST_WORD = 48;
/** length of a longer one, which only has to be passed over */
export const TOO_LONG = LONGEST_WORD + 1;

/** A folded word in hand; filled anew for each word of a text. */
export interface FoldedWord {
  readonly symbols: Uint8Array;
  length: number;
  /** of all its symbols */
  hash: number;
}

export const createFoldedWord = (): FoldedWord => ({
  symbols: new Uint8Array(LONGEST_WORD + 2),
  length: 0,
  hash: EMPTY_HASH,
});

const [A, E, O, S] = symbolsOf('aeos') as [number, number, number, number];

/** Adds what is no plain symbol: a ligature is two letters, a combining mark belongs to the letter before it. */
export function addRare(word: FoldedWord, symbol: number): void {
  if (symbol === MARK) return;
  add(word, symbol === OE ? O : symbol === AE ? A : S);
  add(word, symbol === SS ? S : E);
}

function add(word: FoldedWord, symbol: number): void {
  const { length } = word;
  if (length >= LONGEST_WORD) {
    word.length = TOO_LONG;
    return;
  }
  word.symbols[length] = symbol;
  word.hash = addSymbol(word.hash, symbol);
  word.length = length + 1;
}
