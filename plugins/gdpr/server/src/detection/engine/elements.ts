import { parsePattern, UnreadablePattern, type Element } from './parse-pattern';
import { wordCost } from './word-cost';

/** An element with its class looked up. */
export interface MatchElement {
  readonly id: number;
  readonly number: boolean;
  /** words that may stand between this element and the next */
  readonly gap: number;
  /** members of its class that have several words */
  readonly phrases: readonly Phrase[];
  /** ids of the words with which its phrases begin and end: most words of a text are neither; -1 without phrases */
  readonly begins: number;
  readonly ends: number;
  /** how common it is: the search begins at the least */
  readonly weight: number;
}

/** Elements one after the other, in the direction in which they are matched. */
export interface Chain {
  readonly element: MatchElement;
  readonly next: Chain | undefined;
}

/** A member of a class that has several words. */
export interface Phrase {
  readonly elements: readonly MatchElement[];
  readonly rightwards: Chain | undefined;
  readonly leftwards: Chain | undefined;
}

/** Elements as a chain to the right; undefined when there are none. */
export const rightwards = (elements: readonly MatchElement[]): Chain | undefined =>
  elements.reduceRight<Chain | undefined>((next, element) => ({ element, next }), undefined);

/** Elements as a chain to the left, the last first. */
export const leftwards = (elements: readonly MatchElement[]): Chain | undefined =>
  elements.reduce<Chain | undefined>((next, element) => ({ element, next }), undefined);

/** What an element's word may be. */
export interface ElementWords {
  readonly words: ReadonlySet<string>;
  readonly prefixes: ReadonlySet<string>;
  readonly capitals: ReadonlySet<string>;
}

/** All elements of a dictionary, each distinct one once. */
export interface Elements {
  readonly resolve: (elements: readonly Element[]) => MatchElement[];
  /** by id */
  readonly words: readonly ElementWords[];
}

interface Known {
  readonly id: number;
  readonly number: boolean;
  readonly phrases: readonly Phrase[];
  readonly begins: number;
  readonly ends: number;
  readonly weight: number;
}

interface Members extends ElementWords {
  readonly number: boolean;
  readonly phrases: readonly (readonly Element[])[];
}

/** Looks classes up and numbers elements as patterns name them. */
export function collectElements(classes: Readonly<Record<string, readonly string[]>>): Elements {
  const known = new Map<string, Known>();
  const words: ElementWords[] = [];
  const membersOf = memberReader(classes);

  const register = (element: Element): Known => {
    const found = known.get(element.key);
    if (found) return found;
    const members = element.className === undefined ? own(element) : membersOf(element.className);
    const id = words.push(members) - 1;
    const phrases = members.phrases.map((phrase) => phraseOf(phrase.map(resolveOne)));
    const entry = {
      ...{ id, number: members.number, phrases, weight: weightOf(members) },
      begins: edge(phrases.map(({ elements }) => elements[0])),
      ends: edge(phrases.map(({ elements }) => elements[elements.length - 1])),
    };
    known.set(element.key, entry);
    return entry;
  };
  /** One element for all that phrases can begin, or end, with; the words of phrases inside phrases too. */
  const edge = (elements: readonly (MatchElement | undefined)[]): number => {
    if (elements.length === 0) return NO_EDGE;
    const parts = elements.flatMap((element) => (element ? wordsAtEdge(element) : []));
    return words.push(union(parts)) - 1;
  };
  const wordsAtEdge = ({ id, begins, ends }: MatchElement): Members[] =>
    [id, begins, ends].flatMap((one) => (one === NO_EDGE ? [] : { ...NOTHING, ...words[one] }));
  const resolveOne = (element: Element): MatchElement => ({
    ...register(element),
    gap: element.gap,
  });
  return { words, resolve: (elements) => elements.map(resolveOne) };
}

const phraseOf = (elements: readonly MatchElement[]): Phrase => ({
  elements,
  rightwards: rightwards(elements),
  leftwards: leftwards(elements),
});

const own = (element: Element): Members => ({
  ...element,
  prefixes: new Set(element.prefixes),
});

type MemberReader = (name: string) => Members;

/** Members of a class; a class may name others, but not itself. */
function memberReader(classes: Readonly<Record<string, readonly string[]>>): MemberReader {
  const done = new Map<string, Members>();
  const read = (name: string, within: readonly string[]): Members => {
    const known = done.get(name);
    if (known) return known;
    const patterns = classes[name];
    if (!patterns) throw new UnreadablePattern(`{${name}}`, 'names a class that does not exist');
    if (within.includes(name))
      throw new UnreadablePattern(`{${name}}`, 'is a class that contains itself');
    const parsed = patterns.map((pattern) => parsePattern(pattern).elements);
    const parts = parsed.flatMap(([first, ...more]): Members[] => {
      if (!first) return [];
      if (more.length > 0) {
        for (const { className } of [first, ...more])
          if (className !== undefined) read(className, [...within, name]);
        return [{ ...NOTHING, phrases: [[first, ...more]] }];
      }
      return [
        first.className === undefined ? own(first) : read(first.className, [...within, name]),
      ];
    });
    const members = union(parts);
    done.set(name, members);
    return members;
  };
  return (name) => read(name, []);
}

const NOTHING: Members = {
  words: new Set(),
  prefixes: new Set(),
  capitals: new Set(),
  number: false,
  phrases: [],
};

const union = (parts: readonly Members[]): Members => ({
  words: new Set(parts.flatMap(({ words }) => [...words])),
  prefixes: new Set(parts.flatMap(({ prefixes }) => [...prefixes])),
  capitals: new Set(parts.flatMap(({ capitals }) => [...capitals])),
  number: parts.some(({ number }) => number),
  phrases: parts.flatMap(({ phrases }) => phrases),
});

const NO_EDGE = -1;

/** a number is nothing that a search could begin at */
const NEVER = 1_000_000_000;

function weightOf({ words, prefixes, capitals, number, phrases }: Members): number {
  const cost = [...words].reduce((sum, word) => sum + wordCost(word), 0);
  return cost + prefixes.size * 5 + capitals.size + phrases.length + (number ? NEVER : 0);
}
