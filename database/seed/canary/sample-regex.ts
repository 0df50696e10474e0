import type { Chance } from '../random';

const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const DIGITS = '0123456789';
const CLASSES: Readonly<Record<string, string>> = { d: DIGITS, w: ALNUM };
const LONGEST = 14;

interface Reader {
  source: string;
  at: number;
}

/**
 * A text that matches a plain regular expression: literals, classes, groups and quantifiers.
 * Optional parts are left out, repeated ones made long, so that the sample is hardly found twice.
 */
export function sampleRegex(random: Chance, pattern: string): string {
  const reader: Reader = { source: pattern.replace(/^\^/, '').replace(/\$$/, ''), at: 0 };
  let text = '';
  while (reader.at < reader.source.length) text += piece(random, reader);
  if (!new RegExp(pattern).test(text))
    throw new RangeError(`No sample could be made of ${pattern}`);
  return text;
}

function piece(random: Chance, reader: Reader): string {
  const draw = atom(random, reader);
  const times = quantity(reader);
  return Array.from({ length: times }, draw).join('');
}

function atom(random: Chance, reader: Reader): () => string {
  const character = reader.source.charAt(reader.at);
  reader.at += 1;
  if (character === '[') {
    const choices = alphabet(reader);
    return () => one(random, choices);
  }
  if (character === '(') return group(random, reader);
  if (character === '\\') {
    const escaped = reader.source.charAt(reader.at);
    reader.at += 1;
    const choices = CLASSES[escaped] ?? escaped;
    return () => one(random, choices);
  }
  return () => (character === '.' ? one(random, ALNUM) : character);
}

const one = (random: Chance, choices: string): string =>
  choices.charAt(random.int(0, choices.length - 1));

/** The first alternative of a group, capturing or not. */
function group(random: Chance, reader: Reader): () => string {
  let depth = 1;
  const start = reader.at;
  while (depth > 0 && reader.at < reader.source.length) {
    const character = reader.source.charAt(reader.at);
    if (character === '\\') reader.at += 1;
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    reader.at += 1;
  }
  const [first = ''] = reader.source
    .slice(start, reader.at - 1)
    .replace(/^\?:/, '')
    .split('|');
  return () => sampleRegex(random, `^${first}$`);
}

/** Letters and digits of a class where it has some, else all its characters. */
function alphabet(reader: Reader): string {
  const end = reader.source.indexOf(']', reader.at);
  const inside = reader.source.slice(reader.at, end).replace(/\\d/g, DIGITS).replace(/\\w/g, ALNUM);
  reader.at = end + 1;
  const all = inside.replace(/(\w)-(\w)/g, (_, from: string, to: string) => span(from, to));
  const plain = all.replace(/[^A-Za-z0-9]/g, '');
  return plain === '' ? all.replace(/\\/g, '') : plain;
}

function span(from: string, to: string): string {
  const first = from.charCodeAt(0);
  const length = to.charCodeAt(0) - first + 1;
  return Array.from({ length }, (_, i) => String.fromCharCode(first + i)).join('');
}

function quantity(reader: Reader): number {
  const found = /^(?:\?|\*|\+|\{(\d+)(,(\d*))?\})\??/.exec(reader.source.slice(reader.at));
  if (!found) return 1;
  reader.at += found[0].length;
  if (found[0].startsWith('?')) return 0;
  const low = Number(found[1] ?? 1);
  if (found[1] !== undefined && found[2] === undefined) return low;
  return Math.max(low, Math.min(Number(found[3] || LONGEST), LONGEST));
}
