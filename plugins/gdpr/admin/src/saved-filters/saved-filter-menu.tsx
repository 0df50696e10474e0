import * as React from 'react';
import { Box, Button, Flex, Popover, Typography } from '@strapi/design-system';
import { CaretDown, Plus, Star } from '@strapi/icons';
import { useQueryParams } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

import type { SavedFilter } from '../../../shared/contracts/bulk';
import { hasConditions, listFilterOf } from '../bulk/list-filter';
import { useGraphType } from '../content-manager/use-graph-type';
import { useTranslate } from '../ui/use-translate';
import { FilterRow } from './filter-row';
import { useSavedFiltersQuery } from './filters-api';
import { isApplied } from './list-address';
import { SaveFilterModal } from './save-filter-modal';

/** «Filtres enregistrés», above a list of personal data: apply one, keep the present one, share, delete. */
export function SavedFilterMenu() {
  const { slug = '' } = useParams<{ slug: string }>();
  const inGraph = useGraphType(slug) !== null;
  const { data, error } = useSavedFiltersQuery(slug, { skip: !inGraph });
  // Refused, or a server without this feature: the list is as it was.
  if (!inGraph || !data || error) return null;
  return <Menu uid={slug} saved={data} />;
}

interface MenuProps {
  readonly uid: string;
  readonly saved: readonly SavedFilter[];
}

function Menu({ uid, saved }: MenuProps) {
  const t = useTranslate();
  const [{ query }] = useQueryParams();
  const [open, setOpen] = React.useState(false);
  const [saving, setSaving] = React.useState(false);
  const { filters } = listFilterOf(query);
  const applied = saved.find((filter) => hasConditions(filters) && isApplied(filter, filters));
  return (
    <>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger>
          <Button variant="tertiary" size="S" startIcon={<Star />} endIcon={<CaretDown />}>
            {applied ? t('filters.applied', { name: applied.name }) : t('filters.menu')}
          </Button>
        </Popover.Trigger>
        <Popover.Content align="end" sideOffset={4} aria-label={t('filters.menu')}>
          <Box padding={4} width="36rem" maxWidth="90vw">
            <Flex direction="column" alignItems="stretch" gap={3}>
              <SavedList saved={saved} applied={applied} onApplied={() => setOpen(false)} />
              <SaveCurrent
                possible={hasConditions(filters) && !applied}
                onSave={() => {
                  setOpen(false);
                  setSaving(true);
                }}
              />
            </Flex>
          </Box>
        </Popover.Content>
      </Popover.Root>
      {saving ? (
        <SaveFilterModal uid={uid} filters={filters} onClose={() => setSaving(false)} />
      ) : null}
    </>
  );
}

interface SavedListProps {
  readonly saved: readonly SavedFilter[];
  readonly applied: SavedFilter | undefined;
  readonly onApplied: () => void;
}

function SavedList({ saved, applied, onApplied }: SavedListProps) {
  const t = useTranslate();
  if (saved.length === 0) {
    return (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography tag="p" fontWeight="bold">
          {t('filters.empty.title')}
        </Typography>
        <Typography tag="p" textColor="neutral700">
          {t('filters.empty.content')}
        </Typography>
      </Flex>
    );
  }
  return (
    <Box maxHeight="32rem" overflow="auto">
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
        {saved.map((filter) => (
          <FilterRow
            key={filter.filterId}
            filter={filter}
            applied={filter === applied}
            onApplied={onApplied}
          />
        ))}
      </Flex>
    </Box>
  );
}

interface SaveCurrentProps {
  readonly possible: boolean;
  readonly onSave: () => void;
}

function SaveCurrent({ possible, onSave }: SaveCurrentProps) {
  const t = useTranslate();
  const hint = React.useId();
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Button
        variant="secondary"
        startIcon={<Plus />}
        disabled={!possible}
        aria-describedby={hint}
        onClick={onSave}
      >
        {t('filters.save')}
      </Button>
      <Typography id={hint} variant="pi" textColor="neutral700">
        {possible ? '' : t('filters.save.hint')}
      </Typography>
    </Flex>
  );
}
