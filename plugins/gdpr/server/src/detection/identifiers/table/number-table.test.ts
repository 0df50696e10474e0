import { IDENTIFIERS } from '../../../../../shared/contracts/detection-vocabulary';
import { findIdentifiers } from '../find-identifiers';
import { NUMBER_TABLE } from './number-table.fixture';

const right = NUMBER_TABLE.filter(({ isRight }) => isRight);
const wrong = NUMBER_TABLE.filter(({ isRight }) => !isRight);

test.each(right)('$name: $number is found, from its first to its last character', (entry) => {
  const start = entry.text.indexOf(entry.number);
  expect(findIdentifiers(entry.text)).toEqual([
    expect.objectContaining({
      category: entry.category,
      start,
      end: start + entry.number.length,
    }),
  ]);
});

test.each(wrong)('$name: $number is none', ({ text, category }) => {
  const categories = findIdentifiers(text).map((finding) => finding.category);
  expect(categories).not.toContain(category);
});

test('the table is of four hundred numbers and more, and of all categories', () => {
  expect(NUMBER_TABLE.length).toBeGreaterThan(400);
  expect(new Set(right.map(({ category }) => category))).toEqual(new Set(IDENTIFIERS));
  expect(new Set(wrong.map(({ category }) => category))).toEqual(new Set(IDENTIFIERS));
});
