const DAY_FIRST = /(?<day>\d\d?)([/.-])(?<month>\d\d?)\2(?<year>\d{4}|\d\d)(?!\d)/y;
const YEAR_FIRST = /(?<year>(?:19|20)\d\d)([/-])(?<month>\d\d)\2(?<day>\d\d)(?!\d)/y;

/** Where the date that begins at `at` ends, or -1; its digits belong to no number. */
export function endOfDate(text: string, at: number): number {
  if (!mayBeDate(text, at)) return -1;
  const form = isSeparator(text, at + 1) || isSeparator(text, at + 2) ? DAY_FIRST : YEAR_FIRST;
  form.lastIndex = at;
  const match = form.exec(text);
  if (match?.groups === undefined || !exists(match.groups)) return -1;
  const end = at + match[0].length;
  const { year = '' } = match.groups;
  return goesOn(text.slice(end, end + 2), { sign: match[0].replace(/\d/g, '').charAt(0), year })
    ? -1
    : end;
}

function exists({ day, month }: Partial<Record<string, string>>): boolean {
  const [dayOfMonth, monthOfYear] = [Number(day), Number(month)];
  return dayOfMonth >= 1 && dayOfMonth <= 31 && monthOfYear >= 1 && monthOfYear <= 12;
}

/** Most numbers are no dates: "20 %", "1998". */
function mayBeDate(text: string, at: number): boolean {
  return isSeparator(text, at + 1) || isSeparator(text, at + 2) || isSeparator(text, at + 4);
}

const isSeparator = (text: string, at: number): boolean => {
  const character = text.charAt(at);
  return character === '/' || character === '.' || character === '-';
};

/** "06.12.24" before ".35.12" or " 35 12" is the beginning of a longer number. */
function goesOn(after: string, { sign, year }: { sign: string; year: string }): boolean {
  if (!/^[\s./-]?\d/.test(after)) return false;
  return after.startsWith(sign) || (year.length < 4 && sign !== '/');
}
