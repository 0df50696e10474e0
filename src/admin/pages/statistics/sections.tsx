import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { Statistics } from '../../../api/statistics/figures';
import { Bars, MonthColumns } from './bars';
import { CONTRACT_COLUMNS, LEAD_COLUMNS } from './columns';
import { FiguresTable } from './figures-table';
import { useWords } from './use-words';

const GROUPS = [
  { name: 'bySource', group: 'source' },
  { name: 'byAdviser', group: 'adviser' },
  { name: 'byProductLine', group: 'productLine' },
  { name: 'byMonth', group: 'month' },
] as const;

/** One card per grouping: the chart, and its figures as a table. */
export function LeadSections({ statistics }: { readonly statistics: Statistics }) {
  const { t } = useWords();
  return (
    <>
      {GROUPS.map(({ name, group }) => {
        const Chart = name === 'byMonth' ? MonthColumns : Bars;
        const lines = statistics[name];
        return (
          <Card key={name} title={t(name)}>
            <Chart title={t(name)} lines={lines} />
            <FiguresTable
              title={t(name)}
              group={t(group)}
              columns={LEAD_COLUMNS}
              lines={lines}
              total={statistics.totals}
            />
          </Card>
        );
      })}
      <Card title={t('contractsByProductLine')}>
        <FiguresTable
          title={t('contractsByProductLine')}
          group={t('productLine')}
          columns={CONTRACT_COLUMNS}
          lines={statistics.contractsByProductLine}
          total={statistics.contractTotals}
        />
      </Card>
    </>
  );
}

const Card = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Box tag="section" background="neutral0" hasRadius shadow="tableShadow" padding={6}>
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Typography variant="delta" tag="h2">
        {title}
      </Typography>
      {children}
    </Flex>
  </Box>
);
