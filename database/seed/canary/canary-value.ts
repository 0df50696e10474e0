import type { Field } from './field';
import type { Flock } from './flock';
import { sampleRegex } from './sample-regex';

/** A canary for an attribute, of its type, within its length, range, regex and enum. */
export function canaryValue(flock: Flock, place: string, field: Field): unknown {
  switch (field.type) {
    case 'string':
    case 'text':
    case 'richtext':
    case 'uid':
      return text(flock, place, field);
    case 'email':
      return flock.address(place);
    case 'integer':
    case 'biginteger':
    case 'decimal':
    case 'float':
      return number(flock, place, field);
    case 'date':
      return flock.fresh(place, 'date', () => day(flock));
    case 'json':
      return { note: flock.word(`${place}.note`), deep: [{ text: flock.word(`${place}.deep`) }] };
    case 'blocks':
      return [{ type: 'paragraph', children: [{ type: 'text', text: flock.word(place) }] }];
    default:
      return unmarked(flock, field);
  }
}

function text(flock: Flock, place: string, field: Field): string {
  const { maxLength = 255, regex } = field;
  if (regex !== undefined) {
    const pattern = regex instanceof RegExp ? regex.source : String(regex);
    return flock.fresh(place, 'text', () => sampleRegex(flock.random, pattern));
  }
  if (flock.fits(maxLength)) return flock.word(place);
  // too short for a word: between signs that no other text has
  const length = Math.max(1, Math.min(maxLength, 10) - 2);
  return flock.fresh(place, 'text', () => `~${sampleRegex(flock.random, `[A-Z0-9]{${String(length)}}`)}~`);
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

/** Values of types that cannot bear a mark. */
function unmarked({ random }: Flock, field: Field): unknown {
  switch (field.type) {
    case 'password':
      return `Aa1${random.digits(9)}`;
    case 'datetime':
    case 'timestamp':
      return new Date(Date.UTC(2021, random.int(0, 11), random.int(2, 28), random.int(0, 23), 7, 11));
    case 'time':
      return '11:22:33.000';
    case 'boolean':
      return true;
    case 'enumeration':
      return field.enum?.[0];
    default:
      return undefined;
  }
}
