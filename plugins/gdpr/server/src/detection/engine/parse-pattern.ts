import { foldWord } from './fold';
import { inflect } from './inflect';

/** What one word of a text must be. */
export interface Element {
  /** the same text, the same element */
  readonly key: string;
  readonly words: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  /** words that must be in capitals in the text */
  readonly capitals: ReadonlySet<string>;
  readonly number: boolean;
  /** alternatives of several words: "burn-out" among "burnout|burn-out" */
  readonly phrases: readonly (readonly Element[])[];
  /** name of a class of words */
  readonly className?: string;
  readonly optional: boolean;
  /** words that may stand between this element and the next */
  readonly gap: number;
}

/** A pattern in parts: what the rule finds, or, for a context, what stands before and after it. */
export interface ParsedPattern {
  readonly elements: readonly Element[];
  /** index of the element before which `@` stands; undefined without `@` */
  readonly at?: number;
  /** words allowed between `@` and the element after it */
  readonly gapAfterAt: number;
}

const DEFAULT_GAP = 3;
const LONGEST_GAP = 12;
const MOST_ELEMENTS = 12;
/** Each doubles the number of ways in which a pattern can match. */
const MOST_OPTIONAL = 4;

/** A pattern that cannot be read; `reason` is for whoever wrote it. */
export class UnreadablePattern extends Error {
  constructor(
    readonly pattern: string,
    readonly reason: string,
  ) {
    super(`The pattern "${pattern}" ${reason}.`);
  }
}

/** Reads a pattern as documented in `shared/contracts/detection.ts`. */
export function parsePattern(pattern: string): ParsedPattern {
  const elements: Element[] = [];
  let at: number | undefined;
  let gapAfterAt = 0;
  for (const part of pattern.trim().split(/\s+/)) {
    const gap = gapOf(part);
    if (part === '@') at = at === undefined ? elements.length : refuse(pattern, 'has two "@"');
    else if (gap === undefined) elements.push(...elementsOf(part, pattern));
    else if (at === elements.length) gapAfterAt = gap;
    else widenLast(elements, gap, pattern);
  }
  return checked({ elements, gapAfterAt, ...(at === undefined ? {} : { at }) }, pattern);
}

function checked(parsed: ParsedPattern, pattern: string): ParsedPattern {
  const { elements, at } = parsed;
  if (elements.length === 0) refuse(pattern, 'has no word');
  if (elements.length > MOST_ELEMENTS) refuse(pattern, `has over ${MOST_ELEMENTS} words`);
  if (elements.filter(({ optional }) => optional).length > MOST_OPTIONAL)
    refuse(pattern, `has over ${MOST_OPTIONAL} optional words`);
  if (elements.every(({ optional }) => optional))
    refuse(pattern, 'needs a word that is not optional');
  const last = elements[elements.length - 1];
  if (last && last.gap > 0 && at !== elements.length) refuse(pattern, 'ends with a gap');
  return parsed;
}

function gapOf(part: string): number | undefined {
  const found = /^\.\.(\d*)$/.exec(part);
  if (!found) return undefined;
  return found[1] ? Math.min(Number(found[1]), LONGEST_GAP) : DEFAULT_GAP;
}

function widenLast(elements: Element[], gap: number, pattern: string): void {
  const last = elements.pop();
  if (!last) refuse(pattern, 'begins with a gap');
  else elements.push({ ...last, gap });
}

/** "burn-out" and "d'origine" are two words in the text, and so two elements here. */
function elementsOf(part: string, pattern: string): Element[] {
  const optional = part.startsWith('?');
  const bare = optional ? part.slice(1) : part;
  const pieces = /^\{.*\}$/.test(bare) || bare.includes('|') ? [bare] : splitWords(bare);
  if (optional && pieces.length > 1)
    refuse(pattern, 'has an optional word with an apostrophe or hyphen');
  return pieces.map((piece) => elementOf(piece, optional, pattern));
}

const CLASS = /^\{([a-z][a-z0-9-]*)\}$/;

const splitWords = (text: string): string[] => text.split(/(?<=[\p{L}\d])['’‑-](?=[\p{L}\d])/u);

function elementOf(text: string, optional: boolean, pattern: string): Element {
  const blank = {
    words: new Set<string>(),
    prefixes: [],
    capitals: new Set<string>(),
    number: false,
    phrases: [],
  };
  const common = { key: text, optional, gap: 0 };
  const className = CLASS.exec(text)?.[1];
  if (className !== undefined) return { ...blank, ...common, className };
  const words = new Set<string>();
  const capitals = new Set<string>();
  const prefixes: string[] = [];
  let number = false;
  const phrases: Element[][] = [];
  for (const word of text.split('|')) {
    const parts = splitWords(word);
    if (word === '#') number = true;
    else if (CLASS.test(word)) phrases.push([elementOf(word, false, pattern)]);
    else if (parts.length > 1) phrases.push(parts.map((part) => elementOf(part, false, pattern)));
    else addWord(word, { words, capitals, prefixes }, pattern);
  }
  return { ...common, words, prefixes, capitals, number, phrases };
}

interface Words {
  readonly words: Set<string>;
  readonly capitals: Set<string>;
  readonly prefixes: string[];
}

function addWord(word: string, { words, capitals, prefixes }: Words, pattern: string): void {
  const folded = foldWord(word);
  if (folded === '') refuse(pattern, `has "${word}", which is no word`);
  if (/[{}@]/.test(word)) refuse(pattern, `has "${word}": a class or @ stands alone`);
  if (word.startsWith('=')) capitals.add(folded);
  else if (word.endsWith('*')) prefixes.push(longEnough(folded, pattern));
  else if (word.endsWith('+')) for (const form of inflect(folded)) words.add(form);
  else words.add(folded);
}

/** Two letters would begin half of the language. */
function longEnough(prefix: string, pattern: string): string {
  return prefix.length < 3 ? refuse(pattern, `has "${prefix}*": three letters at least`) : prefix;
}

function refuse(pattern: string, reason: string): never {
  throw new UnreadablePattern(pattern, reason);
}
