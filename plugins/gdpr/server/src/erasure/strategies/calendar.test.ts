import fc from 'fast-check';
import { calendarDay, yearsBefore } from './calendar';

const day = (text: string): Date => {
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
};

test.each([
  ['2026-11-22', 25, '2001-11-22'],
  ['2024-02-29', 4, '2020-02-29'],
  ['2024-02-29', 25, '1999-02-28'],
  ['2025-02-28', 25, '2000-02-28'],
  ['2025-03-01', 25, '2000-03-01'],
  ['2026-12-31', 65, '1961-12-31'],
  ['2026-01-01', 0, '2026-01-01'],
  ['1999-02-28', 99, '1900-02-28'],
  ['2000-02-29', 100, '1900-02-28'],
])('%s less %i years is %s', (from, years, expected) => {
  expect(calendarDay(yearsBefore(day(from), years))).toBe(expected);
});

test.each([
  [new Date(2026, 0, 1, 0, 0, 0, 0), '2026-01-01'],
  [new Date(2026, 11, 31, 23, 59, 59, 999), '2026-12-31'],
  [new Date(987, 4, 3), '0987-05-03'],
])('the calendar day of %p is that of the clock on the wall: %s', (moment, expected) => {
  expect(calendarDay(moment)).toBe(expected);
});

const moments = fc.date({ min: day('1950-01-01'), max: day('2100-12-31'), noInvalidDate: true });

test('the month never changes, nor the moment given', () => {
  fc.assert(
    fc.property(moments, fc.nat(120), (moment, years) => {
      const before = moment.getTime();
      const earlier = yearsBefore(moment, years);
      expect(earlier.getMonth()).toBe(moment.getMonth());
      expect(earlier.getFullYear()).toBe(moment.getFullYear() - years);
      expect(moment.getDate() - earlier.getDate()).toBeLessThanOrEqual(1);
      expect(moment.getTime()).toBe(before);
    }),
  );
});

test('of two moments the later one stays the later', () => {
  fc.assert(
    fc.property(moments, moments, fc.nat(120), (a, b, years) => {
      const [first, last] = a < b ? [a, b] : [b, a];
      expect(calendarDay(yearsBefore(first, years)) <= calendarDay(yearsBefore(last, years))).toBe(
        true,
      );
    }),
  );
});
