import { leftwards, rightwards, type Chain, type Elements, type MatchElement } from './elements';
import { marksOfFirst, marksOfLast } from './marks';
import { UnreadablePattern, type Element } from './parse-pattern';

/** A way in which a pattern can match: the word from which the search begins, and what must stand around it. */
export interface CompiledPattern {
  readonly before: Chain | undefined;
  readonly anchor: MatchElement;
  readonly after: Chain | undefined;
  /** the word right after the anchor, or right before it, must be in the vocabulary: most are not */
  readonly needsNext: boolean;
  readonly needsPrevious: boolean;
  /** one of these marks must be on a word after the anchor, or before it, within its gap; 0 where nothing must stand */
  readonly marksAfter: number;
  readonly marksBefore: number;
}

/** All ways in which a pattern can match. */
export function compilePattern(
  pattern: string,
  parsed: readonly Element[],
  elements: Elements,
): CompiledPattern[] {
  return variantsOf(parsed).flatMap((variant) => anchored(elements.resolve(variant), pattern));
}

/** With and without each optional word. */
export function variantsOf(elements: readonly Element[]): Element[][] {
  return elements.reduce<Element[][]>(
    (variants, element) =>
      element.optional
        ? [...variants.map((variant) => [...variant, element]), ...variants]
        : variants.map((variant) => [...variant, element]),
    [[]],
  );
}

/**
 * The search begins at the rarest word: one of few, and not one of those that every sentence has. A class with phrases
 * is spelt out where nothing rarer stands beside it, because a search begins at one word.
 */
function anchored(elements: readonly MatchElement[], pattern: string): CompiledPattern[] {
  const best = rarest(elements);
  const anchor = elements[best];
  if (!anchor || anchor.number)
    throw new UnreadablePattern(pattern, 'needs a word beside its numbers');
  const before = elements.slice(0, best);
  const after = elements.slice(best + 1);
  const next = after[0];
  const previous = before[before.length - 1];
  const plain = {
    ...{ before: leftwards(before), after: rightwards(after) },
    anchor: withoutPhrases(anchor),
    needsNext: after.length > 0 && anchor.gap === 0,
    needsPrevious: previous?.gap === 0,
    marksAfter: next ? marksOfFirst(next) : 0,
    marksBefore: previous ? marksOfLast(previous) : 0,
  };
  const spelt = anchor.phrases.flatMap((phrase) =>
    anchored([...before, ...endingWith(phrase.elements, anchor.gap), ...after], pattern),
  );
  return [plain, ...spelt];
}

const rarest = (elements: readonly MatchElement[]): number =>
  elements.reduce(
    (best, { weight }, index) => (weight < (elements[best]?.weight ?? Infinity) ? index : best),
    0,
  );

const withoutPhrases = (element: MatchElement): MatchElement => ({
  ...element,
  ...{ phrases: [], begins: -1, ends: -1, weight: 0 },
});

const endingWith = (phrase: readonly MatchElement[], gap: number): MatchElement[] =>
  phrase.map((element, index) => (index === phrase.length - 1 ? { ...element, gap } : element));
