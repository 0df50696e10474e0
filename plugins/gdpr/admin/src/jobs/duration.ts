/** A length of time as people say it. */
export interface Duration {
  readonly unit: 'moment' | 'second' | 'minute' | 'hour' | 'day';
  readonly count: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Rounds seconds to what is worth saying: no «73 seconds», no «25 hours». */
export function roughly(seconds: number): Duration {
  if (seconds < 10) return { unit: 'moment', count: 0 };
  // Up to 55: beyond, it would be rounded to a minute's worth of seconds.
  if (seconds < 55) return { unit: 'second', count: Math.round(seconds / 10) * 10 };
  if (seconds < 90 * MINUTE) return { unit: 'minute', count: Math.round(seconds / MINUTE) };
  if (seconds < 36 * HOUR) return { unit: 'hour', count: Math.round(seconds / HOUR) };
  return { unit: 'day', count: Math.round(seconds / DAY) };
}

/** A rate per second, or per minute when that is less than one. */
export function readableRate(perSecond: number): { unit: 'second' | 'minute'; count: number } {
  return perSecond >= 1
    ? { unit: 'second', count: Math.round(perSecond) }
    : { unit: 'minute', count: Math.round(perSecond * MINUTE) };
}
