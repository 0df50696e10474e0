import { afterJoiners, compact, DIGIT, isLetter, kindAt, LETTER } from './characters';
import type { NumberDetector } from '../detector';
import { compileShapes } from './shape-automaton';

/** A number that a detector accepts, before the words around it are asked. */
export interface Reading {
  readonly detector: NumberDetector;
  readonly start: number;
  readonly end: number;
}

/** Where a number may begin. */
export interface Start {
  readonly at: number;
  /** Digits precede in the same chain of groups: only a number in one piece can begin here. */
  readonly midChain: boolean;
}

/** Reads numbers of fixed length, for all detectors at once. */
export interface NumberReader {
  /** how many letters a number can begin with */
  readonly leadingLetters: ReadonlySet<number>;
  /** Every number that begins at `start` and that its detector accepts. */
  readonly read: (text: string, start: Start) => readonly Reading[];
}

const NONE: readonly Reading[] = [];

/** Compiles the shapes of `detectors`. */
export function createNumberReader(detectors: readonly NumberDetector[]): NumberReader {
  const shapes = detectors.flatMap((detector) =>
    detector.shapes.map((shape) => ({ shape, detector })),
  );
  const { next, complete, leadingLetters } = compileShapes(shapes.map(({ shape }) => shape));
  const accepting = complete.map((here) => here.flatMap((shape) => shapes[shape]?.detector ?? []));

  return { leadingLetters, read };

  function read(text: string, { at: start, midChain }: Start): readonly Reading[] {
    const room = { gaps: midChain ? 0 : MOST_GAPS, lines: 1 };
    let readings = NONE;
    let state = 1;
    for (let at = start; at >= 0; at = successor(text, at, room)) {
      state = next[2 * state + kindAt(text, at) - DIGIT] ?? 0;
      if (state === 0) break;
      const here = accepting[state];
      if (here === undefined || here.length === 0 || !endsGroup(text, at + 1)) continue;
      const solid = midChain || room.gaps === MOST_GAPS;
      readings = readings.concat(accepted(here, { text, start, end: at + 1, solid }));
    }
    return readings;
  }
}

/** No number is written in more groups than 1 85 05 78 006 084 36. */
const MOST_GAPS = 6;

/** How many more gaps a number may have. */
interface Room {
  gaps: number;
  /** It may be cut by the end of a line, once: a column of numbers is none. */
  lines: number;
}

/** The next letter or digit after `at`, over a gap if there is room for one; -1 if the number ends here. */
function successor(text: string, at: number, room: Room): number {
  if (isOfNumbers(kindAt(text, at + 1))) return at + 1;
  // "(202) 555-0143"
  const from = text.charAt(at + 1) === ')' ? at + 2 : at + 1;
  const to = afterJoiners(text, from);
  if (to <= at + 1 || !isOfNumbers(kindAt(text, to))) return -1;
  room.gaps -= 1;
  if (text.slice(from, to).includes('\n')) room.lines -= 1;
  return room.gaps < 0 || room.lines < 0 ? -1 : to;
}

const isOfNumbers = (kind: number): boolean => kind === DIGIT || kind === LETTER;

/** Whether a number can end at `end`: not inside a run of digits or letters, nor of a mixed code. */
function endsGroup(text: string, end: number): boolean {
  const next = kindAt(text, end);
  if (next === DIGIT) return false;
  if (!isLetter(next)) return true;
  // A word may touch the digits that it follows: "269054958815780mme".
  return kindAt(text, end - 1) === DIGIT && kindAt(text, end + 1) !== DIGIT;
}

interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** without separators */
  readonly solid: boolean;
}

function accepted(
  detectors: readonly NumberDetector[],
  { text, start, end, solid }: Stretch,
): readonly Reading[] {
  const initial = text.charAt(start);
  const asked = detectors.filter(
    (detector) =>
      (solid || detector.solid !== true) && detector.initials?.includes(initial) !== false,
  );
  if (asked.length === 0 || (!solid && goesOn(text, { start, end }))) return NONE;
  const written = text.slice(start, end);
  const number = solid ? written.toUpperCase() : compact(written);
  return asked
    .filter(({ accepts }) => accepts(number, written))
    .filter(({ notBefore }) => notBefore?.test(text.slice(end, end + 10)) !== true)
    .map((detector) => ({ detector, start, end }));
}

/** Whether the number is the beginning of a longer one: `4970 1012 3456 7890` before ` 1234`, `AB-123-CD` before `-450`. */
function goesOn(text: string, { start, end }: { start: number; end: number }): boolean {
  const after = digitsFrom(text, end + 1);
  if (after === 0) return false;
  let group = end;
  while (group > start && kindAt(text, group - 1) === kindAt(text, end - 1)) group -= 1;
  if (text.charCodeAt(group - 1) !== text.charCodeAt(end)) return false;
  const endsInLetters = kindAt(text, end - 1) === LETTER;
  return endsInLetters ? text.charAt(end) !== ' ' : end - group > 2 && after === end - group;
}

function digitsFrom(text: string, at: number): number {
  let count = 0;
  while (kindAt(text, at + count) === DIGIT) count += 1;
  return count;
}
