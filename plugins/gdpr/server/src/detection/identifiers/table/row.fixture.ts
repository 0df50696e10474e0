import type { IdentifierCategory } from '../../../../../shared/contracts/detection-vocabulary';
import type { Source } from '../numbers.fixture';

/** One kind of number: what announces it, numbers that are right, numbers that are wrong. */
export interface Row {
  readonly name: string;
  readonly category: IdentifierCategory;
  readonly word: string;
  /** Makes right ones. */
  readonly make?: (from: Source) => string;
  /** Makes a right one wrong. @default another last digit */
  readonly spoil?: (number: string, from: Source) => string;
  /** separated by `|`, like the wrong ones */
  readonly right?: string;
  readonly wrong?: string;
}

/** Another digit in the last place that has one. */
export const otherLastDigit = (number: string, { int }: Source): string =>
  number.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + int(1, 9)) % 10));
/** Another letter in the last place. */
export const otherLetter = (number: string, { int }: Source): string =>
  number.slice(0, -1) +
  String.fromCharCode(65 + ((number.charCodeAt(number.length - 1) - 65 + int(1, 25)) % 26));
/** Another digit in a place within the number, but not in its shape. */
export const otherDigitAt =
  (place: number) =>
  (number: string, { int }: Source): string =>
    number.slice(0, place) +
    String((Number(number.charAt(place)) + int(1, 9)) % 10) +
    number.slice(place + 1);
export const toUseless =
  (from: RegExp, to: string) =>
  (number: string): string =>
    number.replace(from, to);

/** Another digit in the number that a zone begins with, its check digit staying. */
export function spoilFirstDigits(zone: string, { int }: Source): string {
  return zone.replace(/(\d)(?=\d[A-Z<])/, (digit) => String((Number(digit) + int(1, 9)) % 10));
}

/** The same where the number begins the second line. */
export function spoilZoneNumber(zone: string, { int }: Source): string {
  return zone.replace(/\n(\d)/, (_, digit: string) => `\n${(Number(digit) + int(1, 9)) % 10}`);
}
