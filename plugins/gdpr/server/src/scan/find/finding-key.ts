import { createHash, createHmac } from 'node:crypto';

/** Where a finding is: the same for every scan, also when a publication gives the row another id. */
export interface FindingPlace {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string;
  readonly published: boolean;
  readonly path: string;
  readonly rule: string;
  /** a rule may tell several: a blood group is health data too */
  readonly category: string;
  readonly start: number;
  readonly end: number;
}

/** Id of a finding, 32 hexadecimal digits: one for each place, rule and offsets. */
export function findingIdOf(place: FindingPlace): string {
  const { uid, documentId, locale, published, path } = place;
  const { rule, category, start, end } = place;
  const where = [uid, documentId, locale, published, path];
  const key = JSON.stringify([...where, rule, category, start, end]);
  return createHash('sha256').update(key).digest('hex').slice(0, 32);
}

/** Tells whether a text is the same as before; keyed, or a short text could be guessed from it. */
export type HashText = (text: string) => string;

/** Hashes texts with a key of this installation: 43 letters and digits. */
export const textHasher =
  (key: Buffer): HashText =>
  (text) =>
    createHmac('sha256', key).update(text).digest('base64url');

/** Characters that the table takes. */
const LONGEST_PATH = 255;

/** A path that fits its column; one that is longer keeps its beginning, and ends in a hash of the whole. */
export function fittingPath(path: string): string {
  if (path.length <= LONGEST_PATH) return path;
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 16);
  return `${path.slice(0, LONGEST_PATH - hash.length - 1)}#${hash}`;
}
