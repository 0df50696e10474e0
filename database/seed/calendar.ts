import type { Chance } from './random';

/** Milliseconds of a day. */
export const DAY = 86_400_000;

/** How far back the data of the demo go, in years. */
export const HISTORY_YEARS = 9;

/** Midnight (UTC) of the day given. */
export const midnight = (date: Date): Date =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()));

/** `days` later, or earlier when negative. */
export const plusDays = (date: Date, days: number): Date => new Date(date.getTime() + days * DAY);

/** The same day `years` later; 29 February becomes 28. */
export function plusYears(date: Date, years: number): Date {
  const moved = new Date(date);
  moved.setUTCFullYear(date.getUTCFullYear() + years);
  return moved.getUTCMonth() === date.getUTCMonth() ? moved : plusDays(moved, -1);
}

/** A moment between the two, start included; `from` itself when `to` is not later. */
export function between(random: Chance, from: Date, to: Date): Date {
  const span = Math.max(0, to.getTime() - from.getTime());
  return new Date(from.getTime() + Math.floor(random.next() * span));
}

/** The same day at an hour at which an office works, quarter by quarter. */
export function officeHours(random: Chance, day: Date): Date {
  const minutes = random.int(8 * 4, 18 * 4) * 15;
  return new Date(midnight(day).getTime() + minutes * 60_000);
}

/** `2026-11-22`. */
export const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** `22/11/2026`, as people write it here. */
export const frenchDay = (date: Date): string => isoDay(date).split('-').reverse().join('/');

/** Age in whole years on a day. */
export function ageOn(birth: Date, day: Date): number {
  const years = day.getUTCFullYear() - birth.getUTCFullYear();
  const months = day.getUTCMonth() - birth.getUTCMonth();
  const isBeforeBirthday = months < 0 || (months === 0 && day.getUTCDate() < birth.getUTCDate());
  return isBeforeBirthday ? years - 1 : years;
}

/** The earlier of two dates. */
export const earlier = (one: Date, other: Date): Date => (one < other ? one : other);

/** The later of two dates. */
export const later = (one: Date, other: Date): Date => (one > other ? one : other);
