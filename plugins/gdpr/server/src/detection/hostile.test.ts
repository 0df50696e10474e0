import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countSteps } from './count-steps.fixture';
import { builtInDictionary } from './dictionary/built-in';
import { literally } from './literally.fixture';
import { NUMBER_TABLE } from './identifiers/table/number-table.fixture';

/** A text of 100 kB. */
const LONG = 100_000;
/** More than any text takes, by far fewer than one that made the detector search again and again would. */
const MOST_STEPS_A_CHARACTER = 40;

/** Where a context may be anywhere in the sentence, so many words are asked for each of the first thousand matches. */
const WORDS_AROUND_A_MATCH = 80;

const PIECES = JSON.parse(readFileSync(join(__dirname, 'hostile.cases.json'), 'utf8')) as {
  readonly name: string;
  readonly piece: string;
}[];
const dictionary = builtInDictionary();
const sentences = [
  ...dictionary.rules.flatMap(({ patterns }) => patterns),
  ...dictionary.ignore,
].map((pattern) => literally(pattern, dictionary.classes));
const members = Object.values(dictionary.classes)
  .flat()
  .map((pattern) => literally(pattern, dictionary.classes));

const repeated = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const TEXTS: readonly (readonly [string, string])[] = [
  ...PIECES.map(({ name, piece }) => [name, piece] as const),
  ['every pattern', `${sentences.join(' ')} `],
  ['every pattern, a sentence each', `${sentences.join('. ')}. `],
  ['every second word of every pattern', `${everySecond(sentences).join(' ')} `],
  ['every word of every class', `${members.join(' ')} `],
  ['every number', `${NUMBER_TABLE.map(({ text }) => text).join(' ')} `],
];

test.each(TEXTS)('%s: four times the text costs four times the steps', (_, piece) => {
  const part = countSteps(repeated(piece, LONG / 4));
  const whole = countSteps(repeated(piece, LONG));
  expect(whole).toBeLessThan(part * 4.6 + 1000);
  expect(whole).toBeLessThan(LONG * MOST_STEPS_A_CHARACTER);
});

test('no rule, said again and again, costs more', () => {
  const length = 2_000;
  const costs = dictionary.rules.map(({ id, patterns }) => {
    const said = patterns.map((pattern) => literally(pattern, dictionary.classes)).join(' ');
    return { id, steps: countSteps(repeated(`${said} `, length)) };
  });
  const most = length * (MOST_STEPS_A_CHARACTER + WORDS_AROUND_A_MATCH);
  expect(costs.filter(({ steps }) => steps > most)).toEqual([]);
});

function everySecond(texts: readonly string[]): string[] {
  return texts.map((text) =>
    text
      .split(' ')
      .filter((_, at) => at % 2 === 0)
      .join(' '),
  );
}
