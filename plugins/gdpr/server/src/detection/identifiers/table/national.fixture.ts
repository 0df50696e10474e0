import * as numbers from '../numbers.fixture';
import { otherDigitAt, type Row } from './row.fixture';

/** Social security, companies and taxes in France. */
export const NATIONAL: readonly Row[] = [
  {
    name: 'NIR',
    category: 'nir',
    word: 'NIR',
    make: numbers.nir,
    right: `
      255081416802538 | 269054958815780 | 285072B99911403 | 199112A99903169 | 291039749908825 |
      2 55 08 14 168 025 38 | 2.69.05.49.588.157.80 | 2-85-07-2b-999-114-03 | 2690549588157 80 |
      2/69/05/49/588/157/80 | 2\u00a069\u202f05\u200949 588 157 80
    `,
    wrong: `
      255081416802599 | 555081416802538 | 955081416802535 | 055081416802541 | 255131416802563 |
      255491416802507 | 255080016802564 | 255081400002569 | 255081416800044 | 2550814168025380
    `,
  },
  { name: 'NIR of Corsica', category: 'nir', word: 'n° de sécu :', make: numbers.corsicanNir },
  {
    name: 'NIR without key',
    category: 'nir',
    word: 'Sécurité sociale',
    make: (from) => numbers.nir(from).slice(0, 13),
    spoil: (number) => `${number.slice(0, 3)}13${number.slice(5)}`,
    right: `2 83 06 75 999 042 | 285072B999114 | 1850599999001`,
    wrong: `2 83 06 75 999 042 99 | 283067599904 | 9830675999042 | 2830075999042 | 2834575999042 | 2830600999042`,
  },
  {
    name: 'SIREN',
    category: 'siret',
    word: 'SIREN',
    make: numbers.siren,
    right: `732829320 | 732 829 320 | 732.829.320 | 303265045 | 303-265-045 | 356000000`,
    wrong: `732829321 | 000000000 | 7328293200 | 73282932 | 732 829 320 00075`,
  },
  {
    name: 'SIRET',
    category: 'siret',
    word: 'SIRET',
    make: numbers.siret,
    right: `
      73282932000074 | 732 829 320 00074 | 732829320 00074 | 35600000000048 | 35600000049837 |
      356 000 000 49837
    `,
    wrong: `73282932000075 | 00000000000000 | 35600000049838 | 732829320000740 | 7328293200007`,
  },
  {
    name: 'French VAT number',
    category: 'siret',
    word: 'TVA',
    make: numbers.frenchVat,
    spoil: otherDigitAt(3),
    right: `FR40303265045 | FR 40 303265045 | fr 40 303 265 045`,
    wrong: `FR41303265045 | FR40303265046 | DE40303265045`,
  },
  {
    name: 'SPI',
    category: 'spi',
    word: 'n° fiscal',
    make: numbers.spi,
    right: `3023217600053 | 30 23 217 600 053 | 3023217600 053`,
    wrong: `3023217600054 | 9023217600053 | 30232176000530 | 302321760005`,
  },
];
