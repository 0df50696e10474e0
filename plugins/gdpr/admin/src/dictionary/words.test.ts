import type { Rule } from '../../../shared/contracts/detection';
import { patternInWords } from './pattern-words';
import { draftOf, NEW_RULE, ruleOf } from './rule-draft';
import { fold, listedRules, searchRules, type RuleFilter } from './search-rules';
import { segments } from './segments';

const SAID = { number: '(nombre)', found: '[trouvé]', list: (name: string) => `‹${name}›` };

test.each([
  ['dialyse', 'dialyse'],
  ['dialys*', 'dialys…'],
  ['musulman+', 'musulman'],
  ['=FO|=CGT', 'FO / CGT'],
  ['cancer|tumeur+|metastas*', 'cancer / tumeur / metastas…'],
  ['{kin} ..2 vote|votes ?pour #', '‹kin› … vote / votes (pour) (nombre)'],
  ['{vehicle} ..4 @', '‹vehicle› … [trouvé]'],
])('%s reads %s', (pattern, expected) => {
  expect(patternInWords(pattern, SAID)).toBe(expected);
});

describe('the list of rules', () => {
  const rules: Rule[] = [
    { id: 'health.kidney', category: 'health', patterns: ['dialys*', 'rein artificiel'] },
    { id: 'union.member', category: 'union', patterns: ['syndiqué+'], note: 'Adhésion' },
  ];
  const found = (filter: Partial<RuleFilter>, off: string[] = []) =>
    searchRules(
      listedRules(rules),
      { q: '', category: '', onlyOff: false, ...filter },
      { isOn: ({ id }) => !off.includes(id), words: ({ category }) => `catégorie ${category}` },
    ).map(({ id }) => id);

  test('has the rules, then the kinds of numbers', () => {
    expect(found({})).toEqual(expect.arrayContaining(['health.kidney', 'union.member', 'iban']));
  });

  test.each([
    [{ q: 'rein' }, ['health.kidney']],
    [{ q: 'dialysée' }, ['health.kidney']],
    [{ q: 'SYNDIQUE adhesion' }, ['union.member']],
    [{ q: 'catégorie iban' }, ['iban']],
    [{ q: 'nothing of the kind' }, []],
    [{ category: 'union' }, ['union.member']],
  ])('%j finds %j', (filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });

  test('shows what is switched off', () => {
    expect(found({ onlyOff: true }, ['iban'])).toEqual(['iban']);
  });
});

test('accents, case and ligatures are folded', () => {
  expect(fold('Cœur Épuisé')).toBe('coeur epuise');
});

describe('a rule and its form', () => {
  const rule: Rule = {
    id: 'health.own-dialyse',
    category: 'health',
    patterns: ['dialyse', 'sous dialyse'],
    confidence: 0.7,
    when: ['patient'],
    unless: ['machine ..2 @'],
    also: ['genetic'],
    note: 'Soins',
  };

  test('are the same thing', () => {
    expect(ruleOf(draftOf(rule), [])).toEqual(rule);
  });

  test('nothing is made of an empty form, or of a word without a category', () => {
    expect(ruleOf(NEW_RULE, [])).toBeUndefined();
    expect(ruleOf({ ...NEW_RULE, patterns: 'mot' }, [])).toBeUndefined();
    expect(ruleOf({ ...NEW_RULE, category: 'health', patterns: ' \n ' }, [])).toBeUndefined();
  });

  test('a new one gets an id that is free', () => {
    const draft = {
      ...NEW_RULE,
      category: 'health',
      patterns: 'Séance de dialyse*\nautre',
    } as const;
    expect(ruleOf(draft, [])).toEqual({
      id: 'health.own-seance-de-dialyse',
      category: 'health',
      patterns: ['Séance de dialyse*', 'autre'],
      confidence: 0.9,
    });
    const taken = ['health.own-seance-de-dialyse', 'health.own-seance-de-dialyse-2'];
    expect(ruleOf(draft, taken)?.id).toBe('health.own-seance-de-dialyse-3');
    expect(ruleOf({ ...draft, patterns: '…' }, [])?.id).toBe('health.own-rule');
  });
});

describe('the stretches of a text', () => {
  const at = (start: number, end: number, rule = 'r') =>
    ({ category: 'health', start, end, rule, confidence: 0.9 }) as const;
  const cut = (...findings: ReturnType<typeof at>[]) =>
    segments('abcdefgh', findings).map(({ text, findings: inside }) => [
      text,
      inside.map(({ rule }) => rule).join('+'),
    ]);

  test('join to the whole text', () => {
    expect(cut()).toEqual([['abcdefgh', '']]);
    expect(cut(at(2, 4))).toEqual([
      ['ab', ''],
      ['cd', 'r'],
      ['efgh', ''],
    ]);
  });

  test('show each of those that overlap', () => {
    expect(cut(at(0, 4, 'x'), at(2, 8, 'y'))).toEqual([
      ['ab', 'x'],
      ['cd', 'x+y'],
      ['efgh', 'y'],
    ]);
  });

  test('leave out a finding of an older, longer text', () => {
    expect(cut(at(6, 20))).toEqual([['abcdefgh', '']]);
  });
});
