import * as numbers from '../numbers.fixture';
import { grouped } from '../numbers.fixture';
import { toUseless, type Row } from './row.fixture';

const PAIRS = [2, 2, 2, 2];

/** Telephones and addresses. */
export const CONTACT: readonly Row[] = [
  {
    name: 'mobile of France',
    category: 'phone',
    word: 'tél',
    make: (from) => grouped(numbers.mobile(from), PAIRS, ' '),
    spoil: (number) => number.slice(0, -1),
    right: `
      0639981234 | 06.39.98.12.34 | 06-39-98-12-34 | 06/39/98/12/34 | 06\u202f39\u202f98\u202f12\u202f34 |
      06\u200939\u200998\u200912\u200934 | +33639981234 | +33 6 39 98 12 34 | +33 (0)6 39 98 12 34 |
      0033 6 39 98 12 34 | 00 33 6 39 98 12 34 | 06) 39 98 12 34 | 0639 98 12 34 | 06 3998 1234 | 639981234 |
      6 39 98 12 34 | 33639981234 | 0692 12 34 56 | +262 692 12 34 56 | +33.6.39.98.12.34 | 07 00 12 34 56
    `,
    wrong: `
      06 39 98 12 | 00 39 98 12 34 | 063998123 | 06399812345 | 05/06/2024 14h30 | 05/06/2024 14:30 |
      05/06/24 1430 | +33 0 39 98 12 3 | +999 12 34 56 78 | 3939 | 15 | +20 % de prime | +33 6 39 98 |
      1 250 000 000 €
    `,
  },
  {
    name: 'landline of France',
    category: 'phone',
    word: 'fixe',
    make: numbers.landline,
    spoil: (number) => `${number}0`,
  },
  {
    name: 'telephone of other countries',
    category: 'phone',
    word: 'call',
    right: `
      +44 20 7946 0958 | +44 7700 900123 | 07700 900123 | 07700900123 | +32 470 12 34 56 | 0032 470 12 34 56 |
      +41 79 123 45 67 | +352 621 123 456 | +49 151 23456789 | +1 202 555 0143 | 202-555-0143 |
      +212 6 12 34 56 78 | +34 612 34 56 78 | +39 06 1234 5678 | +351 912 345 678 | +31 6 12345678 |
      +213 551 23 45 67
    `,
    wrong: `+44 20 7946 | +32 470 | +1 002 555 0143 | 102-555-0143 | +350 000 000 € | +352 0`,
  },
  {
    name: 'e-mail',
    category: 'email',
    word: 'mail',
    make: numbers.email,
    spoil: toUseless(/\.example$/, ''),
    right: `
      jean.dupont@courriel.example | JEAN@POSTE.EXAMPLE | a+b_c-d@sub.poste.example | rené@société.example |
      neil@poste.example | x@xn--80ak6aa92e.com | info@exämple.example | d'arc@poste.example
    `,
    wrong: `
      @handle | a@b | jean@localhost | jean@@poste.example | jean.@poste.example | x@.example | 3 @ 12,50 € |
      a@b.1
    `,
  },
];
