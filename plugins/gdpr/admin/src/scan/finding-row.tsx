import * as React from 'react';
import { Box, Checkbox, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { ChevronDown, ChevronUp } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { Decision, ScanFinding } from '../../../shared/contracts/scan';
import { Td, Tr } from '../ui/data-table';
import { useTranslate } from '../ui/use-translate';
import { relativeAge } from './age';
import { CategoryBadge } from './category-badge';
import { FindingDetail } from './finding-detail';
import { ConfidenceText, FieldText, FindingStateBadge } from './finding-words';
import { actsOf } from './offered-acts';
import { useShownTypes } from './use-shown-types';

interface FindingRowProps {
  readonly finding: ScanFinding;
  readonly columns: number;
  readonly mayDecide: boolean;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly now: number;
  readonly busy: boolean;
  readonly onAct: (act: Decision) => void;
}

/** One finding; opened, the passage below it and what may be decided. */
export function FindingRow(props: FindingRowProps) {
  const { finding, columns, mayDecide, open, onOpen, now, busy, onAct } = props;
  const id = React.useId();
  return (
    <>
      <Tr>
        {mayDecide ? <TickCell {...props} /> : null}
        <Td>
          <OpenButton finding={finding} open={open} detailId={id} onClick={() => onOpen(!open)} />
        </Td>
        <RecordCell finding={finding} />
        <Td style={{ whiteSpace: 'normal' }}>
          <FieldText finding={finding} />
        </Td>
        <Td>
          <ConfidenceText confidence={finding.confidence} />
        </Td>
        <ChangedCell finding={finding} now={now} />
        <Td>
          <FindingStateBadge state={finding.state} />
        </Td>
      </Tr>
      {open ? (
        <Tr id={id}>
          <Td colSpan={columns}>
            <FindingDetail finding={finding} mayDecide={mayDecide} busy={busy} onAct={onAct} />
          </Td>
        </Tr>
      ) : null}
    </>
  );
}

function TickCell({ finding, ticked, onTick }: FindingRowProps) {
  const t = useTranslate();
  return (
    <Td>
      <Checkbox
        checked={ticked}
        disabled={actsOf(finding.state).length === 0}
        aria-label={t('scan.tick', nameOf(finding, t))}
        onCheckedChange={(value) => onTick(value === true)}
      />
    </Td>
  );
}

interface OpenButtonProps {
  readonly finding: ScanFinding;
  readonly open: boolean;
  readonly detailId: string;
  readonly onClick: () => void;
}

function OpenButton({ finding, open, detailId, onClick }: OpenButtonProps) {
  const t = useTranslate();
  const Arrow = open ? ChevronUp : ChevronDown;
  return (
    <Expander
      type="button"
      aria-expanded={open}
      aria-controls={open ? detailId : undefined}
      onClick={onClick}
    >
      <CategoryBadge category={finding.category} />
      <Flex tag="span" gap={1}>
        <Typography variant="pi" textColor="primary700">
          {t(open ? 'scan.passage.hide' : 'scan.passage.show')}
          <VisuallyHidden>
            {' '}
            ({finding.typeLabel}, {finding.path})
          </VisuallyHidden>
        </Typography>
        <Box tag="span" aria-hidden>
          <Arrow width="1rem" height="1rem" />
        </Box>
      </Flex>
    </Expander>
  );
}

/** What tells one finding of the list from the next, for those who hear it. */
const nameOf = (
  { category, typeLabel, path }: ScanFinding,
  t: (key: string) => string,
): Record<string, string> => ({ category: t(`finding.${category}`), type: typeLabel, path });

function RecordCell({ finding }: { readonly finding: ScanFinding }) {
  const t = useTranslate();
  const type = useShownTypes().find(({ uid }) => uid === finding.uid);
  // a type without drafts has one version, which has no name
  const version =
    type?.options?.draftAndPublish === false
      ? undefined
      : t(finding.published ? 'scan.version.published' : 'scan.version.current');
  return (
    <Td>
      <Flex direction="column" alignItems="flex-start">
        <Typography>{finding.typeLabel}</Typography>
        <Typography variant="pi" textColor="neutral600">
          {[version, finding.locale].filter(Boolean).join(' · ')}
        </Typography>
      </Flex>
    </Td>
  );
}

interface ChangedCellProps {
  readonly finding: ScanFinding;
  readonly now: number;
}

function ChangedCell({ finding: { changedAt, authorName }, now }: ChangedCellProps) {
  const t = useTranslate();
  const { formatRelativeTime, formatDate } = useIntl();
  return (
    <Td>
      <Flex direction="column" alignItems="flex-start">
        {changedAt === undefined ? (
          <Typography>–</Typography>
        ) : (
          <Typography title={formatDate(changedAt, { dateStyle: 'long', timeStyle: 'short' })}>
            {formatRelativeTime(...relativeAge(changedAt, now), { numeric: 'auto' })}
          </Typography>
        )}
        <Typography variant="pi" textColor="neutral600">
          {authorName ?? t('scan.author.unknown')}
        </Typography>
      </Flex>
    </Td>
  );
}

const Expander = styled.button`
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  gap: 0.4rem;
  padding: 0.2rem 0;
  border: none;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: transparent;
  color: ${({ theme }) => theme.colors.primary700};
  text-align: left;
  cursor: pointer;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
