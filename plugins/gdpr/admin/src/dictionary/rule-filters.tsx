import type * as React from 'react';
import {
  Box,
  Checkbox,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';

import { CATEGORIES } from '../../../shared/contracts/detection-vocabulary';
import { RoomyField } from '../ui/roomy-field';
import { useTranslate } from '../ui/use-translate';
import type { RuleFilter } from './search-rules';

interface RuleFiltersProps {
  readonly filter: RuleFilter;
  readonly found: number;
  readonly total: number;
  readonly onChange: (change: Partial<RuleFilter>) => void;
}

/** A word, a category, what is switched off; what they leave is announced. */
export function RuleFilters({ filter, found, total, onChange }: RuleFiltersProps) {
  const t = useTranslate();
  return (
    <Box paddingBottom={4}>
      <Flex gap={4} wrap="wrap" alignItems="flex-end">
        <RoomyField width="22rem" name="gdpr-rule-q">
          <Field.Label>{t('dictionary.filter.q')}</Field.Label>
          <TextInput
            type="search"
            value={filter.q}
            placeholder={t('dictionary.filter.q.example')}
            onChange={({ target }: React.ChangeEvent<HTMLInputElement>) =>
              onChange({ q: target.value })
            }
          />
        </RoomyField>
        <RoomyField width="24rem" name="gdpr-rule-category">
          <Field.Label>{t('scan.column.category')}</Field.Label>
          <SingleSelect
            value={filter.category}
            placeholder={t('scan.filter.any')}
            clearLabel={t('tagging.filter.clear.one')}
            onChange={(category) => onChange({ category: String(category) })}
            onClear={() => onChange({ category: '' })}
          >
            {CATEGORIES.map((category) => (
              <SingleSelectOption key={category} value={category}>
                {t(`finding.${category}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </RoomyField>
        <Box paddingBottom={2}>
          <Checkbox
            checked={filter.onlyOff}
            onCheckedChange={(on) => onChange({ onlyOff: on === true })}
          >
            {t('dictionary.filter.onlyOff')}
          </Checkbox>
        </Box>
      </Flex>
      <Box paddingTop={3} role="status">
        <Typography variant="pi" textColor="neutral700">
          {t('dictionary.filter.found', { found, total })}
        </Typography>
      </Box>
    </Box>
  );
}
