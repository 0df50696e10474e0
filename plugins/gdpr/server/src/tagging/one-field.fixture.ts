import type { TagSettings } from './compile-tags';
import type { ResolvedField } from './tag';
import { tinyBook } from './tiny-models.fixture';

export const PERSON = 'api::person.person';
export const NAME = 'user.name.first';

/** What became of the attribute `it` of a root, with siblings where the case needs them. */
export function oneField(
  attribute: object,
  siblings: Record<string, object> = {},
  settings: Partial<TagSettings> = {},
): { field: ResolvedField | undefined; codes: string[]; remedies: string[] } {
  const attributes = { it: attribute, ...siblings };
  const book = tinyBook({ [PERSON]: { tag: { subject: 'root' }, attributes } }, settings);
  const problems = book.problems.filter((problem) => problem.attribute === 'it');
  return {
    field: book.fields.get(PERSON)?.find(({ attribute: name }) => name === 'it'),
    codes: problems.map(({ code }) => code),
    remedies: problems.map(({ remedy }) => remedy),
  };
}

/** Bands with these labels, one a unit, the last open. */
export const bandsOf = (...labels: string[]) =>
  labels.map((label, i) => (i < labels.length - 1 ? { label, below: i + 1 } : { label }));
