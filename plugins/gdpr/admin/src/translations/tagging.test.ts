import { personalCategories } from '../../../server/src/tagging/taxonomy';
import categoriesFr from './categories.fr.json';
import en from './en.json';
import fr from './fr.json';
import taggingEn from './tagging.en.json';
import taggingFr from './tagging.fr.json';

/** Sentences that only French has: in English the server's own message is the sentence. */
const ONLY_FRENCH = /^tagging\.problem\.(?!detail$)/;

const keys = (texts: object) => Object.keys(texts).filter((key) => !ONLY_FRENCH.test(key));

const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name).sort();

test.each([
  ['shell', fr, en],
  ['tagging', taggingFr, taggingEn],
])('%s says the same things in both languages', (_name, french, english) => {
  expect(keys(french).sort()).toEqual(keys(english).sort());
});

test.each(Object.entries(taggingEn))(
  '%s quotes the same values in both languages',
  (key, english) => {
    const french = Object.entries(taggingFr).find(([name]) => name === key)?.[1] ?? '';
    expect(new Set(placeholders(french))).toEqual(new Set(placeholders(english)));
  },
);

test('every category of the taxonomy has its French words, and nothing else has', () => {
  const expected = personalCategories().map(({ key }) => `category.${key}`);
  expect(Object.keys(categoriesFr).sort()).toEqual([...expected].sort());
});

test('French punctuation never starts a line', () => {
  const broken = Object.entries({ ...fr, ...taggingFr }).filter(([, text]) =>
    / [;:!?»]|« /.test(text),
  );
  expect(broken).toEqual([]);
});
