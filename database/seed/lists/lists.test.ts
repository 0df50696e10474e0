import { COMMUNES } from './communes';
import { firstNamesOf } from './first-names';
import { occupationsOf } from './occupations';
import { FREQUENT, SURNAMES } from './surnames';

test('there are six hundred surnames and more, each once', () => {
  expect(SURNAMES.length).toBeGreaterThanOrEqual(600);
  expect(new Set(SURNAMES).size).toBe(SURNAMES.length);
  expect(FREQUENT.length).toBeGreaterThanOrEqual(300);
});

test('there are a hundred and fifty places and more, each a postcode with a name', () => {
  expect(COMMUNES.length).toBeGreaterThanOrEqual(150);
  for (const { postalCode, city } of COMMUNES) {
    expect(postalCode).toMatch(/^\d{5}$/);
    expect(city).toMatch(/^\p{Lu}[\p{L}' -]+$/u);
  }
  const postcodes = COMMUNES.map(({ postalCode }) => postalCode);
  expect(new Set(postcodes).size).toBe(postcodes.length);
});

test.each(['20', '971', '972', '973', '974', '976'])('a place of %s is among them', (start) =>
  expect(COMMUNES.some(({ postalCode }) => postalCode.startsWith(start))).toBe(true),
);

test.each([
  ['F', 1938, 'Simone'],
  ['M', 1972, 'Stéphane'],
  ['F', 2015, 'Jade'],
] as const)('%s born in %i may be called %s', (sex, year, name) => {
  expect(firstNamesOf(sex, year)).toContain(name);
  expect(firstNamesOf(sex, year).length).toBeGreaterThanOrEqual(30);
});

test('a job is named as its holder is', () => {
  expect(occupationsOf('4', 'F')).toContainEqual({ title: 'infirmière', csp: '4' });
  expect(occupationsOf('4', 'M')).toContainEqual({ title: 'infirmier', csp: '4' });
  expect(occupationsOf('3', 'M')).toContainEqual({ title: 'médecin', csp: '3' });
});
