/*
 * Numbers whose checksums are right, made without the code under test: big integers and published tables instead of
 * its loops. They belong to nobody: bank 99999, births in department 99 and country 999 or in the nineteenth century,
 * SIREN that begin with 999, serial numbers that are not given out, telephone ranges kept for fiction, domains of
 * RFC 2606. Where a country keeps no range free, numbers are made as the tests run and written down nowhere.
 */

/** A source of numbers that always gives the same ones for the same seed (mulberry32). */
export interface Source {
  readonly int: (least: number, most: number) => number;
  readonly digits: (count: number) => string;
  readonly pick: (characters: string) => string;
}

export function source(seed: number): Source {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  const digits = (count: number): string => Array.from({ length: count }, () => int(0, 9)).join('');
  return { int, digits, pick: (characters) => characters.charAt(int(0, characters.length - 1)) };
}

type Make = (from: Source) => string;

const pad = (value: number | bigint, length: number): string => String(value).padStart(length, '0');
const rest = (digits: string, divisor: bigint): bigint => BigInt(digits) % divisor;
const repeat = (count: number, make: () => string): string =>
  Array.from({ length: count }, make).join('');

/** The last digit that makes `body` pass, tried one after another. */
function withCheckDigit(body: string, passes: (number: string) => boolean): string {
  const digit = Array.from('0123456789').find((candidate) => passes(body + candidate));
  return body + (digit ?? '?');
}

export function passesLuhn(number: string): boolean {
  const values = Array.from(number)
    .reverse()
    .map((character, place) => {
      const value = Number.parseInt(character, 36);
      return place % 2 === 0 ? value : value * 2 > 9 ? value * 2 - 9 : value * 2;
    });
  return values.reduce((sum, value) => sum + value, 0) % 10 === 0;
}

export const nir: Make = ({ int, digits, pick }) => {
  const body = `${pick('12')}${digits(2)}${pad(int(1, 12), 2)}99999${pad(int(1, 999), 3)}`;
  return body + pad(97n - rest(body, 97n), 2);
};

export const corsicanNir: Make = ({ int, digits, pick }) => {
  const letter = pick('AB');
  const [head, tail] = [
    `${pick('12')}${digits(2)}${pad(int(1, 12), 2)}2`,
    `999${pad(int(1, 999), 3)}`,
  ];
  const key = 97n - rest(`${head.slice(0, -1)}${letter === 'A' ? '19' : '18'}${tail}`, 97n);
  return `${head}${letter}${tail}${pad(key, 2)}`;
};

export const siren: Make = ({ digits }) => withCheckDigit(`999${digits(5)}`, passesLuhn);
export const siret: Make = (from) =>
  withCheckDigit(`${siren(from)}000${from.int(1, 9)}`, passesLuhn);
export const frenchVat: Make = (from) => {
  const number = siren(from);
  return `FR${pad((12n + 3n * rest(number, 97n)) % 97n, 2)}${number}`;
};

/** Check digits in front of a BBAN. */
export function ibanOf(country: string, bban: string): string {
  const figures = Array.from(`${bban}${country}00`)
    .map((character) => Number.parseInt(character, 36))
    .join('');
  return `${country}${pad(98n - rest(figures, 97n), 2)}${bban}`;
}

export const rib: Make = ({ digits }) => {
  const [bank, branch, account] = ['99999', digits(5), digits(11)];
  return `${bank}${branch}${account}${pad(97n - rest(`${bank}${branch}${account}00`, 97n), 2)}`;
};
export const iban: Make = (from) => ibanOf('FR', rib(from));

const card =
  (prefix: string, length: number): Make =>
  ({ digits }) =>
    withCheckDigit(prefix + digits(length - prefix.length - 1), passesLuhn);
export const CARDS: Readonly<Record<string, Make>> = {
  visa: card('4', 16),
  mastercard: card('55', 16),
  'mastercard since 2017': card('2221', 16),
  amex: card('37', 15),
  discover: card('6011', 16),
  unionpay: card('62', 16),
  jcb: card('3528', 16),
};

export const mobile: Make = ({ digits }) => `063998${digits(4)}`;
export const landline: Make = ({ digits }) => `019900${digits(4)}`;
export const email: Make = ({ int, pick }) =>
  `${repeat(int(2, 9), () => pick('abcdefghijklmnopqrstuvwxyz'))}.${int(1, 99)}@courriel.example`;

const PLATE_LETTERS = 'ABCDEFGHJKLMNPQRTVWXYZ';
export const plate: Make = ({ int, pick }) =>
  `Z${pick(PLATE_LETTERS)}${pad(int(1, 999), 3)}${pick(PLATE_LETTERS)}${pick(PLATE_LETTERS)}`;
export const oldPlate: Make = ({ int, pick }) =>
  `${int(100, 9999)}W${pick('WXYZ')}${pick('WXYZ')}${pad(int(1, 95), 2)}`;
export const oldLicence: Make = ({ int, digits }) =>
  `${digits(2)}${pad(int(1, 12), 2)}99${digits(6)}`;
export const document: Make = ({ digits, pick }) =>
  `${digits(2)}${pick('ABCDEFGH')}${pick('ABCDEFGH')}${digits(5)}`;
export const idCard: Make = ({ digits, pick }) =>
  `${pick('CDFGHJKLMNPRTVWXYZ')}${digits(2)}${repeat(3, () => pick('CDFGHJKLMNPRTVWXYZ0123456789'))}${digits(3)}`;
export const oldIdCard: Make = ({ int, digits }) =>
  `${digits(2)}${pad(int(1, 12), 2)}99${digits(6)}`;

export const spi: Make = ({ int, digits }) => {
  const body = `${int(0, 3)}${digits(9)}`;
  return body + pad(rest(body, 511n), 3);
};

const SPANISH = 'TRWAGMYFPDXBNJZSQVHLCKE';
const spanishLetter = (digits: string): string => SPANISH.charAt(Number(rest(digits, 23n)));
export const dni: Make = ({ digits }) => {
  const body = `00${digits(6)}`;
  return body + spanishLetter(body);
};
export const nie: Make = ({ int, digits }) => {
  const [first, body] = [int(0, 2), digits(7)];
  return `${'XYZ'.charAt(first)}${body}${spanishLetter(`${first}${body}`)}`;
};

export const niss: Make = ({ int }) => {
  const body = `${pad(int(0, 99), 2)}${pad(int(1, 12), 2)}${pad(int(1, 28), 2)}999`;
  return body + pad(97n - rest(body, 97n), 2);
};
export const nissOfTheYoung: Make = ({ int }) => {
  const body = `${pad(int(0, 24), 2)}${pad(int(1, 12), 2)}${pad(int(1, 28), 2)}999`;
  return body + pad(97n - rest(`2${body}`, 97n), 2);
};

/** ISO 7064 mod 11,10, as the standard writes it. */
function mod1110Digit(body: string): number {
  const product = Array.from(body).reduce(
    (carry, digit) => (((carry + Number(digit)) % 10 || 10) * 2) % 11,
    10,
  );
  return (11 - product) % 10;
}
export const idnr: Make = ({ int }) => {
  const order = Array.from('0123456789');
  for (let at = 9; at > 0; at -= 1) {
    const other = int(0, at);
    [order[at], order[other]] = [order[other] ?? '', order[at] ?? ''];
  }
  // One digit twice, one not at all, none of them a leading zero.
  order[9] = order[4] ?? '';
  if (order[0] === '0') order.reverse();
  const body = order.join('');
  return body + String(mod1110Digit(body));
};

export const bsn: Make = ({ digits }) => {
  const body = `99999${digits(3)}`;
  const sum = Array.from(body).reduce((total, digit, at) => total + Number(digit) * (9 - at), 0);
  // A rest of ten has no check digit: the next number has one.
  const shift = sum % 11 === 10 ? (body.endsWith('9') ? -2 : 2) : 0;
  return `${Number(body) + shift / 2}${(sum + shift) % 11}`;
};
export const portugueseNif: Make = ({ digits }) => {
  const body = `2${digits(7)}`;
  const sum = Array.from(body).reduce((total, digit, at) => total + Number(digit) * (9 - at), 0);
  return `${body}${sum % 11 < 2 ? 0 : 11 - (sum % 11)}`;
};
export const citizenCard: Make = ({ digits, pick }) =>
  withCheckDigit(`${digits(9)}Z${pick('XYZ')}`, passesLuhn);
export const nino: Make = ({ digits, pick }) => `A${pick('ABCEGHJ')}${digits(6)}${pick('ABCD')}`;

const DIHEDRAL = (
  '0123456789 1234067895 2340178956 3401289567 4012395678 ' +
  '5987604321 6598710432 7659821043 8765932104 9876543210'
).split(' ');
const PERMUTATIONS =
  '0123456789 1576283094 5803796142 8916043527 9453126870 4286573901 2793806415 7046913258'.split(
    ' ',
  );
function passesVerhoeff(number: string): boolean {
  return (
    Array.from(number)
      .reverse()
      .reduce((check, digit, place) => {
        const permuted = PERMUTATIONS[place % 8]?.charAt(Number(digit)) ?? '0';
        return Number(DIHEDRAL[check]?.charAt(Number(permuted)));
      }, 0) === 0
  );
}
export const matricule: Make = ({ int, digits }) => {
  const body = `${int(1890, 1899)}${pad(int(1, 12), 2)}${pad(int(1, 28), 2)}${digits(3)}`;
  const luhnDigit = withCheckDigit(body, passesLuhn).slice(-1);
  return `${body}${luhnDigit}${withCheckDigit(body, passesVerhoeff).slice(-1)}`;
};

export const avs: Make = ({ digits }) =>
  withCheckDigit(
    `756${digits(9)}`,
    (number) =>
      Array.from(number).reduce(
        (sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 3),
        0,
      ) %
        10 ===
      0,
  );

const ITALIAN_ODD = '1 0 5 7 9 13 15 17 19 21 2 4 18 20 11 3 6 8 12 14 16 10 22 25 24 23'
  .split(' ')
  .map(Number);
export const codiceFiscale: Make = ({ int, digits, pick }) => {
  const body =
    repeat(6, () => pick('BCDFGLMNPRSTVZ')) +
    `${digits(2)}${pick('ABCDEHLMPRST')}${pad(int(1, 28), 2)}Z999`;
  const value = (character: string): number => Number.parseInt(character, 36) % 36;
  const sum = Array.from(body).reduce((total, character, at) => {
    const plain = value(character) > 9 ? value(character) - 10 : value(character);
    return total + (at % 2 === 0 ? (ITALIAN_ODD[plain] ?? 0) : plain);
  }, 0);
  return body + String.fromCharCode(65 + (sum % 26));
};

function icao(characters: string): string {
  const sum = Array.from(characters).reduce((total, character, at) => {
    const value = character === '<' ? 0 : Number.parseInt(character, 36);
    return total + value * (at % 3 === 0 ? 7 : at % 3 === 1 ? 3 : 1);
  }, 0);
  return String(sum % 10);
}
export const passportZone: Make = (from) => {
  const number = document(from);
  const birth = `80${pad(from.int(1, 12), 2)}14`;
  const [holder, personal] = [`${birth}${icao(birth)}`, '<<<<<<<<<<<<<<0'];
  const numbered = number + icao(number);
  const total = icao(`${numbered}${holder}3001012${personal}`);
  return `${'P<FRAMODELE<<ANNE<MARIE'.padEnd(44, '<')}\n${numbered}FRA${holder}F3001012${personal}${total}`;
};
export const oldIdCardZone: Make = (from) => {
  const number = oldIdCard(from);
  const birth = `65${pad(from.int(1, 12), 2)}06`;
  return `${'IDFRAMODELE'.padEnd(30, '<')}923016\n${number}${icao(number)}ANNE<<MARIE<<<${birth}${icao(birth)}F4`;
};
export const idCardZone: Make = (from) => {
  const number = idCard(from);
  const birth = `90${pad(from.int(1, 12), 2)}13`;
  return `IDFRA${number}${icao(number)}<<<<<<<<<<<<<<<\n${birth}${icao(birth)}F3002119FRA<<<<<<<<<<<6\nMODELE<<ANNE<MARIE<<<<<<<<<<<<`;
};

/** `digits` in groups: `grouped('0639981234', [2, 2, 2, 2, 2], ' ')`. */
export function grouped(number: string, sizes: readonly number[], separator: string): string {
  let from = 0;
  const parts = sizes.map((size) => number.slice(from, (from += size)));
  return [...parts, number.slice(from)].filter((part) => part !== '').join(separator);
}
