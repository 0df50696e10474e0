import type { FindingCategory, Rule } from '../../../shared/contracts/detection';
import { IDENTIFIERS } from '../../../shared/contracts/detection-vocabulary';

/** A built-in rule, or a kind of number that is looked for by its checksum; that one has no words. */
export interface ListedRule {
  readonly id: string;
  readonly category: FindingCategory;
  readonly rule?: Rule;
}

/** What narrows the list. */
export interface RuleFilter {
  readonly q: string;
  readonly category: string;
  readonly onlyOff: boolean;
}

/** All that is built in: the rules, then the kinds of numbers. */
export const listedRules = (rules: readonly Rule[]): ListedRule[] => [
  ...rules.map((rule) => ({ id: rule.id, category: rule.category, rule })),
  ...IDENTIFIERS.map((category) => ({ id: category, category })),
];

/**
 * Rules that hold every word looked for, without regard to case and accents, in their words, their id or what is said
 * of them; a word of a pattern that is cut short (`dialys*`) is found by the whole word too.
 */
export function searchRules(
  rules: readonly ListedRule[],
  { q, category, onlyOff }: RuleFilter,
  of: {
    readonly isOn: (rule: ListedRule) => boolean;
    readonly words: (rule: ListedRule) => string;
  },
): ListedRule[] {
  const wanted = fold(q).split(/\s+/).filter(Boolean);
  return rules.filter((rule) => {
    if (category !== '' && rule.category !== category) return false;
    if (onlyOff && of.isOn(rule)) return false;
    if (wanted.length === 0) return true;
    const text = fold(
      [rule.id, rule.rule?.note ?? '', of.words(rule), ...(rule.rule?.patterns ?? [])].join(' '),
    );
    const stems = [...text.matchAll(/([a-z]{3,})\*/g)].map((match) => match[1] ?? '');
    return wanted.every(
      (word) => text.includes(word) || stems.some((stem) => word.startsWith(stem)),
    );
  });
}

/** Lower case, without accents; ligatures as two letters. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
