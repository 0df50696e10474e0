import type { DictionaryChanges, Rule } from '../../../shared/contracts/detection';
import {
  isOn,
  withAll,
  withIgnore,
  withoutIgnore,
  withoutRule,
  withRule,
  withSwitch,
} from './edit-changes';

const rule = (id: string, ...patterns: string[]): Rule => ({ id, category: 'health', patterns });
const NOTHING: DictionaryChanges = { rules: [], ignore: [], classes: {}, disabled: [] };
const HAS: DictionaryChanges = {
  rules: [rule('health.a', 'un'), rule('health.b', 'deux')],
  ignore: ['mot'],
  classes: { kin: ['tonton'] },
  disabled: ['health.cancer', 'iban'],
};

test('a rule is added, replaced in its place, and taken away', () => {
  const added = withRule(HAS, rule('health.c', 'trois'));
  expect(added.rules.map(({ id }) => id)).toEqual(['health.a', 'health.b', 'health.c']);
  const changed = withRule(HAS, rule('health.a', 'onze'));
  expect(changed.rules.map(({ patterns }) => patterns[0])).toEqual(['onze', 'deux']);
  expect(withoutRule(HAS, 'health.a').rules).toHaveLength(1);
  expect(HAS.rules).toHaveLength(2);
});

test('a phrase is added once', () => {
  expect(withIgnore(HAS, 'mot').ignore).toEqual(['mot']);
  expect(withIgnore(HAS, 'autre').ignore).toEqual(['mot', 'autre']);
  expect(withoutIgnore(HAS, 'mot').ignore).toEqual([]);
});

test('a rule is switched off and on; under its category as well', () => {
  const heart = { id: 'health.heart', category: 'health' };
  const off = withSwitch(NOTHING, heart, false);
  expect([off.disabled, isOn(off, heart)]).toEqual([['health.heart'], false]);
  expect(withSwitch(off, heart, true).disabled).toEqual([]);
  const all = { ...NOTHING, disabled: ['health'] };
  expect(isOn(all, heart)).toBe(false);
  expect(isOn(withSwitch(all, heart, true), heart)).toBe(true);
});

test('an import adds to what is there; of two rules of one id its own stays', () => {
  const added = { ...NOTHING, rules: [rule('health.b', 'deux bis')], ignore: ['mot', 'neuf'] };
  const all = withAll(HAS, { ...added, classes: { kin: ['tata'], car: ['auto'] } });
  expect(all.rules.map(({ patterns }) => patterns[0])).toEqual(['un', 'deux bis']);
  expect(all.ignore).toEqual(['mot', 'neuf']);
  expect(all.classes).toEqual({ kin: ['tonton', 'tata'], car: ['auto'] });
  expect(all.disabled).toEqual(HAS.disabled);
});
