import type { FindingCategory, TextFinding } from '../../../shared/contracts/detection-vocabulary';

/** A note and what it reveals, as somebody who read it labelled it. */
export interface LabelledNote {
  readonly lang?: string;
  readonly labels: readonly string[];
  readonly findings: readonly TextFinding[];
}

/** Counted by note: a note that reveals a category counts once, however often it says so. */
export interface Score {
  readonly expected: number;
  readonly found: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How well findings agree with labels. */
export interface Evaluation {
  readonly notes: number;
  readonly byCategory: Readonly<Record<string, Score>>;
  /** mean F1 of the categories of Art. 9 and 10 that the notes have */
  readonly macroF1: number;
  /** all identifiers together */
  readonly identifiers: Score;
  /** notes that reveal nothing, and how many of them were flagged all the same */
  readonly negatives: { readonly notes: number; readonly flagged: number; readonly share: number };
}

const SPECIAL: readonly FindingCategory[] = [
  'health',
  'ethnic',
  'political',
  'religious',
  'union',
  'biometric',
  'genetic',
  'sexlife',
  'criminal',
];
const IDENTIFYING: readonly FindingCategory[] = [
  'nir',
  'siret',
  'iban',
  'bic',
  'card',
  'phone',
  'email',
  'plate',
  'licence',
  'passport',
  'idcard',
  'spi',
  'foreignid',
];

/** Scores the findings of labelled notes. */
export function evaluate(notes: readonly LabelledNote[]): Evaluation {
  const names = new Set(
    notes.flatMap(({ labels, findings }) => [
      ...labels,
      ...findings.map(({ category }) => category),
    ]),
  );
  const byCategory = Object.fromEntries(
    [...names].sort().map((name) => [name, scoreOf(notes, (category) => category === name)]),
  );
  const special = SPECIAL.flatMap((name) => (byCategory[name]?.expected ? [byCategory[name]] : []));
  const negatives = notes.filter(({ labels }) => labels.length === 0);
  const flagged = negatives.filter(({ findings }) => findings.length > 0).length;
  return {
    notes: notes.length,
    byCategory,
    macroF1: special.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, special.length),
    identifiers: scoreOf(notes, (category) => IDENTIFYING.some((name) => name === category)),
    negatives: { notes: negatives.length, flagged, share: flagged / Math.max(1, negatives.length) },
  };
}

function scoreOf(notes: readonly LabelledNote[], isMeant: (category: string) => boolean): Score {
  let expected = 0;
  let found = 0;
  let right = 0;
  for (const { labels, findings } of notes) {
    const wanted = new Set(labels.filter(isMeant));
    const got = new Set(findings.map(({ category }) => category).filter(isMeant));
    expected += wanted.size;
    found += got.size;
    right += [...got].filter((category) => wanted.has(category)).length;
  }
  const precision = found === 0 ? 1 : right / found;
  const recall = expected === 0 ? 1 : right / expected;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { expected, found, right, precision, recall, f1 };
}
