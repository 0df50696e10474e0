import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useIntl } from 'react-intl';

import { STATUSES, type Status } from '../../../shared/contracts/inventory-filter';
import type { Inventory } from '../../../shared/contracts/tagging';
import { DataTable, Td, Tr } from '../ui/data-table';
import { useTranslate } from '../ui/use-translate';
import { CoverageDonut, SHADES } from './coverage-donut';
import { countByStatus } from './field-filter';

interface CoverageProps {
  readonly inventory: Inventory;
  /** the status that the table is filtered by, if any */
  readonly status: Status | undefined;
  readonly onStatus: (status: Status | undefined) => void;
}

/** How much is classified: a donut, and the same figures as a table whose counts filter the fields. */
export function Coverage({ inventory, status, onStatus }: CoverageProps) {
  const t = useTranslate();
  const { formatNumber } = useIntl();
  const counts = countByStatus(inventory.fields);
  const total = inventory.fields.length;
  const percent = (count: number) =>
    formatNumber(total === 0 ? 0 : count / total, { style: 'percent', maximumFractionDigits: 1 });

  return (
    <Box
      tag="section"
      aria-labelledby="gdpr-coverage"
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={6}
    >
      <Box paddingBottom={4}>
        <Typography id="gdpr-coverage" variant="beta" tag="h2">
          {t('tagging.coverage.title')}
        </Typography>
      </Box>
      <Flex gap={8} wrap="wrap" alignItems="center">
        <CoverageDonut counts={counts} />
        <Box flex="1" minWidth="32rem">
          <DataTable caption={t('tagging.coverage.table')} columns={columns(t)}>
            {STATUSES.map((name) => (
              <Tr key={name}>
                <Td>
                  <Flex gap={2}>
                    <Swatch aria-hidden $status={name} />
                    <Typography textColor="neutral800">
                      {t(`tagging.status.${name}.many`)}
                    </Typography>
                  </Flex>
                </Td>
                <Td>
                  <CountButton
                    type="button"
                    aria-pressed={status === name}
                    aria-label={t('tagging.coverage.filter', {
                      count: counts[name],
                      status: t(`tagging.status.${name}.many`),
                    })}
                    onClick={() => onStatus(status === name ? undefined : name)}
                  >
                    {formatNumber(counts[name])}
                  </CountButton>
                </Td>
                <Td>
                  <Typography textColor="neutral700">{percent(counts[name])}</Typography>
                </Td>
              </Tr>
            ))}
          </DataTable>
        </Box>
      </Flex>
    </Box>
  );
}

const columns = (t: (id: string) => string) => [
  { name: 'status', label: t('tagging.column.status') },
  { name: 'count', label: t('tagging.coverage.count') },
  { name: 'share', label: t('tagging.coverage.share') },
];

const Swatch = styled.span<{ $status: Status }>`
  width: 1.2rem;
  height: 1.2rem;
  border-radius: 2px;
  background: ${({ theme, $status }) => theme.colors[SHADES[$status]]};
`;

const CountButton = styled.button`
  min-width: 4.8rem;
  padding: 0.4rem 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.primary700};
  font-size: 1.4rem;
  font-weight: 600;
  text-align: right;
  cursor: pointer;

  &:hover {
    border-color: ${({ theme }) => theme.colors.primary600};
  }

  &[aria-pressed='true'] {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
  }
`;
