import type { DictionaryChanges, Rule } from '../../../shared/contracts/detection';
import { differences, rebase } from './differences';

const rule = (id: string, ...patterns: string[]): Rule => ({ id, category: 'health', patterns });
const words = (change: Partial<DictionaryChanges>): DictionaryChanges => ({
  rules: [],
  ignore: [],
  classes: {},
  disabled: [],
  ...change,
});

test('nothing differs from itself, whatever the order of keys', () => {
  const a = words({ rules: [{ id: 'health.a', category: 'health', patterns: ['un'] }] });
  const b = words({ rules: [{ patterns: ['un'], category: 'health', id: 'health.a' }] });
  expect(differences(a, b)).toEqual([]);
});

test('names every change', () => {
  const before = words({
    rules: [rule('health.a', 'un'), rule('health.b', 'deux')],
    ignore: ['mot'],
    disabled: ['iban'],
    classes: { kin: ['tonton'] },
  });
  const after = words({
    rules: [rule('health.a', 'onze'), rule('health.c', 'trois')],
    ignore: ['autre'],
    disabled: ['health.cancer'],
  });
  expect(differences(before, after)).toEqual([
    { kind: 'rule-changed', name: 'health.a' },
    { kind: 'rule-added', name: 'health.c' },
    { kind: 'rule-removed', name: 'health.b' },
    { kind: 'switched-off', name: 'health.cancer' },
    { kind: 'switched-on', name: 'iban' },
    { kind: 'ignore-added', name: 'autre' },
    { kind: 'ignore-removed', name: 'mot' },
    { kind: 'words-changed', name: 'kin' },
  ]);
});

describe('changes made again on what somebody else has saved', () => {
  const base = words({
    rules: [rule('health.a', 'un'), rule('health.b', 'deux')],
    ignore: ['mot', 'vieux'],
    disabled: ['iban'],
    classes: { kin: ['tonton'] },
  });

  test('keep both', () => {
    const mine = words({
      rules: [rule('health.a', 'onze')],
      ignore: ['mot', 'neuf'],
      disabled: [],
      classes: { kin: ['tonton'] },
    });
    const theirs = words({
      ...base,
      rules: [...base.rules, rule('health.c', 'trois')],
      ignore: [...base.ignore, 'leur'],
      disabled: ['iban', 'nir'],
      classes: { kin: ['tonton', 'tata'] },
    });
    const both = rebase(base, mine, theirs);
    expect(both.rules.map(({ id, patterns }) => [id, patterns[0]])).toEqual([
      ['health.c', 'trois'],
      ['health.a', 'onze'],
    ]);
    expect(both.ignore).toEqual(['mot', 'leur', 'neuf']);
    expect(both.disabled).toEqual(['nir']);
    expect(both.classes).toEqual({ kin: ['tonton', 'tata'] });
  });

  test('where both changed the same rule, one’s own stays and is listed', () => {
    const mine = words({ ...base, rules: [rule('health.a', 'onze'), rule('health.b', 'deux')] });
    const theirs = words({ ...base, rules: [rule('health.a', 'mille'), rule('health.b', 'deux')] });
    const both = rebase(base, mine, theirs);
    expect(both.rules.find(({ id }) => id === 'health.a')?.patterns).toEqual(['onze']);
    expect(differences(theirs, both)).toEqual([{ kind: 'rule-changed', name: 'health.a' }]);
  });

  test('nothing of one’s own: theirs', () => {
    const theirs = words({ rules: [rule('health.z', 'fin')] });
    expect(differences(theirs, rebase(base, base, theirs))).toEqual([]);
  });
});
