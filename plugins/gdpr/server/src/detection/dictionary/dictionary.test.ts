import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REVEALING } from '../../../../shared/contracts/detection-vocabulary';
import { createDetector } from '../create-detector';
import { builtInDictionary } from './built-in';

interface Case {
  readonly text: string;
  readonly labels: readonly string[];
}

const dictionary = builtInDictionary();
const detect = createDetector(dictionary);
const files = readdirSync(__dirname).filter((name) => name.endsWith('.cases.json'));

const revealed = (text: string): string[] =>
  [...new Set(detect(text).map(({ category }) => category))]
    .filter((category) => REVEALING.some((name) => name === category))
    .sort();

describe.each(files)('%s', (file) => {
  const cases = JSON.parse(readFileSync(join(__dirname, file), 'utf8')) as Case[];
  const category = file.slice(0, file.indexOf('.'));
  const isOwn = (label: string): boolean => category === 'ordinary' || label === category;
  // a sentence of one family may reveal another, which has sentences of its own
  test.each(cases.map(({ text, labels }) => [text, labels] as const))('%s', (text, labels) => {
    expect(revealed(text).filter(isOwn)).toEqual([...new Set(labels)].filter(isOwn).sort());
  });
});

test('every rule has an id of its own, of its category', () => {
  const ids = dictionary.rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, category } of dictionary.rules) expect(id.startsWith(`${category}.`)).toBe(true);
});

test('what a rule finds lies inside the text, wherever the text stands', () => {
  const text = 'Diabétique sous insuline';
  const shifted = detect(`Œuvre d’art. ${text}`);
  const [first] = detect(text);
  expect(first && text.slice(first.start, first.end)).toBe('Diabétique');
  expect(shifted[0]?.start).toBe((first?.start ?? 0) + 'Œuvre d’art. '.length);
});
