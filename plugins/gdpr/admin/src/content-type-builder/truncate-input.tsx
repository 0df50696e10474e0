import type { EraseTag } from '../../../shared/contracts/tags';
import { truncationFits } from '../../../server/src/tagging/strategy-fit';
import { useTranslate } from '../ui/use-translate';
import { Choice, Whole } from './inputs';

interface TruncateInputProps {
  readonly type: string;
  readonly to: EraseTag['to'];
  readonly error: string | undefined;
  readonly onChange: (to: EraseTag['to']) => void;
}

/** What remains: of a date its month or year, of a text a département or its first characters. */
export function TruncateInput({ type, to, error, onChange }: TruncateInputProps) {
  const t = useTranslate();
  const counts = typeof to === 'number';
  const words = (['month', 'year', 'departement'] as const).filter((word) =>
    truncationFits(word, type),
  );
  const options = truncationFits(1, type) ? [...words, 'characters' as const] : words;
  return (
    <>
      <Choice
        label={t('form.erase.to')}
        placeholder={t('form.choose')}
        error={error}
        value={counts ? 'characters' : (to ?? undefined)}
        options={options.map((value) => ({ value, label: t(`form.erase.to.${value}`) }))}
        onChange={(value) => onChange(value === 'characters' ? 1 : value)}
      />
      {counts && (
        <Whole
          label={t('form.erase.to.count')}
          value={to}
          onChange={(count) => onChange(count ?? 1)}
        />
      )}
    </>
  );
}
