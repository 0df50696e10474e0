import { Box, Button, EmptyStateLayout, Flex, Grid, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { Statistics } from '../../../api/statistics/figures';
import { statisticsCsv } from './csv';
import { LeadSections } from './sections';
import { useStatistics } from './use-statistics';
import { useWords } from './use-words';

/** *Statistiques*, for those who hold the permission. */
export const ProtectedStatisticsPage = () => (
  <Page.Protect permissions={[{ action: 'api::statistics.read', subject: null }]}>
    <StatisticsPage />
  </Page.Protect>
);

function StatisticsPage() {
  const { t } = useWords();
  const { reading, retry } = useStatistics();
  const statistics = reading.state === 'read' ? reading.statistics : undefined;
  return (
    <Page.Main aria-busy={reading.state === 'loading'}>
      <Page.Title>{t('title')}</Page.Title>
      <Layouts.Header
        title={t('title')}
        subtitle={t('subtitle')}
        primaryAction={
          <Button
            variant="secondary"
            startIcon={<Download />}
            disabled={!statistics || statistics.totals.leads === 0}
            onClick={() => statistics && download(statisticsCsv(statistics))}
          >
            {t('download')}
          </Button>
        }
      />
      <Layouts.Content>
        {reading.state === 'loading' && <Page.Loading />}
        {reading.state === 'failed' && <Failure onRetry={retry} />}
        {statistics && <Figures statistics={statistics} />}
      </Layouts.Content>
    </Page.Main>
  );
}

function Figures({ statistics }: { readonly statistics: Statistics }) {
  const { t } = useWords();
  const { totals, contractTotals } = statistics;
  if (totals.leads === 0 && contractTotals.contracts === 0) {
    return (
      <Box background="neutral0" hasRadius shadow="tableShadow" padding={8}>
        <Flex direction="column" gap={2}>
          <Typography variant="delta" tag="h2">
            {t('empty')}
          </Typography>
          <Typography textColor="neutral700">{t('empty.why')}</Typography>
        </Flex>
      </Box>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Headlines statistics={statistics} />
      <LeadSections statistics={statistics} />
    </Flex>
  );
}

function Headlines({
  statistics: { totals, contractTotals },
}: {
  readonly statistics: Statistics;
}) {
  const { t, count, euros, percent } = useWords();
  const figures = [
    ['leads', count(totals.leads)],
    ['cost', euros(totals.cost)],
    ['treatmentRate', percent(totals.treatmentRate)],
    ['conversionRate', percent(totals.conversionRate)],
    ['contracts', count(contractTotals.contracts)],
    ['premium', euros(contractTotals.premium)],
    ['commission', euros(contractTotals.commission)],
  ] as const;
  return (
    <Grid.Root gap={4}>
      {figures.map(([name, figure]) => (
        <Grid.Item key={name} col={3} s={6} xs={12} direction="column" alignItems="stretch">
          <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
            <Typography variant="sigma" textColor="neutral700" tag="p">
              {t(name)}
            </Typography>
            <Typography variant="alpha" tag="p">
              {figure}
            </Typography>
          </Box>
        </Grid.Item>
      ))}
    </Grid.Root>
  );
}

function Failure({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useWords();
  return (
    <EmptyStateLayout
      content={t('failed')}
      action={
        <Button variant="secondary" onClick={onRetry}>
          {t('retry')}
        </Button>
      }
    />
  );
}

/** A byte order mark first: spreadsheets take the file for Latin-1 without it. */
function download(csv: string): void {
  const url = URL.createObjectURL(new Blob(['\ufeff', csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'statistiques.csv';
  link.click();
  URL.revokeObjectURL(url);
}
