import * as numbers from '../numbers.fixture';
import { toUseless, spoilFirstDigits, spoilZoneNumber, type Row } from './row.fixture';

/** Plates, licences, passports and identity cards. */
export const DOCUMENTS: readonly Row[] = [
  {
    name: 'plate of France',
    category: 'plate',
    word: 'immat',
    make: numbers.plate,
    spoil: toUseless(/^./, 'I'),
    right: `ZA-123-BC | ZA 123 BC | za-123-bc | za123bc | ZA–123–BC | WW-123-AA | ZA-001-BC`,
    wrong: `
      CO-450-EU | SS-123-AB | AB-123-SS | AB-000-CD | AI-123-CD | AB-123-OD | UB-123-CD | AB-12-CD |
      AB-1234-CD | A-123-CD | DE 150 EN | de 150 cv | AB-123-CDE | AB-123-CD-450
    `,
  },
  {
    name: 'plate of France until 2009',
    category: 'plate',
    word: 'ancienne plaque',
    make: numbers.oldPlate,
    spoil: toUseless(/\d\d$/, '96'),
    right: `456 ABC 75 | 1234 AB 69 | 12 A 2B | 123ABC2A | 45 QW 974 | 456-ABC-13`,
    wrong: `456 ABC 96 | 456 ABCD 75 | 12345 AB 75 | 1200 TTC 75 | 150 CV 75 | 0123 AB 75 | 20 M 12`,
  },
  {
    name: 'licence of old',
    category: 'licence',
    word: 'permis de conduire n°',
    make: numbers.oldLicence,
    spoil: (number) => number.slice(1),
    right: `911175300045 | 91 11 75 300045 | 9111 7530 0045`,
    wrong: `91117530004 | 9111753000456 | 91117530004A`,
  },
  {
    name: 'licence since 2013',
    category: 'licence',
    word: 'driving licence',
    make: numbers.document,
    spoil: (number) => `${number}0`,
    right: `12AB34567 | 12 AB 34567 | 12ab34567`,
    wrong: `12A34567 | 12ABC4567 | 1AB34567 | 12AB3456`,
  },
  {
    name: 'passport',
    category: 'passport',
    word: 'passeport n°',
    make: numbers.document,
    spoil: (number) => number.replace(/\D+/, ''),
    right: `12AB34567 | 12 AB 34567 | 12ab34567`,
    wrong: `12ABC34567 | 2AB3456 | 12AB345 | périmé`,
  },
  {
    name: 'identity card of old',
    category: 'idcard',
    word: 'CNI n°',
    make: numbers.oldIdCard,
    spoil: (number) => `${number.slice(0, 2)}13${number.slice(4)}`,
    right: `880692310285 | 88 06 92 310285 | 8806 9231 0285 | 88062A310285`,
    wrong: `881392310285 | 880092310285 | 88069231028 | 8806923102851`,
  },
  {
    name: 'identity card since 2021',
    category: 'idcard',
    word: 'carte d’identité',
    make: numbers.idCard,
    spoil: toUseless(/^./, 'A'),
    right: `X4RTBPFW4 | T7X62TZ79 | x4rtbpfw4`,
    wrong: `X4RTBPFW | X4RTBPFW45 | XARTBPFW4 | TRNSMPRTF | S4RTBPFW4`,
  },
  {
    name: 'zone of a passport',
    category: 'passport',
    word: 'scan :',
    make: numbers.passportZone,
    spoil: spoilFirstDigits,
  },
  {
    name: 'zone of an identity card of old',
    category: 'idcard',
    word: 'scan :',
    make: numbers.oldIdCardZone,
    spoil: spoilZoneNumber,
  },
  {
    name: 'zone of an identity card',
    category: 'idcard',
    word: 'scan :',
    make: numbers.idCardZone,
    spoil: spoilFirstDigits,
  },
];
