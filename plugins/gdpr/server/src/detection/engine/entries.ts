import type { RulePattern, SentencePattern } from './compile';
import type { CompiledPattern } from './compile-pattern';
import type { Elements, ElementWords } from './elements';
import { markOf } from './marks';
import { buildVocabulary, type Vocabulary } from './vocabulary';

/** What one word of the vocabulary can be. */
export interface Entry {
  /** the elements that it satisfies, a bit each */
  readonly elements: Uint32Array;
  /** those that it satisfies in capitals only */
  readonly capitals: Uint32Array;
  /** the patterns whose search begins at it: those that need a known word right beside it, and the others */
  readonly patterns: readonly RulePattern[];
  readonly withNext: readonly RulePattern[];
  readonly withPrevious: readonly RulePattern[];
  /** patterns of contexts whose search begins at it */
  readonly sentence: readonly SentencePattern[];
  /** reached by a misspelling */
  readonly misspelt: boolean;
}

export interface Entries {
  readonly vocabulary: Vocabulary;
  readonly entries: readonly Entry[];
  /** by entry: 1 where some pattern's search begins at it, so that most words cost one look */
  readonly begins: Uint8Array;
  /** by entry: the marks of the elements that it satisfies, in capitals or not */
  readonly marks: Int32Array;
}

interface PatternsByElement {
  readonly patterns: ReadonlyMap<number, readonly RulePattern[]>;
  readonly sentence: ReadonlyMap<number, readonly SentencePattern[]>;
}

interface Draft {
  readonly elements: Set<number>;
  readonly capitals: Set<number>;
}

/** Numbers every word and prefix that patterns name, with what each can be. */
export function entriesOf(
  elements: Elements,
  patterns: readonly RulePattern[],
  sentence: readonly SentencePattern[],
): Entries {
  const words = new Map<string, Draft>();
  const prefixes = new Map<string, Draft>();
  elements.words.forEach((element, id) => note(element, id, { words, prefixes }));
  inheritPrefixes(words, prefixes);
  return numbered(words, prefixes, {
    patterns: byAnchor(patterns),
    sentence: byAnchor(sentence),
  });
}

interface Drafts {
  readonly words: Map<string, Draft>;
  readonly prefixes: Map<string, Draft>;
}

function note({ words, prefixes, capitals }: ElementWords, id: number, drafts: Drafts): void {
  for (const word of words) draftOf(drafts.words, word).elements.add(id);
  for (const prefix of prefixes) draftOf(drafts.prefixes, prefix).elements.add(id);
  for (const word of capitals) draftOf(drafts.words, word).capitals.add(id);
}

function draftOf(drafts: Map<string, Draft>, word: string): Draft {
  const known = drafts.get(word) ?? { elements: new Set<number>(), capitals: new Set<number>() };
  drafts.set(word, known);
  return known;
}

/** A word that a pattern names is also what its beginnings make of it. */
function inheritPrefixes(words: Map<string, Draft>, prefixes: Map<string, Draft>): void {
  for (const drafts of [words, prefixes])
    for (const [word, { elements }] of drafts)
      for (const id of elementsOfBeginnings(word, prefixes)) elements.add(id);
}

const elementsOfBeginnings = (word: string, prefixes: ReadonlyMap<string, Draft>): number[] =>
  Array.from(word, (_, index) => prefixes.get(word.slice(0, index + 1))).flatMap((draft) =>
    draft ? [...draft.elements] : [],
  );

function byAnchor<P extends CompiledPattern>(patterns: readonly P[]): ReadonlyMap<number, P[]> {
  const byElement = new Map<number, P[]>();
  for (const pattern of patterns) {
    const known = byElement.get(pattern.anchor.id);
    if (known) known.push(pattern);
    else byElement.set(pattern.anchor.id, [pattern]);
  }
  return byElement;
}

function numbered(
  words: ReadonlyMap<string, Draft>,
  prefixes: ReadonlyMap<string, Draft>,
  byElement: PatternsByElement,
): Entries {
  const entries: Entry[] = [];
  const drafts: Draft[] = [];
  const known = new Map<string, number>();
  /** Words that can be the same things share one entry: most members of a class do. */
  const add = (draft: Draft): number => {
    const key = `${[...draft.elements].join(',')};${[...draft.capitals].join(',')}`;
    const index = known.get(key) ?? entries.push(toEntry(draft, byElement)) - 1;
    drafts[index] = draft;
    known.set(key, index);
    return index;
  };
  const exact = new Map([...words].map(([word, draft]) => [word, add(draft)] as const));
  const beginnings = new Map([...prefixes].map(([prefix, draft]) => [prefix, add(draft)] as const));
  const correct = entries.length;
  for (const entry of entries.slice()) entries.push({ ...entry, misspelt: true });
  const begins = Uint8Array.from(entries, ({ patterns, withNext, withPrevious }) =>
    patterns.length + withNext.length + withPrevious.length > 0 ? 1 : 0,
  );
  return {
    ...{ entries, begins, marks: Int32Array.from([...drafts, ...drafts], marksOf) },
    vocabulary: buildVocabulary(exact, beginnings, (entry) => entry + correct),
  };
}

function toEntry({ elements, capitals }: Draft, byElement: PatternsByElement): Entry {
  const ids = [...elements, ...capitals];
  const patterns = [...new Set(ids.flatMap((id) => byElement.patterns.get(id) ?? []))];
  return {
    elements: bitsOf(elements),
    capitals: bitsOf(capitals),
    patterns: patterns.filter(({ needsNext, needsPrevious }) => !needsNext && !needsPrevious),
    withNext: patterns.filter(({ needsNext }) => needsNext),
    withPrevious: patterns.filter(({ needsNext, needsPrevious }) => !needsNext && needsPrevious),
    sentence: [...new Set(ids.flatMap((id) => byElement.sentence.get(id) ?? []))],
    misspelt: false,
  };
}

const marksOf = ({ elements, capitals }: Draft): number =>
  [...elements, ...capitals].reduce((marks, id) => marks | markOf(id), 0);

const NO_BITS = new Uint32Array(0);

function bitsOf(ids: ReadonlySet<number>): Uint32Array {
  if (ids.size === 0) return NO_BITS;
  const bits = new Uint32Array((Math.max(...ids) >>> 5) + 1);
  for (const id of ids) bits[id >>> 5] = (bits[id >>> 5] ?? 0) | (1 << (id & 31));
  return bits;
}

/** Whether an element is among the bits. */
export const hasBit = (bits: Uint32Array, id: number): boolean =>
  ((bits[id >>> 5] ?? 0) & (1 << (id & 31))) !== 0;
