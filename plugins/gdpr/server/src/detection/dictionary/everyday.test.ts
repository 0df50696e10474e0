import { parsePattern } from '../engine/parse-pattern';
import { builtInDictionary } from './built-in';
import everyday from './everyday.json';

const { classes, rules } = builtInDictionary();

/** Words that a pattern of one word finds, with those of its class. */
function singleWords(pattern: string): string[] {
  const [element, ...more] = parsePattern(pattern).elements;
  if (!element || more.length > 0) return [];
  const members = element.className === undefined ? [] : (classes[element.className] ?? []);
  return [...element.words, ...members.flatMap(singleWords)];
}

describe('everyday words', () => {
  const ordinary = new Set(everyday.ignore.flatMap(singleWords));

  it('has none that a rule looks for: the rule would never find it', () => {
    const lost = rules.flatMap(({ id, patterns }) =>
      patterns
        .flatMap(singleWords)
        .filter((word) => ordinary.has(word))
        .map((word) => `${id}: ${word}`),
    );
    expect(lost).toEqual([]);
  });
});
