/** Luhn, ISO/IEC 7812-1 annex B: cards, SIREN, SIRET. Letters count as A = 10 ... Z = 35 (Luhn mod 36 of Portugal's card). */
export function luhn(number: string): boolean {
  let sum = 0;
  for (let place = 0; place < number.length; place += 1) {
    const code = number.charCodeAt(number.length - 1 - place);
    const value = code < 58 ? code - 48 : code - 55;
    const weighed = place % 2 === 1 ? value * 2 : value;
    sum += place % 2 === 1 && weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

/** Remainder of a decimal number of any length. */
export function modulo(digits: string, divisor: number): number {
  let rest = 0;
  for (let at = 0; at < digits.length; at += 1) {
    rest = (rest * 10 + digits.charCodeAt(at) - 48) % divisor;
  }
  return rest;
}

/** ISO 7064 mod 97-10 of an IBAN: the first four characters count last, letters as two digits. */
export function iso7064Mod97(iban: string): boolean {
  let rest = 0;
  const turned = iban.slice(4) + iban.slice(0, 4);
  for (let at = 0; at < turned.length; at += 1) {
    const code = turned.charCodeAt(at);
    rest = code < 58 ? (rest * 10 + code - 48) % 97 : (rest * 100 + code - 55) % 97;
  }
  return rest === 1;
}

/** ISO 7064 mod 11,10: the German tax number. */
export function iso7064Mod1110(digits: string): boolean {
  let check = 5;
  for (const digit of digits) check = ((((check || 10) * 2) % 11) + Number(digit)) % 10;
  return check === 1;
}

/** Check digit of an EAN-13, which the Swiss AVS number uses. */
export function ean13(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    sum += Number(digits[at]) * (at % 2 === 0 ? 1 : 3);
  }
  return sum % 10 === 0;
}

/** Sum of digits, each times its weight. */
export function weighedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at] ?? 0), 0);
}

/** ICAO 9303: weights 7, 3, 1; letters count as A = 10 ... Z = 35, fillers as 0. */
export function icaoDigit(characters: string): string {
  let sum = 0;
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters.charAt(at);
    sum += (character === '<' ? 0 : Number.parseInt(character, 36)) * (WEIGHTS_731[at % 3] ?? 0);
  }
  return String(sum % 10);
}

const WEIGHTS_731 = [7, 3, 1];

/** Verhoeff's scheme over the dihedral group of ten: the last digit of Luxembourg's number. */
export function verhoeff(digits: string): boolean {
  let check = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - place));
    check = times(check, permuted(digit, place % 8));
  }
  return check === 0;
}

/** Product in the dihedral group: 0-4 turn the pentagon, 5-9 turn it over. */
function times(left: number, right: number): number {
  if (left < 5) return right < 5 ? (left + right) % 5 : 5 + ((left + right) % 5);
  return right < 5 ? 5 + ((left - right) % 5) : (left - right + 5) % 5;
}

const PERMUTATION = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

function permuted(digit: number, rounds: number): number {
  let value = digit;
  for (let round = 0; round < rounds; round += 1) value = PERMUTATION[value] ?? 0;
  return value;
}
