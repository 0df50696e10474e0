type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year';

const SECONDS: readonly (readonly [Unit, number])[] = [
  ['year', 365.25 * 86_400],
  ['month', 30.44 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** How long ago, in the largest unit that fits, as `Intl.RelativeTimeFormat` takes it: `[-3, 'year']`. */
export function relativeAge(moment: string, now: number): readonly [number, Unit] {
  const seconds = Math.max(0, (now - Date.parse(moment)) / 1000);
  const [unit, size] = SECONDS.find(([, length]) => seconds >= length) ?? ['minute', 60];
  return [-Math.floor(seconds / size), unit];
}
