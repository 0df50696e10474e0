import { type Field, patternOf } from './field';
import type { Flock } from './flock';
import { sampleRegex } from './sample-regex';

type Maker = (flock: Flock, place: string, field: Field) => unknown;

const MAKERS: Readonly<Record<string, Maker>> = {
  string: text,
  text,
  richtext: text,
  uid: text,
  email: (flock, place) => flock.address(place),
  integer: number,
  biginteger: number,
  decimal: number,
  float: number,
  date: (flock, place) => flock.fresh(place, 'date', () => day(flock)),
  json: (flock, place) => ({
    note: flock.word(`${place}.note`),
    deep: [{ text: flock.word(`${place}.deep`) }],
  }),
  blocks: (flock, place) => [
    { type: 'paragraph', children: [{ type: 'text', text: flock.word(place) }] },
  ],
  // the types below cannot bear a mark
  password: ({ random }) => `Aa1${random.digits(9)}`,
  datetime: moment,
  timestamp: moment,
  time: () => '11:22:33.000',
  boolean: () => true,
  enumeration: (_flock, _place, field) => field.enum?.[0],
};

/** A canary for an attribute, of its type, within its length, range, regex and enum. */
export const canaryValue: Maker = (flock, place, field) =>
  MAKERS[field.type ?? '']?.(flock, place, field);

function text(flock: Flock, place: string, field: Field): string {
  const { maxLength = 255 } = field;
  const pattern = patternOf(field);
  if (pattern !== undefined) {
    return flock.fresh(place, 'text', () => sampleRegex(flock.random, pattern));
  }
  if (flock.fits(maxLength)) return flock.word(place);
  // too short for a word: between signs that no other text has
  const length = String(Math.max(1, Math.min(maxLength, 10) - 2));
  return flock.fresh(place, 'text', () => `~${sampleRegex(flock.random, `[A-Z0-9]{${length}}`)}~`);
}

/** Numbers with room for it get eight digits; the others cannot be told from numbers of other people. */
function number(flock: Flock, place: string, field: Field): number {
  if (typeof field.max === 'number') return Math.max(1, Math.floor(field.max / 2));
  return Number(flock.fresh(place, 'number', () => `7${flock.random.digits(6)}3`));
}

function day({ random }: Flock): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `19${String(random.int(10, 39))}-${two(random.int(2, 12))}-${two(random.int(2, 28))}`;
}

function moment({ random }: Flock): Date {
  return new Date(Date.UTC(2021, random.int(0, 11), random.int(2, 28), random.int(0, 23), 7, 11));
}
