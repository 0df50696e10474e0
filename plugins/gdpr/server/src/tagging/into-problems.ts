import { mistake, type Place } from './problem';
import type { ResolvedField, TagProblem } from './tag';

/** A band's label must survive: what receives it is kept, and receives it from one field only. */
export function intoProblems(
  field: ResolvedField,
  siblings: readonly ResolvedField[],
  place: Place,
): TagProblem[] {
  const { into, strategy } = field.erase;
  if (into === undefined || strategy !== 'band') return [];
  const target = siblings.find(({ attribute }) => attribute === into);
  const problems: TagProblem[] = [];
  if (target && target.attribute !== field.attribute && target.erase.strategy !== 'keep') {
    problems.push(
      mistake(place, 'contradiction', {
        message: `"${into}" receives the band, but its own tag would then treat it by "${target.erase.strategy}"`,
        remedy: `give "${into}" { "erase": "keep" }`,
      }),
    );
  }
  const first = siblings.find(({ erase }) => erase.strategy === 'band' && erase.into === into);
  if (first && first.attribute !== field.attribute) {
    problems.push(
      mistake(place, 'contradiction', {
        message: `"${into}" already receives the band of "${first.attribute}"`,
        remedy: 'give each band its own attribute',
      }),
    );
  }
  return problems;
}
