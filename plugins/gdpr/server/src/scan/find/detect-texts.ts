import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { TextFinding } from '../../../../shared/contracts/detection-vocabulary';
import type { PlacedText, TextRow } from '../texts/placed-text';
import { findingIdOf, fittingPath, type HashText } from './finding-key';

/** Something that a text reveals, and where. */
export interface Found extends TextFinding {
  readonly findingId: string;
  readonly row: TextRow;
  readonly path: string;
  readonly textHash: string;
}

/** What finds. */
export interface Finder {
  readonly detect: (text: string) => readonly TextFinding[];
  readonly hash: HashText;
}

/** What lies under this is not told. */
const LEAST = 0.5;
/** Milliseconds of work after which whoever waits is served. */
const BUSY = 15;
/** Characters that are read in one go; longer texts are cut between two lines. */
const WINDOW = 50_000;

/** Finds what rows reveal, and lets others have their turn every few milliseconds. */
export async function detectIn(finder: Finder, rows: readonly TextRow[]): Promise<Found[]> {
  const found: Found[] = [];
  let turn = performance.now();
  const takeTurns = async () => {
    if (performance.now() - turn < BUSY) return;
    await yieldToOthers();
    turn = performance.now();
  };
  for (const row of rows) {
    for (const text of row.texts) {
      for (const [offset, part] of windowsOf(text.text)) {
        const hits = finder.detect(part).filter((hit) => isFinding(text, hit));
        if (hits.length > 0) found.push(...hits.map(toFound(finder, { row, text, offset })));
        await takeTurns();
      }
    }
  }
  return found;
}

const isFinding = ({ own }: PlacedText, { category, confidence }: TextFinding): boolean =>
  confidence >= LEAST && !own.has(category);

function toFound(
  { hash }: Finder,
  { row, text, offset }: { row: TextRow; text: PlacedText; offset: number },
) {
  const textHash = hash(text.text);
  const path = fittingPath(text.path);
  return (hit: TextFinding): Found => {
    const [start, end] = [hit.start + offset, hit.end + offset];
    const { rule, category } = hit;
    const findingId = findingIdOf({ ...placeOf(row), path, rule, category, start, end });
    return { ...hit, start, end, row, path, textHash, findingId };
  };
}

const placeOf = ({ uid, documentId, locale, published }: TextRow) => ({
  ...{ uid, documentId, locale, published },
});

/** A long text in parts that end where a line or a word does, each with its offset. */
export function windowsOf(text: string): (readonly [offset: number, part: string])[] {
  if (text.length <= WINDOW) return [[0, text]];
  const parts: (readonly [number, string])[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOf(text, start);
    parts.push([start, text.slice(start, end)]);
    start = end;
  }
  return parts;
}

function endOf(text: string, start: number): number {
  const last = start + WINDOW;
  if (last >= text.length) return text.length;
  const line = text.lastIndexOf('\n', last);
  if (line > start + WINDOW / 2) return line + 1;
  const word = text.lastIndexOf(' ', last);
  return word > start ? word + 1 : last;
}
