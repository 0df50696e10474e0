import fc from 'fast-check';
import type { Dictionary, Rule } from '../../../../shared/contracts/detection';
import { compileDictionary } from './compile';
import { createRuleFinder } from './find-by-rules';
import { UnreadablePattern } from './parse-pattern';

const rule = (patterns: string[], more: Partial<Rule> = {}): Rule => ({
  ...{ id: 'health.test', category: 'health', patterns },
  ...more,
});
const dictionaryOf = (more: Partial<Dictionary>): Dictionary => ({
  ...{ version: 1, classes: {}, rules: [], ignore: [] },
  ...more,
});
const found = (more: Partial<Dictionary>, text: string): string[] =>
  createRuleFinder(compileDictionary(dictionaryOf(more)))(text).map(({ start, end }) =>
    text.slice(start, end),
  );
const classes = {
  person: ['homme', 'dame', 'grand-mère'],
  part: ['lésion du {organ}'],
  organ: ['foie', 'rein'],
};

test.each<[string, string, string[]]>([
  ['dialyse', 'En DIALYSE demain', ['DIALYSE']],
  ['dialyse', 'la paradialyse', []],
  ['dialys*', 'deux dialysées', ['dialysées']],
  ['musulman+', 'musulmanes et musulmans', ['musulmanes', 'musulmans']],
  ['cœur', 'opéré du coeur, du CŒUR', ['coeur', 'CŒUR']],
  ['diabete', 'diabe\u0300te', ['diabe\u0300te']],
  ['burn-out', 'burn-out, burn out, burnout', ['burn-out', 'burn out']],
  ["d'origine kabyle", 'd’origine kabyle', ['d’origine kabyle']],
  ['{person} malade', 'une grand-mère malade', ['grand-mère malade']],
  ['{person} ..2 malade', 'un homme très très malade', ['homme très très malade']],
  ['{person} ..1 malade', 'un homme très très malade', []],
  ['homme .. malade', 'un homme. Malade du foie', []],
  ['homme ?gravement malade', 'homme malade', ['homme malade']],
  ['homme ?gravement malade', 'homme gravement malade', ['homme gravement malade']],
  ['=FO|cgt', 'fo, FO et CGT', ['FO', 'CGT']],
  ['# mois ferme', '6 mois ferme', ['6 mois ferme']],
  ['{part}', 'lésion du rein', ['lésion du rein']],
  [
    'hospitalisation',
    'hospitaliation, hopsitalisation, hospittalisation',
    ['hospitaliation', 'hopsitalisation', 'hospittalisation'],
  ],
])('%s in "%s"', (pattern, text, words) => {
  expect(found({ classes, rules: [rule([pattern])] }, text)).toEqual(words);
});

test.each<[Partial<Rule>, string, number]>([
  [{ unless: ['assurance'] }, 'assurance maladie', 0],
  [{ unless: ['assurance'] }, 'assurance. Maladie grave', 1],
  [{ unless: ['longue @'] }, 'longue maladie', 0],
  [{ unless: ['longue ..1 @'] }, 'longue et maladie', 0],
  [{ unless: ['@ ..2 bois'] }, 'maladie du bois', 0],
  [{ unless: ['@ bois'] }, 'maladie du bois', 1],
  [{ when: ['{person}'] }, 'la maladie', 0],
  [{ when: ['{person}'] }, 'un homme et sa maladie', 1],
  [{ when: ['atteint de|d @', 'atteint @'] }, 'atteint de maladie', 1],
])('%j in "%s"', (more, text, count) => {
  expect(found({ classes, rules: [rule(['maladie'], more)] }, text)).toHaveLength(count);
});

test.each<[string[], string, number]>([
  [['assurance maladie'], 'assurance maladie', 0],
  [['assurance maladie'], 'maladie', 1],
  [['arrêt maladie'], 'en arrêt maladie depuis mars', 1],
  [['carte maladie'], 'un homme, carte maladie', 0],
])('the phrase %j neutralises in "%s"', (ignore, text, count) => {
  const rules = [rule(['maladie', 'en arrêt maladie', '{person} .. maladie'])];
  expect(found({ classes, rules, ignore }, text)).toHaveLength(count);
});

test.each(['', '..', '?peut', '{nobody}', 'ab*', '# #', 'mot ..', '{person}|{', '@ @'])(
  'the pattern "%s" is refused in words',
  (pattern) => {
    expect(() => compileDictionary(dictionaryOf({ classes, rules: [rule([pattern])] }))).toThrow(
      UnreadablePattern,
    );
  },
);

test('a class that contains itself is refused', () => {
  const loop = { classes: { a: ['{b}'], b: ['{a}'] }, rules: [rule(['mot {a}'])] };
  expect(() => compileDictionary(dictionaryOf(loop))).toThrow(UnreadablePattern);
});

test('a blood group reveals two things at once', () => {
  const find = createRuleFinder(
    compileDictionary(dictionaryOf({ rules: [rule(['rhésus'], { also: ['bloodgroup'] })] })),
  );
  expect(find('rhésus négatif').map(({ category }) => category)).toEqual(['health', 'bloodgroup']);
});

test('whatever stands around it, in any script and of any length, a word is found where it is', () => {
  const find = createRuleFinder(compileDictionary(dictionaryOf({ rules: [rule(['dialyse'])] })));
  const neutral = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(neutral, neutral, (before, after) => {
      const text = `${before} dialyse ${after}`;
      const places = find(text).map(({ start, end }) => text.slice(start, end).toLowerCase());
      expect(places).toContain('dialyse');
      // what was read before leaves nothing behind
      expect(find('rien')).toEqual([]);
    }),
  );
});
