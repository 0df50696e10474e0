import type { CompiledDictionary, SentencePattern } from './compile';
import type { Around, Contexts } from './compile-contexts';
import type { CompiledPattern } from './compile-pattern';
import type { Chain, MatchElement } from './elements';
import { hasBit } from './entries';
import { NUMBER_MARK } from './marks';
import type { Words } from './words';

/** Where a pattern was found: its first word, and the word after its last. */
export interface Span {
  from: number;
  to: number;
}

/** Words on either side of a match in which a context of the whole sentence is looked for. */
const REACH = 40;

const NOTHING: readonly SentencePattern[] = [];
/** where a context stands in the sentence does not matter */
const ANYWHERE: Span = { from: 0, to: 0 };

/**
 * Matches patterns against the words of one text; holds no text longer than the call. `private` and not `#`: the marks
 * that the language checks at each call would be a tenth of the time.
 */
export class Matcher {
  /** words that the elements of the last match took: bit 0 is the one `MIDDLE` before its anchor */
  taken = 0;
  private anchorAt = 0;

  constructor(
    private readonly dictionary: CompiledDictionary,
    private readonly words: Words,
  ) {}

  /** Looks for a pattern whose anchor is the word at `at`; true when `span` was filled. */
  match(pattern: CompiledPattern, at: number, span: Span): boolean {
    const { before, anchor, after, marksAfter, marksBefore } = pattern;
    if (marksAfter !== 0 && !this.mayFollow(marksAfter, at + 1, anchor.gap)) return false;
    if (before && !this.mayPrecede(marksBefore, at - 1, before.element.gap)) return false;
    this.anchorAt = at;
    if (!this.isElement(anchor, at)) return false;
    this.taken = 0;
    const to = this.matchRight(after, at + 1, anchor.gap);
    if (to < 0) return false;
    const from = this.matchLeft(before, at - 1);
    if (from < 0) return false;
    this.take(at, at + 1);
    span.from = from;
    span.to = to;
    return true;
  }

  /** Whether a word after the anchor can be what the pattern wants there: a look that spares most searches. */
  private mayFollow(marks: number, at: number, gap: number): boolean {
    const { count, breaks } = this.words;
    for (let next = at; next <= at + gap && next < count && breaks[next] !== 1; next++)
      if ((this.marksAt(next) & marks) !== 0) return true;
    return false;
  }

  private mayPrecede(marks: number, at: number, gap: number): boolean {
    const { breaks } = this.words;
    for (let last = at; last >= at - gap && last >= 0 && breaks[last + 1] !== 1; last--)
      if ((this.marksAt(last) & marks) !== 0) return true;
    return false;
  }

  private marksAt(at: number): number {
    const { entries, numbers } = this.words;
    const marks = this.dictionary.marks[entries[at] ?? -1] ?? 0;
    return numbers[at] === 1 ? marks | NUMBER_MARK : marks;
  }

  /** Whether one of the contexts is there: beside the match, or in its sentence. */
  hasContext(contexts: Contexts, span: Span): boolean {
    for (const around of contexts.around) if (this.isAround(around, span)) return true;
    return contexts.sentence.length > 0 && this.isInSentence(contexts, span);
  }

  private isAround({ before, after, gapAfter }: Around, { from, to }: Span): boolean {
    this.anchorAt = from;
    return this.matchLeft(before, from - 1) >= 0 && this.matchRight(after, to, gapAfter) >= 0;
  }

  /** Asks the words of the sentence which contexts they could begin, not each context whether it is there. */
  private isInSentence(contexts: Contexts, { from, to }: Span): boolean {
    const last = this.sentenceEnd(to);
    for (let at = this.sentenceStart(from); at < last; at++) {
      const entry = this.dictionary.entries[this.words.entries[at] ?? -1];
      for (const pattern of entry?.sentence ?? NOTHING)
        if (pattern.contexts === contexts && this.match(pattern, at, ANYWHERE)) return true;
    }
    return false;
  }

  private sentenceStart(from: number): number {
    let first = from;
    while (first > 0 && from - first < REACH && this.words.breaks[first] === 0) first--;
    return first;
  }

  private sentenceEnd(to: number): number {
    let last = to;
    while (last < this.words.count && last - to < REACH && this.words.breaks[last] === 0) last++;
    return last;
  }

  /** Matches a chain to the right, its first element within `gap` words after `at`; the word after the last, or -1. */
  private matchRight(chain: Chain | undefined, at: number, gap: number): number {
    if (!chain) return at;
    for (let next = at; next <= at + gap; next++) {
      if (next >= this.words.count || this.words.breaks[next] === 1) return -1;
      const end = this.matchRightOf(chain, next);
      if (end >= 0) return end;
    }
    return -1;
  }

  private matchRightOf({ element, next }: Chain, at: number): number {
    if (this.isElement(element, at)) {
      const end = this.matchRight(next, at + 1, element.gap);
      if (end >= 0) return this.tookThen(at, at + 1, end);
    }
    if (element.begins < 0 || !this.mayBeEdge(element.begins, at)) return -1;
    for (const phrase of element.phrases) {
      const afterPhrase = this.matchRight(phrase.rightwards, at, 0);
      if (afterPhrase < 0) continue;
      const end = this.matchRight(next, afterPhrase, element.gap);
      if (end >= 0) return this.tookThen(at, afterPhrase, end);
    }
    return -1;
  }

  /** Matches a chain to the left, its first element ending at or, by its gap, before `at`; the first word, or -1. */
  private matchLeft(chain: Chain | undefined, at: number): number {
    if (!chain) return at + 1;
    for (let last = at; last >= at - chain.element.gap; last--) {
      // the word after `last` must belong to the same sentence
      if (last < 0 || this.words.breaks[last + 1] === 1) return -1;
      const from = this.matchLeftOf(chain, last);
      if (from >= 0) return from;
    }
    return -1;
  }

  private matchLeftOf({ element, next }: Chain, last: number): number {
    if (this.isElement(element, last)) {
      const from = this.matchLeft(next, last - 1);
      if (from >= 0) return this.tookThen(last, last + 1, from);
    }
    if (element.ends < 0 || !this.mayBeEdge(element.ends, last)) return -1;
    for (const phrase of element.phrases) {
      const start = this.matchLeft(phrase.leftwards, last);
      if (start < 0) continue;
      const from = this.matchLeft(next, start - 1);
      if (from >= 0) return this.tookThen(start, last + 1, from);
    }
    return -1;
  }

  private tookThen(from: number, to: number, result: number): number {
    this.take(from, to);
    return result;
  }

  private take(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const bit = at - this.anchorAt + MIDDLE;
      if (bit >= 0 && bit < BITS) this.taken |= 1 << bit;
    }
  }

  private isElement(element: MatchElement, at: number): boolean {
    return (element.number && this.words.numbers[at] === 1) || this.hasElement(element.id, at);
  }

  /** Whether a phrase can begin, or end, at a word. */
  private mayBeEdge(edge: number, at: number): boolean {
    return this.words.numbers[at] === 1 || this.hasElement(edge, at);
  }

  private hasElement(id: number, at: number): boolean {
    const entry = this.dictionary.entries[this.words.entries[at] ?? -1];
    if (!entry) return false;
    if (hasBit(entry.elements, id)) return true;
    return hasBit(entry.capitals, id) && this.isInCapitals(at);
  }

  private isInCapitals(at: number): boolean {
    const word = this.words.text.slice(this.words.starts[at], this.words.ends[at]);
    return word === word.toUpperCase() && word !== word.toLowerCase();
  }
}

/** Room for the words before the anchor in the bits of `taken`. */
const MIDDLE = 15;
const BITS = 31;

/** Whether the elements of a match took the word that stands `offset` words after its anchor. */
export function tookWord(taken: number, offset: number): boolean {
  const bit = offset + MIDDLE;
  return bit >= 0 && bit < BITS && (taken & (1 << bit)) !== 0;
}
