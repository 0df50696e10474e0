const PERIOD = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/;

/** Whether a text is an ISO 8601 period of years, months, weeks and days. @example `P3Y`, `P1Y6M`, `P90D` */
export const isPeriod = (text: unknown): text is string =>
  typeof text === 'string' && PERIOD.test(text);

/**
 * The moment one period before another, by the calendar and in UTC: the 29th of February less a year is the 28th, as
 * no day of the month exists that the shorter month lacks.
 */
export function before(now: Date, period: string): Date {
  const [, years, months, weeks, days] = PERIOD.exec(period) ?? [];
  const day = now.getUTCDate();
  const moment = new Date(now);
  moment.setUTCDate(1);
  moment.setUTCMonth(moment.getUTCMonth() - 12 * Number(years ?? 0) - Number(months ?? 0));
  moment.setUTCDate(Math.min(day, daysInMonth(moment)));
  moment.setUTCDate(moment.getUTCDate() - 7 * Number(weeks ?? 0) - Number(days ?? 0));
  return moment;
}

const daysInMonth = (moment: Date): number =>
  new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() + 1, 0)).getUTCDate();
