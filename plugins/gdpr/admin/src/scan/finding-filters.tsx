import {
  Box,
  Button,
  Combobox,
  ComboboxOption,
  Field,
  Flex,
  MultiSelect,
  MultiSelectOption,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { Cross } from '@strapi/icons';

import { CATEGORIES } from '../../../shared/contracts/detection-vocabulary';
import type { FindingsPage } from '../../../shared/contracts/scan';
import { RoomyField } from '../ui/roomy-field';
import { useTranslate } from '../ui/use-translate';
import { CERTAINTIES } from './confidence';
import { AGES, isNarrowed, STATES, type FindingsView } from './findings-view';
import type { ViewChange } from './use-findings-view';

interface FindingFiltersProps {
  readonly page: FindingsPage;
  readonly view: FindingsView;
  readonly onChange: (change: ViewChange) => void;
}

const CLEARED = {
  uid: undefined,
  category: undefined,
  state: undefined,
  confidence: undefined,
  author: undefined,
  age: undefined,
};

/** Category, type, state, confidence, age and author; what they leave is announced. */
export function FindingFilters({ page, view, onChange }: FindingFiltersProps) {
  const t = useTranslate();
  return (
    <Box paddingBottom={4}>
      <Flex gap={4} wrap="wrap" alignItems="flex-end">
        <CategoryFilter view={view} onChange={onChange} />
        <TypeFilter page={page} view={view} onChange={onChange} />
        <WordFilter
          name="state"
          value={view.state}
          options={[...STATES, 'all'].map((state) => [state, t(`scan.state.${state}`)])}
          always
          onChange={(state) => onChange({ state: state === 'open' ? undefined : state })}
        />
        <WordFilter
          name="confidence"
          value={view.confidence === undefined ? '' : String(view.confidence)}
          options={[
            [String(CERTAINTIES.certain), t('scan.certainty.certain')],
            [String(CERTAINTIES.likely), t('scan.certainty.atLeast.likely')],
          ]}
          onChange={(confidence) => onChange({ confidence })}
        />
        <WordFilter
          name="age"
          value={view.age ?? ''}
          options={AGES.map((age) => [age, t(`scan.age.${age}`)])}
          onChange={(age) => onChange({ age })}
        />
        <AuthorFilter page={page} view={view} onChange={onChange} />
        {isNarrowed(view) ? (
          <Button
            variant="tertiary"
            size="L"
            startIcon={<Cross />}
            onClick={() => onChange(CLEARED)}
          >
            {t('tagging.filter.clear')}
          </Button>
        ) : null}
      </Flex>
      <Box paddingTop={3} role="status">
        <Typography variant="pi" textColor="neutral700">
          {t('scan.filter.found', { count: page.total })}
        </Typography>
      </Box>
    </Box>
  );
}

function CategoryFilter({ view, onChange }: Omit<FindingFiltersProps, 'page'>) {
  const t = useTranslate();
  return (
    <RoomyField width="26rem" name="gdpr-category">
      <Field.Label>{t('scan.column.category')}</Field.Label>
      <MultiSelect
        value={[...view.categories]}
        placeholder={t('scan.filter.any')}
        clearLabel={t('tagging.filter.clear.one')}
        customizeContent={(chosen) =>
          chosen?.length === 1
            ? t(`finding.${chosen[0] ?? ''}`)
            : t('scan.filter.categories', { count: chosen?.length ?? 0 })
        }
        onChange={(chosen) => onChange({ category: chosen.join(',') })}
        onClear={() => onChange({ category: undefined })}
      >
        {CATEGORIES.map((category) => (
          <MultiSelectOption key={category} value={category}>
            {t(`finding.${category}`)}
          </MultiSelectOption>
        ))}
      </MultiSelect>
    </RoomyField>
  );
}

function TypeFilter({ page, view, onChange }: FindingFiltersProps) {
  const t = useTranslate();
  return (
    <RoomyField width="22rem" name="gdpr-uid">
      <Field.Label>{t('scan.filter.type')}</Field.Label>
      <Combobox
        value={view.uid ?? ''}
        placeholder={t('scan.filter.any')}
        clearLabel={t('tagging.filter.clear.one')}
        onChange={(uid) => onChange({ uid })}
        onClear={() => onChange({ uid: undefined })}
      >
        {page.types.map(({ uid, label, count }) => (
          <ComboboxOption key={uid} value={uid} textValue={label}>
            {t('scan.filter.type.count', { label, count })}
          </ComboboxOption>
        ))}
      </Combobox>
    </RoomyField>
  );
}

function AuthorFilter({ page, view, onChange }: FindingFiltersProps) {
  const t = useTranslate();
  return (
    <RoomyField width="20rem" name="gdpr-author">
      <Field.Label>{t('scan.filter.author')}</Field.Label>
      <Combobox
        value={view.author === undefined ? '' : String(view.author)}
        placeholder={t('scan.filter.any')}
        clearLabel={t('tagging.filter.clear.one')}
        onChange={(author) => onChange({ author })}
        onClear={() => onChange({ author: undefined })}
      >
        {page.authors.map(({ id, name }) => (
          <ComboboxOption key={id} value={String(id)} textValue={name}>
            {name}
          </ComboboxOption>
        ))}
      </Combobox>
    </RoomyField>
  );
}

interface WordFilterProps {
  readonly name: 'state' | 'confidence' | 'age';
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  /** one of them is always chosen. @default false */
  readonly always?: boolean;
  readonly onChange: (value: string | undefined) => void;
}

/** The longest word of each, in either language, beside the cross that takes it away. */
const WIDTHS = { state: '20rem', confidence: '26rem', age: '26rem' } as const;

/** One of a few words. */
function WordFilter({ name, value, options, always = false, onChange }: WordFilterProps) {
  const t = useTranslate();
  return (
    <RoomyField width={WIDTHS[name]} name={`gdpr-${name}`}>
      <Field.Label>{t(`scan.filter.${name}`)}</Field.Label>
      <SingleSelect
        value={value}
        placeholder={t('scan.filter.any')}
        clearLabel={t('tagging.filter.clear.one')}
        onChange={(chosen) => onChange(String(chosen))}
        {...(always ? {} : { onClear: () => onChange(undefined) })}
      >
        {options.map(([key, label]) => (
          <SingleSelectOption key={key} value={key}>
            {label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </RoomyField>
  );
}
