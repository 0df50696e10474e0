import { compilePattern, variantsOf, type CompiledPattern } from './compile-pattern';
import { leftwards, rightwards, type Chain, type Elements } from './elements';
import { parsePattern, type ParsedPattern } from './parse-pattern';

/** What must, or must not, stand right beside a match. */
export interface Around {
  readonly before: Chain | undefined;
  readonly after: Chain | undefined;
  readonly gapAfter: number;
}

/** Contexts of a rule, of one kind: beside the match, or anywhere in its sentence. */
export interface Contexts {
  readonly around: readonly Around[];
  readonly sentence: readonly CompiledPattern[];
}

/** Compiles `when` or `unless` of a rule. */
export function compileContexts(patterns: readonly string[], elements: Elements): Contexts {
  const parsed = patterns.map((pattern) => ({ pattern, ...parsePattern(pattern) }));
  return {
    around: parsed.flatMap((context) =>
      context.at === undefined ? [] : aroundOf(context, context.at, elements),
    ),
    sentence: parsed.flatMap(({ pattern, at, elements: words }) =>
      at === undefined ? compilePattern(pattern, words, elements) : [],
    ),
  };
}

function aroundOf(
  { gapAfterAt, elements: words }: ParsedPattern,
  at: number,
  elements: Elements,
): Around[] {
  const afters = variantsOf(words.slice(at));
  return variantsOf(words.slice(0, at)).flatMap((before) =>
    afters.map((after) => ({
      before: leftwards(elements.resolve(before)),
      after: rightwards(elements.resolve(after)),
      gapAfter: gapAfterAt,
    })),
  );
}
