import { refuseUnreadable } from '../../../server/src/detection/refuse-unreadable-patterns';
import { GdprInvalid } from '../../../server/src/kernel/errors';
import { dictionaryChangesSchema } from '../../../shared/contracts/detection';
import english from '../translations/dictionary.en.json';
import { problemOf } from './pattern-problem';

const texts = new Set(Object.keys(english));

function refusalOf(changes: object): string {
  try {
    refuseUnreadable(dictionaryChangesSchema.parse(changes));
  } catch (error) {
    if (error instanceof GdprInvalid) return error.message;
    throw error;
  }
  throw new Error('The server has taken what it should have refused.');
}

test.each([
  ['@ un @', 'twoPlaces'],
  ['a b c d e f g h i j k l m', 'tooLong'],
  ['un ?a ?b ?c ?d ?e', 'tooOptional'],
  ['?un', 'allOptional'],
  ['un ..', 'endsWithGap'],
  ['.. un', 'beginsWithGap'],
  ["un ?l'une", 'optionalHyphen'],
  ['un %%', 'notAWord'],
  ['un a{kin}', 'listInWord'],
  ['ab*', 'shortStem'],
  ['# #', 'onlyNumbers'],
  ['un {no-such-list}', 'noSuchList'],
])('the pattern %s is refused in words: %s', (pattern, key) => {
  const problem = problemOf(refusalOf({ ignore: [pattern] }));
  expect(problem?.key).toBe(`dictionary.problem.${key}`);
  expect(texts.has(problem?.key ?? '')).toBe(true);
});

test('a list that contains itself is refused in words', () => {
  const message = refusalOf({ classes: { mine: ['{mine} mot'] } });
  expect(problemOf(message)?.key).toBe('dictionary.problem.listInItself');
});

const rule = { id: 'health.x', category: 'health', patterns: ['mot'] };
test.each([
  [{ nonsense: 1 }, 'unknownKey'],
  [{ rules: [{ ...rule, category: 'nonsense' }] }, 'unknownChoice'],
  [{ ignore: 'mot' }, 'wrongType'],
  [{ rules: [{ category: 'health', patterns: ['mot'] }] }, 'missing'],
  [{ ignore: [''] }, 'wrongSize'],
  [{ rules: [{ ...rule, confidence: 2 }] }, 'wrongSize'],
  [{ rules: [{ ...rule, patterns: [] }] }, 'wrongSize'],
  [{ rules: [{ ...rule, id: 'Nonsense' }] }, 'wrongId'],
])('%j is refused in words: %s', (changes, key) => {
  const { error } = dictionaryChangesSchema.safeParse(changes);
  const problem = problemOf(error?.issues[0]?.message ?? '');
  expect(problem?.key).toBe(`dictionary.problem.${key}`);
  expect(texts.has(problem?.key ?? '')).toBe(true);
});

test('values to choose from are listed as words', () => {
  const choice = 'Invalid option: expected one of "health"|"union"';
  expect(problemOf(choice)?.values).toEqual({ list: 'health, union' });
  expect(problemOf('Unrecognized keys: "word", "sentence"')?.values).toEqual({
    name: 'word, sentence',
  });
});

test('what is not known is left to the words of the server', () => {
  expect(problemOf('The moon is in the wrong house.')).toBeUndefined();
});
