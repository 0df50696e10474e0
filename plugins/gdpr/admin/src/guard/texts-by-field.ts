import type { FieldPath, TextVerdict } from '../../../shared/contracts/guard';
import type { Question } from './question';
import { revealedIn, valueAt, type Revealed } from './quote';

/** What the texts of one field reveal. */
export interface FieldTexts {
  readonly path: FieldPath;
  /** the field as it is about to be sent */
  readonly value: unknown;
  readonly revealed: readonly Revealed[];
}

/** The texts of a record that the editor decides on, one entry a field, however many texts the field holds. */
export function byField({ verdicts, data }: Pick<Question, 'verdicts' | 'data'>): {
  readonly unjustified: readonly FieldTexts[];
  readonly masked: readonly FieldTexts[];
} {
  const texts = verdicts.filter((one): one is TextVerdict => one.kind === 'text');
  const grouped = (chosen: readonly TextVerdict[]): readonly FieldTexts[] => {
    const names = [...new Set(chosen.map(({ path }) => path.join('.')))];
    return names.map((name) => ({
      path: name.split('.'),
      value: valueAt(data, name.split('.')),
      revealed: chosen
        .filter(({ path }) => path.join('.') === name)
        .flatMap((verdict) => revealedIn(data, verdict)),
    }));
  };
  return {
    unjustified: grouped(texts.filter(({ mode, justified }) => mode === 'warn' && !justified)),
    masked: grouped(texts.filter(({ mode }) => mode === 'mask')),
  };
}
