import type { Chance } from './random';

/*
 * Every number made here passes its checksum and belongs to nobody: bank code 99999, births in
 * department 99 and country 999, telephone ranges kept for fiction, SIREN that start with 999.
 */

/** What a social security number says of its holder. */
export interface NirHolder {
  sex: 'F' | 'M';
  birthYear: number;
  birthMonth: number;
}

/** Two digits that make `97 - (number mod 97)` true; Corsica counts as 19 and 18. */
export function nirKey(thirteen: string): string {
  const digits = thirteen.replace('2A', '19').replace('2B', '18');
  return String(97 - Number(BigInt(digits) % 97n)).padStart(2, '0');
}

/** A social security number of 15 characters, born abroad in a country that does not exist. */
export function fakeNir(random: Chance, holder: NirHolder): string {
  const sex = holder.sex === 'M' ? '1' : '2';
  const year = String(holder.birthYear % 100).padStart(2, '0');
  const month = String(holder.birthMonth).padStart(2, '0');
  const thirteen = `${sex}${year}${month}99999${random.digits(3).replace('000', '001')}`;
  return thirteen + nirKey(thirteen);
}

/** Remainder of a long decimal number, letters counted as A = 10 ... Z = 35. */
export function mod97(text: string): number {
  let rest = 0;
  for (const character of text.toUpperCase()) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

/** A French IBAN whose own key and whose RIB key are both right. */
export function fakeIban(random: Chance): string {
  const bank = '99999';
  const branch = random.digits(5);
  const account = random.digits(11);
  const rib = 97 - ((89 * Number(bank) + 15 * Number(branch) + 3 * Number(account)) % 97);
  const bban = `${bank}${branch}${account}${String(rib).padStart(2, '0')}`;
  return `FR${ibanKey('FR', bban)}${bban}`;
}

function ibanKey(country: string, bban: string): string {
  return String(98 - mod97(`${bban}${country}00`)).padStart(2, '0');
}

/** True when the digits pass the Luhn test. */
export function luhn(digits: string): boolean {
  return luhnSum(digits) % 10 === 0;
}

function luhnSum(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - i));
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum;
}

function withLuhnKey(digits: string): string {
  return digits + String((10 - (luhnSum(`${digits}0`) % 10)) % 10);
}

/** A SIRET of 14 digits: both the company (SIREN) and the place pass Luhn. */
export function fakeSiret(random: Chance): string {
  const siren = withLuhnKey(`999${random.digits(5)}`);
  return withLuhnKey(`${siren}000${random.int(1, 4)}`);
}

const PLATE_LETTERS = 'ABCDEFGHJKLMNPQRSTVWXYZ';

/** A plate of the present French series in its last block, which is not given out yet. */
export function fakePlate(random: Chance): string {
  const letter = (): string => PLATE_LETTERS.charAt(random.int(0, PLATE_LETTERS.length - 1));
  const number = String(random.int(1, 999)).padStart(3, '0');
  return `Z${letter()}-${number}-${letter()}${letter()}`.replace(/SS$/, 'ST');
}

/** The nth number of a range, scattered: 7 919 is prime, so ten thousand come before one returns. */
const scattered = (nth: number): string => String((nth * 7919 + 1234) % 10_000).padStart(4, '0');

/** The nth mobile number of the range kept for fiction, 06 39 98 xx xx; it has 10 000. */
export function fakeMobile(nth: number): string {
  return `063998${scattered(nth)}`;
}

const LANDLINES = ['019900', '026191', '035301', '046571', '053649'];

/** The nth landline number of the five ranges kept for fiction, 01 99 00 xx xx and the like. */
export function fakeLandline(nth: number): string {
  return `${LANDLINES[nth % LANDLINES.length] ?? ''}${scattered(Math.floor(nth / LANDLINES.length))}`;
}

/** `0639981234` as people write it: `06 39 98 12 34`. */
export function spacedPhone(phone: string): string {
  return phone.replace(/(\d{2})(?=\d)/g, '$1 ');
}

const VIN_LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789';

/** A vehicle identification number of 17 characters whose maker code, ZZ9, is not assigned. */
export function fakeVin(random: Chance): string {
  let vin = 'ZZ9';
  while (vin.length < 17) vin += VIN_LETTERS.charAt(random.int(0, VIN_LETTERS.length - 1));
  return vin;
}

/** A French driving licence number of the old form, 12 digits, in a department that does not exist. */
export function fakeLicence(random: Chance, year: number): string {
  const start = `${String(year % 100).padStart(2, '0')}${String(random.int(1, 12)).padStart(2, '0')}`;
  return `${start}99${random.digits(6)}`;
}

/** A BIC of the right form in a bank that does not exist. */
export function fakeBic(random: Chance): string {
  return random.pick(['ZZZZFRPPXXX', 'ZZZYFRPP', 'ZZZXFR2L', 'ZZZWFRPPLYO', 'ZZZVFR21']);
}

/** Lower case without accents, words joined by `separator`: for addresses and file names. */
export function slug(text: string, separator = '-'): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, separator)
    .replace(new RegExp(`^${separator}|${separator}$`, 'g'), '');
}

const MAIL_DOMAINS = ['courriel.example', 'boite.example', 'poste.example', 'maison.invalid'];

/** Whose address it is, and a number that makes it unique. */
export interface Mailbox {
  firstName: string;
  lastName: string;
  number: number;
}

/** An address in a domain that cannot exist (RFC 2606). */
export function fakeEmail(random: Chance, { firstName, lastName, number }: Mailbox): string {
  const name = random.pick([
    `${slug(firstName)}.${slug(lastName)}`,
    `${slug(firstName).charAt(0)}${slug(lastName)}`,
    `${slug(lastName)}.${slug(firstName)}`,
  ]);
  return `${name}${number}@${random.pick(MAIL_DOMAINS)}`;
}
