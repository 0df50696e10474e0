import { byLabel, leadLine, rate, sumLeads, type LeadCounts } from './figures';

const counts = (change: Partial<LeadCounts> = {}): LeadCounts => ({
  label: 'Comparateur',
  leads: 3,
  costCents: 3710,
  treated: 2,
  won: 1,
  ...change,
});

test('euros have two decimals, rates one', () => {
  expect(leadLine(counts())).toEqual({
    label: 'Comparateur',
    leads: 3,
    cost: 37.1,
    treated: 2,
    won: 1,
    treatmentRate: 66.7,
    conversionRate: 33.3,
    costPerSale: 37.1,
  });
});

test('nothing sold has no cost per sale', () => {
  expect(leadLine(counts({ won: 0 })).costPerSale).toBeNull();
});

test.each([
  [0, 0, 0],
  [1, 3, 33.3],
  [2, 3, 66.7],
  [5, 5, 100],
])('%d of %d is %d %%', (part, whole, percent) => expect(rate(part, whole)).toBe(percent));

test('sums do not depend on the order of the groups', () => {
  const groups = [counts({ costCents: 10 }), counts({ costCents: 20 }), counts({ costCents: 30 })];
  expect(sumLeads(groups)).toEqual(sumLeads([...groups].reverse()));
});

test('groups are ordered by code unit, whatever the locale, and the input is left as it was', () => {
  const groups = ['Zoé', 'Émile', '', 'Ana'].map((label) => counts({ label }));
  expect(byLabel(groups).map(({ label }) => label)).toEqual(['', 'Ana', 'Zoé', 'Émile']);
  expect(groups[0]?.label).toBe('Zoé');
});
