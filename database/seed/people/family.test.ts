import { ageOn } from '../calendar';
import { chance } from '../random';

import { type Family, family } from './family';

const TODAY = new Date('2026-11-01T00:00:00Z');
const families = (seed: number): Family[] => {
  const random = chance(seed);
  return Array.from({ length: 3000 }, () => family(random, TODAY));
};
const all = families(1);
const age = (person: { birthDate: Date }): number => ageOn(person.birthDate, TODAY);

test('the same seed gives the same families', () => {
  expect(families(1)).toEqual(all);
  expect(families(2)).not.toEqual(all);
});

test('children are at least seventeen years younger than each parent', () => {
  for (const { head, partner, children } of all) {
    for (const child of children) {
      expect(age(head) - age(child)).toBeGreaterThanOrEqual(17);
      if (partner) expect(age(partner) - age(child)).toBeGreaterThanOrEqual(17);
    }
  }
});

test('no mother was older than forty-six at a birth', () => {
  for (const { head, partner, children } of all) {
    const mothers = [head, partner].filter((parent) => parent?.sex === 'F');
    for (const mother of mothers) {
      for (const child of children)
        if (mother) expect(age(mother) - age(child)).toBeLessThanOrEqual(46);
    }
  }
});

test('only those who live together have a partner, of about their age', () => {
  for (const { head, partner, maritalStatus } of all) {
    expect(partner !== undefined).toBe(['married', 'civilUnion', 'couple'].includes(maritalStatus));
    if (partner) expect(Math.abs(age(head) - age(partner))).toBeLessThanOrEqual(8);
  }
});

test('the married mostly share a name, the others seldom', () => {
  const share = (status: string): number => {
    const couples = all.filter(({ maritalStatus }) => maritalStatus === status);
    return (
      couples.filter(({ head, partner }) => head.lastName === partner?.lastName).length /
      couples.length
    );
  };
  expect(share('married')).toBeGreaterThan(0.8);
  expect(share('couple')).toBeLessThan(0.2);
});

test('adults are of age, the widowed are old, and a third have children', () => {
  expect(Math.min(...all.map(({ head }) => age(head)))).toBe(18);
  const widowed = all
    .filter(({ maritalStatus }) => maritalStatus === 'widowed')
    .map(({ head }) => age(head));
  expect(widowed.reduce((sum, years) => sum + years, 0) / widowed.length).toBeGreaterThan(58);
  const withChildren = all.filter(({ children }) => children.length > 0).length / all.length;
  expect(withChildren).toBeGreaterThan(0.25);
  expect(withChildren).toBeLessThan(0.55);
});
