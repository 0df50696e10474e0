import type * as React from 'react';
import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { NavLink } from 'react-router-dom';

import type { InventoryField } from '../../../shared/contracts/tagging';
import { Mono } from '../ui/code-block';
import { Td, Tr } from '../ui/data-table';
import { CopyButton } from '../ui/copy-button';
import { StatusBadge, type Tone } from '../ui/status-badge';
import { useTranslate } from '../ui/use-translate';
import type { Status } from '../../../shared/contracts/inventory-filter';
import { ProblemList } from './problem-list';
import { snippetFor } from './snippet';
import { builderPath } from './builder-path';
import { useCategoryLabel } from './use-category-label';
import { useWhy } from './use-why';

const TONES = {
  unclassified: 'warning',
  error: 'danger',
  personal: 'primary',
  notPersonal: 'success',
} as const satisfies Record<Status, Tone>;

interface FieldRowProps {
  readonly field: InventoryField;
  /** schemas may be edited here: a column leads to the Content-Type Builder */
  readonly editable: boolean;
}

/** One field, and below it what is wrong or what the plugin would propose. */
export function FieldRow({ field, editable }: FieldRowProps) {
  const t = useTranslate();
  return (
    <>
      <Tr>
        <Td>
          <Typography textColor="neutral800">{field.typeLabel}</Typography>
        </Td>
        <Td>
          <Flex direction="column" alignItems="flex-start">
            <Mono>{field.attribute}</Mono>
            <Typography variant="pi" textColor="neutral600">
              {field.type}
            </Typography>
          </Flex>
        </Td>
        <Td>
          <StatusBadge tone={TONES[field.status]}>
            {t(`tagging.status.${field.status}`)}
          </StatusBadge>
        </Td>
        <CategoryCell field={field} />
        <Words text={field.purposes.join(', ')} />
        <Words text={field.strategy && t(`tagging.strategy.${field.strategy}`)} />
        <Td>
          <Flex gap={1} wrap="wrap">
            {field.identifier && (
              <StatusBadge tone="neutral">{t('tagging.mark.identifier')}</StatusBadge>
            )}
            {field.forbidden && (
              <StatusBadge tone="danger">{t('tagging.mark.forbidden')}</StatusBadge>
            )}
          </Flex>
        </Td>
        <Words text={field.note} wide />
        {editable && <ActionsCell field={field} />}
      </Tr>
      {field.status === 'error' && <ProblemsRow field={field} columns={editable ? 9 : 8} />}
    </>
  );
}

function Words({ text, wide }: { readonly text: string | undefined; readonly wide?: boolean }) {
  return (
    <Td>
      <Box minWidth={wide && text ? '14rem' : 'auto'}>
        <Typography textColor="neutral700">{text ? text : '–'}</Typography>
      </Box>
    </Td>
  );
}

function CategoryCell({ field }: { readonly field: InventoryField }) {
  const t = useTranslate();
  const label = useCategoryLabel();
  if (field.guess) return <ProposalCell field={field} guess={field.guess} />;
  if (field.category === undefined) return <Words text={undefined} />;
  return (
    <Td>
      <Flex direction="column" alignItems="flex-start" minWidth="18rem">
        <Typography textColor="neutral800">{label(field.category)}</Typography>
        <Typography variant="pi" textColor="neutral600">
          <Mono>{breakable(field.category)}</Mono>
        </Typography>
        {field.sensitivity && (
          <Typography variant="pi" textColor="neutral700">
            {t('tagging.sensitivity.of', {
              sensitivity: t(`tagging.sensitivity.${field.sensitivity}`),
            })}
          </Typography>
        )}
      </Flex>
    </Td>
  );
}

/** A category, which may go on to the next line after any of its dots. */
const breakable = (category: string): React.ReactNode[] =>
  category
    .split('.')
    .flatMap((part, depth) => (depth === 0 ? [part] : ['.', <wbr key={depth} />, part]));

interface ProposalCellProps {
  readonly field: InventoryField;
  readonly guess: NonNullable<InventoryField['guess']>;
}

/** What the plugin would say of an unclassified field: to be copied by who agrees. */
function ProposalCell({ field, guess }: ProposalCellProps) {
  const t = useTranslate();
  const label = useCategoryLabel();
  const why = useWhy();
  return (
    <Td>
      <Flex direction="column" alignItems="flex-start" gap={2} minWidth="22rem">
        <Typography variant="pi" textColor="neutral700">
          {t('tagging.guess', { category: label(guess.category), why: why(guess.why) })}
        </Typography>
        <CopyButton
          text={snippetFor(guess.category)}
          label={t('tagging.guess.copy')}
          accessibleLabel={t('tagging.guess.copy.of', { where: whereOf(field) })}
        />
      </Flex>
    </Td>
  );
}

const whereOf = (field: InventoryField): string => `${field.typeLabel} · ${field.attribute}`;

/** To the Content-Type Builder; types of plugins cannot be edited there. */
function ActionsCell({ field }: { readonly field: InventoryField }) {
  const t = useTranslate();
  const path = builderPath(field);
  if (path === undefined) return <Words text={undefined} />;
  return (
    <Td>
      <LinkButton
        tag={NavLink}
        to={path}
        size="S"
        variant="tertiary"
        startIcon={<Pencil />}
        aria-label={t('tagging.builder.of', { where: whereOf(field) })}
      >
        {t('tagging.builder')}
      </LinkButton>
    </Td>
  );
}

interface ProblemsRowProps {
  readonly field: InventoryField;
  readonly columns: number;
}

function ProblemsRow({ field, columns }: ProblemsRowProps) {
  return (
    <Tr>
      <Td colSpan={columns}>
        <ProblemList problems={field.problems} />
      </Td>
    </Tr>
  );
}
