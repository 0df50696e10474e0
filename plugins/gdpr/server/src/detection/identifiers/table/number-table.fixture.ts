import type { IdentifierCategory } from '../../../../../shared/contracts/detection-vocabulary';
import { source } from '../numbers.fixture';
import { BANK } from './bank.fixture';
import { CONTACT } from './contact.fixture';
import { DOCUMENTS } from './documents.fixture';
import { FOREIGN } from './foreign.fixture';
import { NATIONAL } from './national.fixture';
import { otherLastDigit, type Row } from './row.fixture';

/** A number in its sentence, and whether it must be found. */
export interface Entry {
  readonly name: string;
  readonly category: IdentifierCategory;
  readonly text: string;
  readonly number: string;
  readonly isRight: boolean;
}

const separated = (list: string): string[] =>
  list
    .split('|')
    .map((number) => number.trim())
    .filter((number) => number !== '');

const ROWS = [...NATIONAL, ...BANK, ...CONTACT, ...DOCUMENTS, ...FOREIGN];
const MADE = 6;

/** Every number of the table in its sentence: those written down, and made ones, right and spoilt. */
export const NUMBER_TABLE: readonly Entry[] = ROWS.flatMap((row, rowNumber) => {
  const { make, spoil = otherLastDigit, right = '', wrong = '' } = row;
  const made = Array.from({ length: make ? MADE : 0 }, (_, count) => {
    const from = source(1000 * rowNumber + count);
    const number = make?.(from) ?? '';
    return { number, spoilt: spoil(number, from) };
  });
  return [
    ...[...separated(right), ...made.map(({ number }) => number)].map((number) =>
      entry(row, number, true),
    ),
    ...[...separated(wrong), ...made.map(({ spoilt }) => spoilt)].map((number) =>
      entry(row, number, false),
    ),
  ];
});

function entry({ name, category, word }: Row, number: string, isRight: boolean): Entry {
  return {
    name,
    category,
    number,
    isRight,
    text: `Appelé ce matin. ${word} ${number}, à vérifier.`,
  };
}
