import type {
  FieldPath,
  ForbiddenVerdict,
  GuardVerdict,
  OnFinding,
  TextVerdict,
} from '../../../shared/contracts/guard';
import { revealedIn, valueAt, type Revealed } from './quote';

/** What was asked of the server, and what it said. */
export interface Checked {
  readonly data: unknown;
  readonly verdicts: readonly GuardVerdict[];
}

/** What stands under one field. */
export interface FieldVerdict {
  readonly forbidden?: ForbiddenVerdict;
  readonly text?: {
    readonly mode: OnFinding;
    readonly justified: boolean;
    readonly revealed: readonly Revealed[];
  };
}

/**
 * The verdicts of one field that still stand: while she goes on typing, words that are gone are no longer held
 * against her, before the server is asked again; a row that was moved does not inherit another's.
 */
export function fieldVerdict(field: FieldPath, checked: Checked, value: unknown): FieldVerdict {
  const own = checked.verdicts.filter(({ path }) => path.join('.') === field.join('.'));
  const forbidden = own.find((one): one is ForbiddenVerdict => one.kind === 'forbidden');
  const texts = own.filter((one): one is TextVerdict => one.kind === 'text');
  const revealed = merged(texts.flatMap((one) => revealedIn(checked.data, one)));
  const standing = typeof value === 'string' ? stillIn(value, revealed) : revealed;
  const [first] = texts;
  return {
    ...(forbidden && isFilled(value) ? { forbidden } : {}),
    ...(first && standing.length > 0
      ? {
          text: {
            mode: first.mode,
            justified: texts.every(({ justified }) => justified) && sameText(field, checked, value),
            revealed: standing,
          },
        }
      : {}),
  };
}

/** Whether a field holds something: what the server counts as a value. */
export const isFilled = (value: unknown): boolean =>
  value !== null &&
  value !== undefined &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0);

// A justification is worth for the very text that it was given for.
const sameText = (field: FieldPath, { data }: Checked, value: unknown): boolean =>
  valueAt(data, field) === value;

function merged(groups: readonly Revealed[]): readonly Revealed[] {
  const categories = [...new Set(groups.map(({ category }) => category))];
  return categories.map((category) => ({
    category,
    words: [
      ...new Set(groups.flatMap((group) => (group.category === category ? group.words : []))),
    ],
  }));
}

const stillIn = (text: string, groups: readonly Revealed[]): readonly Revealed[] =>
  groups
    .map(({ category, words }) => ({ category, words: words.filter((one) => text.includes(one)) }))
    .filter(({ words }) => words.length > 0);
