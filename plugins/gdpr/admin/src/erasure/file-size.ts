const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in the unit that reads best, as `Intl` names units. */
export function fileSize(bytes: number): { value: number; unit: (typeof UNITS)[number] } {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return { value: bytes / 1000 ** power, unit: UNITS[power] ?? 'byte' };
}
