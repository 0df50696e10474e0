/** Neither part of a number nor allowed inside one. */
export const OTHER = 0;
/** `0` to `9` */
export const DIGIT = 1;
/** `A` to `Z`, `a` to `z` */
export const LETTER = 2;
/** What people put between the groups of a number: spaces of all kinds, dots, dashes, slashes, line ends. */
export const JOINER = 3;
/** A letter that no number has, so that what touches it is part of a word. */
export const FOREIGN_LETTER = 4;

const JOINERS =
  ' \t\n\r.-/_\u00a0\u00ad\u00b7\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2010\u2011\u2012\u2013\u2014\u2015\u202f\u205f\u2060\u2212\u3000\ufeff';

/** More of them than this between two groups, and they are two numbers. */
export const MOST_JOINERS = 3;

/** The kind of each UTF-16 unit. */
export const KIND: Uint8Array = kinds();

function kinds(): Uint8Array {
  const table = new Uint8Array(0x10000);
  // Up to the Cyrillic letters, marks that combine included; further scripts touch no number of ours.
  for (let code = 0xaa; code < 0x530; code += 1) {
    if (/[\p{L}\p{M}]/u.test(String.fromCharCode(code))) table[code] = FOREIGN_LETTER;
  }
  for (let code = 0x30; code <= 0x39; code += 1) table[code] = DIGIT;
  for (let code = 0x41; code <= 0x5a; code += 1) {
    table[code] = LETTER;
    table[code + 0x20] = LETTER;
  }
  for (const joiner of JOINERS) table[joiner.charCodeAt(0)] = JOINER;
  return table;
}

/** The kind of the unit at `at`; outside of the text it is `OTHER`. */
export function kindAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (KIND[text.charCodeAt(at)] ?? OTHER) : OTHER;
}

/** Whether `kind` makes one word or number with a letter or digit beside it. */
export function isLetter(kind: number): boolean {
  return kind === LETTER || kind === FOREIGN_LETTER;
}

/** Where the joiners that begin at `at` end, or -1 if there are too many to be within one number. */
export function afterJoiners(text: string, at: number): number {
  const most = at + MOST_JOINERS;
  let end = at;
  while (kindAt(text, end) === JOINER) {
    end += 1;
    if (end > most) return -1;
  }
  return end;
}

/** A number without its separators, in upper case. */
export function compact(written: string): string {
  let number = '';
  let from = 0;
  for (let at = 0; at <= written.length; at += 1) {
    const kind = kindAt(written, at);
    if (kind === DIGIT || kind === LETTER) continue;
    if (at > from) number += written.slice(from, at);
    from = at + 1;
  }
  return number.toUpperCase();
}

/** How many characters each group has. @example `groups('06 39 98 12 34')` is `2-2-2-2-2` */
export function groups(written: string): string {
  return written
    .split(/[^0-9A-Za-z]+/)
    .filter((group) => group !== '')
    .map((group) => String(group.length))
    .join('-');
}
