import fc from 'fast-check';

import {
  fakeBic,
  fakeEmail,
  fakeIban,
  fakeLandline,
  fakeLicence,
  fakeMobile,
  fakeNir,
  fakePlate,
  fakeSiret,
  fakeVin,
  luhn,
  mod97,
  nirKey,
  slug,
  spacedPhone,
} from './identifiers';
import { chance } from './random';

const anySeed = fc.integer({ min: 0, max: 2 ** 31 });

test.each([
  ['2550814168025', '38'],
  ['2690549588157', '80'],
  ['285072B999114', '03'],
  ['199112A999031', '69'],
  ['2910397499088', '25'],
])('the key of NIR %s is %s', (thirteen, key) => expect(nirKey(thirteen)).toBe(key));

test.each([
  ['FR1420041010050500013M02606', 1],
  ['DE89370400440532013000', 1],
  ['FR1420041010050500013M02607', 28],
])('mod 97 of %s, country first, is %i', (iban, rest) =>
  expect(mod97(iban.slice(4) + iban.slice(0, 4))).toBe(rest),
);

test.each([
  ['73282932000074', true],
  ['73282932000075', false],
  ['4242424242424242', true],
])('Luhn of %s: %s', (digits, valid) => expect(luhn(digits)).toBe(valid));

test('every NIR passes its key, says sex and month of birth, and is from nowhere', () => {
  fc.assert(
    fc.property(
      anySeed,
      fc.integer({ min: 1920, max: 2025 }),
      fc.integer({ min: 1, max: 12 }),
      (seed, birthYear, birthMonth) => {
        const nir = fakeNir(chance(seed), { sex: 'F', birthYear, birthMonth });
        const month = String(birthMonth).padStart(2, '0');
        expect(nir).toMatch(new RegExp(`^2${String(birthYear).slice(2)}${month}99999\\d{5}$`));
        expect(nir.slice(13)).toBe(nirKey(nir.slice(0, 13)));
      },
    ),
  );
});

test('every IBAN passes both keys and belongs to a bank that does not exist', () => {
  fc.assert(
    fc.property(anySeed, (seed) => {
      const iban = fakeIban(chance(seed));
      const [bank, branch, account, rib] = [
        iban.slice(4, 9),
        iban.slice(9, 14),
        iban.slice(14, 25),
        iban.slice(25),
      ];
      expect(iban).toMatch(/^FR\d{2}99999\d{18}$/);
      expect(mod97(iban.slice(4) + iban.slice(0, 4))).toBe(1);
      expect(
        (89 * Number(bank) + 15 * Number(branch) + 3 * Number(account) + Number(rib)) % 97,
      ).toBe(0);
    }),
  );
});

test('every SIRET passes Luhn, and so does its SIREN', () => {
  fc.assert(
    fc.property(anySeed, (seed) => {
      const siret = fakeSiret(chance(seed));
      expect(siret).toMatch(/^999\d{11}$/);
      expect([luhn(siret), luhn(siret.slice(0, 9))]).toEqual([true, true]);
    }),
  );
});

test('plates, VINs, licences, BICs and addresses have the right form', () => {
  fc.assert(
    fc.property(anySeed, (seed) => {
      const random = chance(seed);
      expect(fakePlate(random)).toMatch(/^Z[A-HJ-NP-TV-Z]-(?!000)\d{3}-(?!SS)[A-HJ-NP-TV-Z]{2}$/);
      expect(fakeVin(random)).toMatch(/^ZZ9[A-HJ-NPR-Z0-9]{14}$/);
      expect(fakeLicence(random, 1998)).toMatch(/^98(0[1-9]|1[0-2])99\d{6}$/);
      expect(fakeBic(random)).toMatch(/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/);
      const email = fakeEmail(random, { firstName: 'Chloé', lastName: 'Da-Silva', number: 7 });
      expect(email).toMatch(/^[a-z.-]+7@[a-z]+\.(example|invalid)$/);
    }),
  );
});

test('ten thousand mobile numbers come before one returns', () => {
  const numbers = new Set(Array.from({ length: 10_000 }, (_, nth) => fakeMobile(nth)));
  expect(numbers.size).toBe(10_000);
  for (const number of numbers) expect(number).toMatch(/^063998\d{4}$/);
});

test('fifty thousand landline numbers come before one returns', () => {
  const numbers = new Set(Array.from({ length: 50_000 }, (_, nth) => fakeLandline(nth)));
  expect(numbers.size).toBe(50_000);
  expect(spacedPhone('0199001234')).toBe('01 99 00 12 34');
});

test('a slug has neither accents nor blanks', () => {
  expect(slug(' Pièce d’identité (2) ')).toBe('piece-d-identite-2');
  expect(slug('Jean-Luc', '_')).toBe('jean_luc');
});
