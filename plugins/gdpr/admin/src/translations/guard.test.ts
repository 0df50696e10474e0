import { CATEGORIES } from '../../../shared/contracts/detection-vocabulary';
import english from './guard.en.json';
import french from './guard.fr.json';

test('French and English say the same things, and none is empty', () => {
  expect(Object.keys(french)).toEqual(Object.keys(english));
  expect(Object.values({ ...french, ...english }).filter((text) => text.trim() === '')).toEqual([]);
});

test('the same values are quoted in both languages', () => {
  const quoted = (text: string) => [...new Set(text.match(/\{(\w+)(?=[,}])/g))].sort();
  const twins: Record<string, string> = english;
  for (const [key, text] of Object.entries(french)) {
    expect({ key, values: quoted(text) }).toEqual({ key, values: quoted(twins[key] ?? '') });
  }
});

test('French has no-break spaces beside its double punctuation', () => {
  expect(Object.values(french).filter((text) => / [:;?!»%]|« /.test(text))).toEqual([]);
});

test.each(['finding', 'suggestion'])('every category has its %s', (prefix) => {
  const missing = CATEGORIES.map((category) => `${prefix}.${category}`);
  expect(missing.filter((key) => !(key in french))).toEqual([]);
});
