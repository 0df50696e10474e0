/** A source of chance that gives the same draws for the same seed, on every machine. */
export interface Chance {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** True with the probability given. */
  odds(probability: number): boolean;
  /** What `draw` gives, with the probability given; else nothing. */
  maybe<T>(probability: number, draw: () => T): T | undefined;
  /** One element of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** One of the values, in proportion to their weights. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T;
  /** `length` decimal digits. */
  digits(length: number): string;
  /** A documentId as Strapi makes them: 24 characters of a-z and 0-9, a letter first. */
  documentId(): string;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ALPHABET = `${LETTERS}0123456789`;

/** Starts a source of chance from a number and an optional name of what it is for. */
export function chance(seed: number, purpose = ''): Chance {
  const next = sfc32(seed, hash(purpose));
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    odds: (probability) => next() < probability,
    maybe: (probability, draw) => (next() < probability ? draw() : undefined),
    pick: (list) => at(list, Math.floor(next() * list.length)),
    weighted: (choices) => weighted(choices, next()),
    digits: (length) => characters('0123456789', length, next),
    documentId: () => characters(LETTERS, 1, next) + characters(ALPHABET, 23, next),
  };
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError('Nothing to pick: the list is empty');
  return found;
}

function weighted<T>(choices: readonly (readonly [T, number])[], draw: number): T {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  let left = draw * total;
  for (const [value, weight] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  return at(choices, choices.length - 1)[0];
}

function characters(alphabet: string, length: number, next: () => number): string {
  let text = '';
  for (let i = 0; i < length; i += 1) text += alphabet.charAt(Math.floor(next() * alphabet.length));
  return text;
}

/** FNV-1a, so that each purpose gets a stream of its own. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value >>> 0;
}

/** The sfc32 generator (PractRand), warmed up so that neighbouring seeds part at once. */
function sfc32(seed: number, stream: number): () => number {
  let a = seed | 0;
  let b = stream | 0;
  let c = (seed / 0x100000000) | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 0x100000000;
  };
  for (let i = 0; i < 15; i += 1) next();
  return next;
}
