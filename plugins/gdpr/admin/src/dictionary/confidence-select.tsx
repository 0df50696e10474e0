import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { CERTAINTIES, certaintyOf } from '../scan/confidence';
import { useTranslate } from '../ui/use-translate';

interface ConfidenceSelectProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** How sure one is that the words mean it: three words, and the number that a rule has already. */
export function ConfidenceSelect({ value, onChange }: ConfidenceSelectProps) {
  const t = useTranslate();
  const { formatNumber } = useIntl();
  const choices = [...new Set([...Object.values(CERTAINTIES), value])].sort((a, b) => b - a);
  return (
    <Field.Root name="confidence" width="100%" hint={t('dictionary.form.confidence.hint')}>
      <Field.Label>{t('scan.column.confidence')}</Field.Label>
      <SingleSelect value={String(value)} onChange={(chosen) => onChange(Number(chosen))}>
        {choices.map((choice) => (
          <SingleSelectOption key={choice} value={String(choice)}>
            {t('dictionary.confidence', {
              word: t(`scan.certainty.${certaintyOf(choice)}`),
              number: formatNumber(choice, { style: 'percent' }),
            })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}
