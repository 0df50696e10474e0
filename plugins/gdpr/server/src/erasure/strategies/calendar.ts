/** The calendar day of a moment in the installation's time zone, as yyyy-mm-dd. */
export function calendarDay(moment: Date): string {
  const month = String(moment.getMonth() + 1).padStart(2, '0');
  const day = String(moment.getDate()).padStart(2, '0');
  return `${String(moment.getFullYear()).padStart(4, '0')}-${month}-${day}`;
}

/**
 * The same day a number of years earlier; 29 February becomes 28 February where the earlier year has none, so that
 * somebody born on 29 February comes of age on 1 March (French civil practice).
 */
export function yearsBefore(moment: Date, years: number): Date {
  const earlier = new Date(moment);
  const month = moment.getMonth();
  earlier.setFullYear(moment.getFullYear() - years);
  if (earlier.getMonth() !== month) earlier.setDate(0);
  return earlier;
}
