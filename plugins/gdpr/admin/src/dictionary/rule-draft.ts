import type { RevealingCategory, Rule } from '../../../shared/contracts/detection';
import { fold } from './search-rules';

/** A rule as its form holds it: one pattern a line. */
export interface RuleDraft {
  /** the rule that is being changed; absent for a new one */
  readonly id?: string;
  readonly category: RevealingCategory | '';
  readonly patterns: string;
  readonly confidence: number;
  readonly when: string;
  readonly unless: string;
  readonly also: readonly RevealingCategory[];
  readonly note: string;
}

/** What the built-in dictionary takes when a rule says nothing. */
export const DEFAULT_CONFIDENCE = 0.9;

export const NEW_RULE: RuleDraft = {
  category: '',
  patterns: '',
  confidence: DEFAULT_CONFIDENCE,
  when: '',
  unless: '',
  also: [],
  note: '',
};

/** The form of a rule that exists. */
export const draftOf = (rule: Rule): RuleDraft => ({
  id: rule.id,
  category: rule.category,
  patterns: rule.patterns.join('\n'),
  confidence: rule.confidence ?? DEFAULT_CONFIDENCE,
  when: (rule.when ?? []).join('\n'),
  unless: (rule.unless ?? []).join('\n'),
  also: rule.also ?? [],
  note: rule.note ?? '',
});

/** The rule that a form makes; undefined while it has no category or no word. */
export function ruleOf(draft: RuleDraft, taken: readonly string[]): Rule | undefined {
  const { category, confidence, also } = draft;
  const patterns = linesOf(draft.patterns);
  if (category === '' || patterns.length === 0) return undefined;
  const [when, unless, note] = [linesOf(draft.when), linesOf(draft.unless), draft.note.trim()];
  return {
    id: draft.id ?? freeId(category, patterns[0] ?? '', taken),
    category,
    patterns,
    confidence,
    ...(when.length === 0 ? {} : { when }),
    ...(unless.length === 0 ? {} : { unless }),
    ...(also.length === 0 ? {} : { also: [...also] }),
    ...(note === '' ? {} : { note }),
  };
}

/** Lines that hold something. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** «health.own-dialyse», with a number behind it where that is taken. */
function freeId(category: string, pattern: string, taken: readonly string[]): string {
  const slug = fold(pattern)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const id = `${category}.own-${slug === '' ? 'rule' : slug}`;
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? id : `${id}-${number}`;
    if (!taken.includes(free)) return free;
  }
}
