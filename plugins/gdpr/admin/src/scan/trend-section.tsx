import * as React from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { FindingCategory } from '../../../shared/contracts/detection-vocabulary';
import type { FindingsTrend } from '../../../shared/contracts/scan';
import { DataTable, Td, Tr } from '../ui/data-table';
import { useTranslate } from '../ui/use-translate';
import { seriesOf, type TrendPoint } from './trend';
import { TrendChart } from './trend-chart';

interface TrendSectionProps {
  readonly trend: FindingsTrend;
  readonly categories: readonly FindingCategory[];
}

/** Whether there are fewer than before: a line, or the same figures as a table. */
export function TrendSection({ trend, categories }: TrendSectionProps) {
  const t = useTranslate();
  const [asTable, setAsTable] = React.useState(false);
  const points = seriesOf(trend, categories);
  return (
    <Box
      tag="section"
      aria-labelledby="gdpr-trend"
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={4}
    >
      <Flex justifyContent="space-between" gap={4} paddingBottom={3}>
        <Typography id="gdpr-trend" variant="beta" tag="h2">
          {t('scan.trend.title')}
        </Typography>
        <Button
          size="S"
          variant="tertiary"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {t('scan.trend.asTable')}
        </Button>
      </Flex>
      <Box minHeight="20rem" maxHeight="26rem" overflow="auto">
        {asTable ? <TrendTable points={points} /> : <TrendChart points={points} />}
      </Box>
      <Typography tag="p" variant="pi" textColor="neutral700">
        {categories.length === 0
          ? t('scan.trend.all')
          : t('scan.trend.some', {
              list: categories.map((category) => t(`finding.${category}`)).join(', '),
            })}
      </Typography>
    </Box>
  );
}

function TrendTable({ points }: { readonly points: readonly TrendPoint[] }) {
  const t = useTranslate();
  const { formatNumber, formatDate } = useIntl();
  const columns = ['date', 'open', 'change'].map((name) => ({
    name,
    label: t(`scan.trend.column.${name}`),
  }));
  return (
    // a name of its own: the section around it has that of the heading
    <DataTable
      caption={`${t('scan.trend.title')} (${t('scan.trend.column.open')})`}
      columns={columns}
    >
      {points
        .map(({ at, open }, i) => ({ at, open, before: points[i - 1]?.open }))
        .reverse()
        .map(({ at, open, before }) => (
          <Tr key={at}>
            <Td>{formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}</Td>
            <Td>{formatNumber(open)}</Td>
            <Td>
              {before === undefined
                ? '–'
                : formatNumber(open - before, { signDisplay: 'exceptZero' })}
            </Td>
          </Tr>
        ))}
    </DataTable>
  );
}
