import {
  Checkbox,
  Field,
  Flex,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useTranslate } from '../ui/use-translate';
import { AGE_UNITS, type Age } from './relative-date';
import type { KeptDate } from './save-filter-modal';
import { useAttributeLabel } from './use-attribute-label';

/** Oldest age that can be asked for; in days that is a century. */
const OLDEST = 36_500;

interface DateChoiceProps {
  readonly uid: string;
  readonly date: KeptDate;
  readonly onChange: (date: KeptDate) => void;
}

/** Whether a date is kept as it is, or as «older than 3 years», counted anew at each use. */
export function DateChoice({ uid, date, onChange }: DateChoiceProps) {
  const t = useTranslate();
  const { formatDate } = useIntl();
  const label = useAttributeLabel(uid)(date.condition.attribute);
  const day = formatDate(date.condition.value, { dateStyle: 'medium' });
  const older = date.condition.operator.startsWith('$lt');
  const comparison = older ? 'older' : 'younger';
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={3}
      padding={4}
      background="neutral100"
      hasRadius
      role="group"
      aria-label={label}
    >
      <Checkbox
        checked={date.relative}
        onCheckedChange={(on) => onChange({ ...date, relative: on === true })}
      >
        {t('filters.date.relative', { label })}
      </Checkbox>
      {date.relative ? (
        <AgeFields
          text={t(`filters.date.${comparison}`, { label })}
          age={date.age}
          onChange={(age) => onChange({ ...date, age })}
        />
      ) : (
        <Typography tag="p" textColor="neutral700">
          {t(older ? 'filters.date.before' : 'filters.date.after', { label, day })}
        </Typography>
      )}
    </Flex>
  );
}

interface AgeFieldsProps {
  readonly text: string;
  readonly age: Age;
  readonly onChange: (age: Age) => void;
}

function AgeFields({ text, age, onChange }: AgeFieldsProps) {
  const t = useTranslate();
  return (
    <Flex gap={3} wrap="wrap" alignItems="flex-end">
      <Field.Root name="age" width="16rem">
        <Field.Label>{text}</Field.Label>
        <NumberInput
          value={age.count}
          step={1}
          onValueChange={(count) =>
            onChange({ ...age, count: Math.min(OLDEST, Math.max(1, Math.round(count ?? 1))) })
          }
        />
      </Field.Root>
      <Field.Root name="unit" width="14rem">
        <Field.Label>{t('filters.date.unit')}</Field.Label>
        <SingleSelect
          value={age.unit}
          onChange={(chosen) =>
            onChange({ ...age, unit: AGE_UNITS.find((unit) => unit === chosen) ?? age.unit })
          }
        >
          {AGE_UNITS.map((unit) => (
            <SingleSelectOption key={unit} value={unit}>
              {t(`filters.date.unit.${unit}`, { count: age.count })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Flex>
  );
}
