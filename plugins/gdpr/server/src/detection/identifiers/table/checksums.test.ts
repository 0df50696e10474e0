import fc from 'fast-check';
import { niss } from '../belgian-id';
import { card } from '../card';
import { codiceFiscale } from '../codice-fiscale';
import { bsn } from '../dutch-id';
import { icaoDigit } from '../engine/checksums';
import { findIdentifiers } from '../find-identifiers';
import { idnr } from '../german-id';
import { matricule } from '../luxembourgish-id';
import { nir } from '../nir';
import * as numbers from '../numbers.fixture';
import { citizenCard, portugueseNif } from '../portuguese-id';
import { rib } from '../rib';
import { frenchVat, siren, siret } from '../siret';
import { dni, nie } from '../spanish-id';
import { spi } from '../spi';
import { avs } from '../swiss-id';

type Passes = (number: string) => boolean;
type Make = (from: numbers.Source) => string;

const isIban: Passes = (number) =>
  findIdentifiers(number).some(({ category, end }) => category === 'iban' && end === number.length);
const zoneDigitFits: Passes = (number) => icaoDigit(number.slice(0, -1)) === number.slice(-1);

/** What the checksum promises: no other digit in any one place, no two neighbours the other way round. */
const PROMISES: readonly (readonly [string, Make, Passes])[] = [
  ['NIR, 97', numbers.nir, nir.accepts],
  ['NIR of Corsica, 97', numbers.corsicanNir, nir.accepts],
  ['RIB, 97', numbers.rib, rib.accepts],
  ['IBAN of France, 97 twice', numbers.iban, isIban],
  ['IBAN of Germany, 97', ({ digits }) => numbers.ibanOf('DE', digits(18)), isIban],
  ['French VAT number, 97 and Luhn', numbers.frenchVat, (number) => frenchVat.accepts(number)],
  ['SPI, 511', numbers.spi, spi.accepts],
  ['DNI, 23', numbers.dni, dni.accepts],
  ['NIE, 23', numbers.nie, nie.accepts],
  ['BSN, 11', numbers.bsn, bsn.accepts],
  ['matricule, Luhn and Verhoeff', numbers.matricule, matricule.accepts],
];

/** These see every other digit, but not every pair the other way round. */
const DIGITS_ONLY: readonly (readonly [string, Make, Passes])[] = [
  ['SIREN, Luhn', numbers.siren, siren.accepts],
  ['SIRET, Luhn twice', numbers.siret, siret.accepts],
  ['tax number of Germany, 11 and 10', numbers.idnr, idnr.accepts],
  ['AVS, EAN-13', numbers.avs, avs.accepts],
  ['citizen card, Luhn', numbers.citizenCard, citizenCard.accepts],
  ['tax code of Italy, 26', numbers.codiceFiscale, codiceFiscale.accepts],
  ['zone that a machine reads, 7-3-1', ({ digits }) => withZoneDigit(digits(9)), zoneDigitFits],
  ...Object.entries(numbers.CARDS).map(
    ([name, make]) => [`${name}, Luhn`, make, card.accepts] as const,
  ),
];

/** Two rests share a digit, or two centuries a number: a few changes in a hundred pass. */
const MOSTLY: readonly (readonly [string, Make, Passes, number])[] = [
  ['tax number of Portugal, 11', numbers.portugueseNif, portugueseNif.accepts, 0.97],
  ['NISS, 97 in two centuries', numbers.niss, niss.accepts, 0.98],
  ['NISS of the young, 97 in two centuries', numbers.nissOfTheYoung, niss.accepts, 0.98],
];

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe.each([...PROMISES, ...DIGITS_ONLY])('%s', (_, make, passes) => {
  test('a number as it should be passes', () => {
    fc.assert(fc.property(seeds, (seed) => passes(make(numbers.source(seed)))));
  });

  test('with another digit anywhere it does not', () => {
    fc.assert(
      fc.property(seeds, fc.nat(), fc.integer({ min: 1, max: 9 }), (seed, place, more) => {
        const number = make(numbers.source(seed));
        return !passes(otherDigit(number, digitPlaces(number), { place, more }));
      }),
      { numRuns: 1000 },
    );
  });
});

test.each(PROMISES)('%s: nor with two neighbours the other way round', (_, make, passes) => {
  fc.assert(
    fc.property(seeds, fc.nat(), (seed, choice) => {
      const number = make(numbers.source(seed));
      const pairs = digitPlaces(number).filter((place) =>
        /^(\d)(?!\1)\d/.test(number.slice(place)),
      );
      const place = pairs[choice % pairs.length] ?? 0;
      return !passes(swapped(number, place));
    }),
    { numRuns: 1000 },
  );
});

test.each(MOSTLY)('%s: another digit is refused as often as it can be', (_, ...promise) => {
  const [make, passes, rate] = promise;
  const tried = Array.from({ length: 200 }, (__, seed) => make(numbers.source(seed))).flatMap(
    (number) => {
      expect(passes(number)).toBe(true);
      const places = digitPlaces(number);
      return places.flatMap((___, place) =>
        [1, 2, 3, 4, 5, 6, 7, 8, 9].map((more) => otherDigit(number, places, { place, more })),
      );
    },
  );
  const refused = tried.filter((number) => !passes(number)).length;
  expect(refused / tried.length).toBeGreaterThanOrEqual(rate);
});

const withZoneDigit = (digits: string): string =>
  digits +
  String(
    Array.from(digits).reduce(
      (sum, digit, at) => sum + Number(digit) * ([7, 3, 1][at % 3] ?? 0),
      0,
    ) % 10,
  );

/** The places of its digits; letters stay what they are. */
const digitPlaces = (number: string): number[] =>
  Array.from(number, (character, place) => (/\d/.test(character) ? place : -1)).filter(
    (place) => place >= 0,
  );

function otherDigit(
  number: string,
  places: readonly number[],
  { place, more }: { readonly place: number; readonly more: number },
): string {
  const at = places[place % places.length] ?? 0;
  return number.slice(0, at) + String((Number(number[at]) + more) % 10) + number.slice(at + 1);
}

const swapped = (number: string, at: number): string =>
  number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
