import type { Dictionary, Rule, RevealingCategory } from '../../../../shared/contracts/detection';
import { compileContexts, type Contexts } from './compile-contexts';
import { compilePattern, type CompiledPattern } from './compile-pattern';
import { collectElements, type Elements } from './elements';
import { entriesOf, type Entries } from './entries';
import { parsePattern } from './parse-pattern';

export interface CompiledRule {
  readonly id: string;
  readonly categories: readonly RevealingCategory[];
  readonly confidence: number;
  /** one of these must be there; undefined: nothing must */
  readonly when: Contexts | undefined;
  readonly unless: Contexts | undefined;
}

/** A pattern of a rule; without a rule it neutralises what it covers. */
export interface RulePattern extends CompiledPattern {
  readonly rule: CompiledRule | undefined;
}

/** A pattern that a rule looks for in the sentence of its match. */
export interface SentencePattern extends CompiledPattern {
  readonly contexts: Contexts;
}

/** A dictionary ready to be matched. */
export type CompiledDictionary = Entries;

const CONFIDENCE = 0.9;

/** Compiles a dictionary; throws `UnreadablePattern` for what nobody could match. */
export function compileDictionary(dictionary: Dictionary): CompiledDictionary {
  const elements = collectElements(dictionary.classes);
  const rules = dictionary.rules.map((rule) => ({ rule, compiled: compileRule(rule, elements) }));
  const patterns: RulePattern[] = [
    ...rules.flatMap(({ rule, compiled }) =>
      rule.patterns.flatMap((pattern) => ofRule(pattern, compiled, elements)),
    ),
    ...dictionary.ignore.flatMap((pattern) => ofRule(pattern, undefined, elements)),
  ];
  const sentence = rules.flatMap(({ compiled: { when, unless } }) =>
    [when, unless].flatMap((contexts) => (contexts ? sentencePatterns(contexts) : [])),
  );
  return entriesOf(elements, patterns, sentence);
}

const ofRule = (
  pattern: string,
  rule: CompiledRule | undefined,
  elements: Elements,
): RulePattern[] =>
  compilePattern(pattern, parsePattern(pattern).elements, elements).map((way) => ({
    ...way,
    rule,
  }));

const sentencePatterns = (contexts: Contexts): SentencePattern[] =>
  contexts.sentence.map((pattern) => ({ ...pattern, contexts }));

function compileRule(rule: Rule, elements: Elements): CompiledRule {
  const contexts = (patterns: readonly string[] = []) =>
    patterns.length === 0 ? undefined : compileContexts(patterns, elements);
  return {
    id: rule.id,
    categories: [rule.category, ...(rule.also ?? [])],
    confidence: rule.confidence ?? CONFIDENCE,
    when: contexts(rule.when),
    unless: contexts(rule.unless),
  };
}
