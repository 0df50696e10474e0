import type { Evaluation, Score } from '../detection';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);

const row = (name: string, { expected, found, right, precision, recall, f1 }: Score): string =>
  [
    name.padEnd(15),
    ...[expected, found, right].map((count) => String(count).padStart(6)),
    ...[precision, recall, f1].map(percent),
  ].join(' ');

/** An evaluation as a table for the terminal. */
export function evaluationText({
  notes,
  byCategory,
  identifiers,
  macroF1,
  negatives,
}: Evaluation): string {
  const rows = Object.entries(byCategory).map(([name, score]) => row(name, score));
  return [
    `${notes} notes`,
    'category        labels  found  right precision  recall      F1',
    ...rows,
    row('identifiers', identifiers),
    `macro-F1 of Art. 9 and 10: ${macroF1.toFixed(3)}`,
    `notes that reveal nothing: ${negatives.notes}, flagged all the same: ${negatives.flagged} (${percent(negatives.share).trim()})`,
    '',
  ].join('\n');
}
