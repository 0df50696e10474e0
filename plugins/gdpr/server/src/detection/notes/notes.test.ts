import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDetector } from '../create-detector';
import { builtInDictionary } from '../dictionary/built-in';
import { evaluate, type Evaluation } from '../evaluate';

const detect = createDetector(builtInDictionary());

/** Notes as an office writes them, written without a look at the dictionary; half of them reveal nothing. */
function evaluationOf(file: string): Evaluation {
  const notes = JSON.parse(readFileSync(join(__dirname, file), 'utf8')) as {
    readonly text: string;
    readonly labels: readonly string[];
  }[];
  return evaluate(notes.map(({ text, labels }) => ({ labels, findings: detect(text) })));
}

test.each([
  ['plain.cases.json', { notes: 482, macroF1: 0.97, flagged: 0.01 }],
  ['terse.cases.json', { notes: 251, macroF1: 0.97, flagged: 0.03 }],
])('%s: found as well as they were', (file, floor) => {
  const { notes, macroF1, identifiers, negatives } = evaluationOf(file);
  expect(notes).toBe(floor.notes);
  expect(macroF1).toBeGreaterThanOrEqual(floor.macroF1);
  expect(negatives.share).toBeLessThanOrEqual(floor.flagged);
  expect(identifiers.precision).toBe(1);
  expect(identifiers.recall).toBe(1);
});
