import { ageOn, between, plusDays, plusYears } from '../calendar';
import { type Sex, firstNamesOf } from '../lists/first-names';
import { type CspCode, type Occupation, occupationsOf } from '../lists/occupations';
import { FREQUENT, SURNAMES } from '../lists/surnames';
import type { Chance } from '../random';

/** Somebody who exists nowhere. */
export interface Person {
  sex: Sex;
  firstName: string;
  lastName: string;
  birthDate: Date;
}

/** What a person to draw must be. */
export interface Wanted {
  sex: Sex;
  lastName: string;
  /** Age in whole years on `on`, both ends included. */
  ages: readonly [number, number];
  on: Date;
}

/** Draws somebody of the age and surname wanted, with a first name of their generation. */
export function person(random: Chance, { sex, lastName, ages, on }: Wanted): Person {
  const birthDate = birthAtAge(random, ages, on);
  const firstName = random.pick(firstNamesOf(sex, birthDate.getUTCFullYear()));
  return { sex, firstName, lastName, birthDate };
}

function birthAtAge(random: Chance, [youngest, oldest]: readonly [number, number], on: Date): Date {
  const earliest = plusDays(plusYears(on, -oldest - 1), 1);
  const latest = plusDays(plusYears(on, -youngest), 1);
  const day = between(random, earliest, latest);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()));
}

/** A surname: mostly a frequent one, sometimes a rarer one, rarely two joined. */
export function surname(random: Chance): string {
  const frequent = (): string => random.pick(FREQUENT);
  const draw = random.next();
  if (draw < 0.62) return frequent();
  return draw < 0.96 ? random.pick(SURNAMES) : `${frequent()}-${frequent()}`;
}

/** A job of somebody's age: students are young, the retired old. */
export function occupation(random: Chance, { birthDate, sex }: Person, on: Date): Occupation {
  return random.pick(occupationsOf(cspAtAge(random, ageOn(birthDate, on)), sex));
}

function cspAtAge(random: Chance, age: number): CspCode {
  if (age >= 65) return random.odds(0.95) ? '7' : '2';
  if (age < 23 && random.odds(0.6)) return '8';
  return random.weighted<CspCode>([
    ['1', 2],
    ['2', 8],
    ['3', 18],
    ['4', 25],
    ['5', 25],
    ['6', 17],
    ['8', 5],
  ]);
}
