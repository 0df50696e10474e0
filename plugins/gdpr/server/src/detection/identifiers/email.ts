import { DIGIT, FOREIGN_LETTER, kindAt, LETTER } from './engine/characters';
import type { SignDetector, Span } from './detector';

/** E-mail address, RFC 5321 as people use it; letters of any script, so that international domains are found. */
export const email = {
  rule: 'email.address',
  category: 'email',
  words: [],
  sureness: { keyed: 0.99, alone: 0.99, against: 0.99 },
  signs: ['@'],
  find: findEmail,
} satisfies SignDetector;

const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 253;
const LOCAL_SIGNS = ".!#$%&'*+/=?^_`{|}~-";
/** What may surround an address, though the RFC lets it begin with them. */
const WRAPPING = /^[.'`/=|?*!#$%&{}~^-]+/;
const DOMAIN = /^[^.-][^.]*(?:\.[^.-][^.]*)*\.(?:xn--[a-z0-9-]{2,}|[^\d.-][^\d.]+)$/i;

function findEmail(text: string, at: number): Span | undefined {
  const start = localStart(text, at);
  const end = domainEnd(text, at + 1);
  const local = text.slice(start, at);
  const domain = text.slice(at + 1, end);
  if (local === '' || local.endsWith('.') || local.includes('..')) return undefined;
  return DOMAIN.test(domain) ? { start, end } : undefined;
}

function localStart(text: string, at: number): number {
  let start = at;
  while (at - start < LONGEST_LOCAL && isLocal(text, start - 1)) start -= 1;
  return start + (WRAPPING.exec(text.slice(start, at))?.[0].length ?? 0);
}

function domainEnd(text: string, from: number): number {
  let end = from;
  while (
    end - from < LONGEST_DOMAIN &&
    (isWord(text, end) || '.-'.includes(text.charAt(end) || ' '))
  ) {
    end += 1;
  }
  while (end > from && '.-'.includes(text.charAt(end - 1))) end -= 1;
  return end;
}

const isLocal = (text: string, at: number): boolean =>
  at >= 0 && (isWord(text, at) || LOCAL_SIGNS.includes(text.charAt(at)));

function isWord(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === LETTER || kind === DIGIT || kind === FOREIGN_LETTER;
}
