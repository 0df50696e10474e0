import * as React from 'react';
import {
  Box,
  Button,
  Combobox,
  ComboboxOption,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { Cross } from '@strapi/icons';

import { STATUSES } from '../../../shared/contracts/inventory-filter';
import type { Inventory } from '../../../shared/contracts/tagging';
import { RoomyField } from '../ui/roomy-field';
import { useTranslate } from '../ui/use-translate';
import type { FieldView } from './field-filter';
import type { ViewChange } from './field-view';
import { useCategoryLabel } from './use-category-label';

interface FieldFiltersProps {
  readonly inventory: Inventory;
  readonly view: FieldView;
  readonly found: number;
  readonly onChange: (change: ViewChange) => void;
}

/** Type, status, category and text; what they leave is announced. */
export function FieldFilters({ inventory, view, found, onChange }: FieldFiltersProps) {
  const t = useTranslate();
  const filtered = Boolean(view.type ?? view.status ?? view.category ?? view.q);
  return (
    <Box paddingBottom={4}>
      <Flex gap={4} wrap="wrap" alignItems="flex-end">
        <SearchFilter q={view.q ?? ''} onChange={(q) => onChange({ q })} />
        <TypeFilter inventory={inventory} view={view} onChange={onChange} />
        <StatusFilter view={view} onChange={onChange} />
        <CategoryFilter inventory={inventory} view={view} onChange={onChange} />
        {filtered && (
          <Button
            variant="tertiary"
            size="L"
            startIcon={<Cross />}
            onClick={() =>
              onChange({ type: undefined, status: undefined, category: undefined, q: undefined })
            }
          >
            {t('tagging.filter.clear')}
          </Button>
        )}
      </Flex>
      <Box paddingTop={3} role="status">
        <Typography variant="pi" textColor="neutral700">
          {t('tagging.filter.found', { found, total: inventory.fields.length })}
        </Typography>
      </Box>
      {inventory.coverage.unclassified > 0 && (
        <Typography variant="pi" textColor="neutral700" tag="p">
          {t('tagging.unclassified.remedy', { tag: '{ "personal": false }' })}
        </Typography>
      )}
    </Box>
  );
}

/** Waits for a pause in typing, so that the URL is not rewritten at each letter. */
function SearchFilter({
  q,
  onChange,
}: {
  readonly q: string;
  readonly onChange: (q: string) => void;
}) {
  const t = useTranslate();
  const [text, setText] = React.useState(q);
  const latest = React.useRef(onChange);
  latest.current = onChange;
  React.useEffect(() => setText(q), [q]);
  React.useEffect(() => {
    if (text === q) return undefined;
    const timer = setTimeout(() => latest.current(text), 250);
    return () => clearTimeout(timer);
  }, [text, q]);
  return (
    <RoomyField width="24rem" name="gdpr-q">
      <Field.Label>{t('tagging.filter.q')}</Field.Label>
      <TextInput
        type="search"
        value={text}
        placeholder={t('tagging.filter.q.example')}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => setText(event.target.value)}
      />
    </RoomyField>
  );
}

type FilterProps = Omit<FieldFiltersProps, 'found'>;

function TypeFilter({ inventory, view, onChange }: FilterProps) {
  const t = useTranslate();
  const types = [...new Map(inventory.fields.map(({ uid, typeLabel }) => [uid, typeLabel]))];
  return (
    <RoomyField width="24rem" name="gdpr-type">
      <Field.Label>{t('tagging.filter.type')}</Field.Label>
      <Combobox
        value={view.type ?? ''}
        placeholder={t('tagging.filter.any')}
        clearLabel={t('tagging.filter.clear.one')}
        onChange={(uid) => onChange({ type: uid || undefined })}
        onClear={() => onChange({ type: undefined })}
      >
        {types.map(([uid, label]) => (
          <ComboboxOption key={uid} value={uid} textValue={label}>
            {label}
          </ComboboxOption>
        ))}
      </Combobox>
    </RoomyField>
  );
}

function StatusFilter({ view, onChange }: Omit<FilterProps, 'inventory'>) {
  const t = useTranslate();
  return (
    <RoomyField width="18rem" name="gdpr-status">
      <Field.Label>{t('tagging.column.status')}</Field.Label>
      <SingleSelect
        value={view.status ?? ''}
        placeholder={t('tagging.filter.any')}
        clearLabel={t('tagging.filter.clear.one')}
        onChange={(status) => onChange({ status: String(status) })}
        onClear={() => onChange({ status: undefined })}
      >
        {STATUSES.map((status) => (
          <SingleSelectOption key={status} value={status}>
            {t(`tagging.status.${status}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </RoomyField>
  );
}

function CategoryFilter({ inventory, view, onChange }: FilterProps) {
  const t = useTranslate();
  const label = useCategoryLabel();
  const used = usedCategories(inventory);
  return (
    <RoomyField width="28rem" name="gdpr-category">
      <Field.Label>{t('tagging.column.category')}</Field.Label>
      <Combobox
        value={view.category ?? ''}
        placeholder={t('tagging.filter.any')}
        clearLabel={t('tagging.filter.clear.one')}
        onChange={(category) => onChange({ category: category || undefined })}
        onClear={() => onChange({ category: undefined })}
      >
        {used.map((key) => (
          <ComboboxOption key={key} value={key} textValue={key}>
            <Flex direction="column" alignItems="flex-start">
              <Typography>{key}</Typography>
              <Typography variant="pi" textColor="neutral600">
                {label(key)}
              </Typography>
            </Flex>
          </ComboboxOption>
        ))}
      </Combobox>
    </RoomyField>
  );
}

/** Categories in use and those above them: what can find something. */
function usedCategories(inventory: Inventory): string[] {
  const used = new Set<string>();
  for (const { category } of inventory.fields) {
    const parts = category?.split('.') ?? [];
    for (let depth = 2; depth <= parts.length; depth += 1)
      used.add(parts.slice(0, depth).join('.'));
  }
  return [...used].sort();
}
