import * as React from 'react';
import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';

import type { FindingsPage as Findings, FindingsTrend } from '../../../shared/contracts/scan';
import { failureOf } from '../erasure/failure';
import { PLUGIN_ID } from '../plugin-id';
import { DownloadButton } from '../ui/download-button';
import { EmptyState } from '../ui/empty-state';
import { PluginPage } from '../ui/plugin-page';
import { ProblemNotice } from '../ui/problem-notice';
import { useTranslate } from '../ui/use-translate';
import { Waiting } from '../ui/waiting';
import { CategoryCards } from './category-cards';
import { FindingList } from './finding-list';
import { csvQuery, findingsQuery, isNarrowed } from './findings-view';
import { useFindingsQuery, useFindingsTrendQuery, useScansQuery, type ScansPage } from './scan-api';
import { ScanStrip } from './scan-strip';
import { TrendSection } from './trend-section';
import { useFindingsView } from './use-findings-view';

/** «Constats»: what texts reveal that they should not, and what becomes of it. */
export default function FindingsPage() {
  const t = useTranslate();
  const { locale } = useIntl();
  const [view] = useFindingsView();
  const [today] = React.useState(() => new Date());
  return (
    <PluginPage
      title={t('scan.page.title')}
      subtitle={t('scan.page.subtitle')}
      primaryAction={
        <Flex gap={2}>
          <DownloadButton
            path={`/gdpr/findings?${csvQuery(view, { today, locale })}`}
            fileName={`${t('scan.csv.name')}.csv`}
            label={t('scan.csv')}
          />
          <LinkButton tag={Link} to={`/plugins/${PLUGIN_ID}/scans`} size="S" startIcon={<Search />}>
            {t('scan.page.scan')}
          </LinkButton>
        </Flex>
      }
    >
      <Loaded today={today} />
    </PluginPage>
  );
}

function Loaded({ today }: { readonly today: Date }) {
  const t = useTranslate();
  const [view] = useFindingsView();
  const page = useFindingsQuery(findingsQuery(view, today), { refetchOnMountOrArgChange: true });
  const trend = useFindingsTrendQuery(undefined, { refetchOnMountOrArgChange: true });
  const scans = useScansQuery({ page: 1, pageSize: 1 }, { refetchOnMountOrArgChange: true });
  const error = page.error ?? trend.error ?? scans.error;
  if (page.data && trend.data && scans.data) {
    return <Content page={page.data} trend={trend.data} scans={scans.data} today={today} />;
  }
  if (error) {
    const again = () => [page, trend, scans].forEach(({ refetch }) => void refetch());
    return (
      <ProblemNotice title={t('scan.page.failed')} failure={failureOf(error)} onAgain={again} />
    );
  }
  return <Waiting label={t('scan.page.loading')} height="40rem" />;
}

interface ContentProps {
  readonly page: Findings;
  readonly trend: FindingsTrend;
  readonly scans: ScansPage;
  readonly today: Date;
}

function Content({ page, trend, scans, today }: ContentProps) {
  const t = useTranslate();
  const [view, change] = useFindingsView();
  const last = scans.data[0];
  const now = trend.points[trend.points.length - 1];
  if (last === undefined && page.total === 0 && !isNarrowed(view)) return <NeverScanned />;
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {last === undefined ? null : <ScanStrip scan={last} />}
      <Flex gap={6} wrap="wrap" alignItems="flex-start">
        <Box flex="1" minWidth="32rem">
          <CategoryCards
            counts={now?.byCategory ?? {}}
            chosen={view.categories}
            onChoose={(categories) => change({ category: categories.join(',') })}
          />
        </Box>
        {trend.points.length === 0 ? null : (
          <Box flex="1" minWidth="36rem">
            <TrendSection trend={trend} categories={view.categories} />
          </Box>
        )}
      </Flex>
      <Box tag="section" aria-labelledby="gdpr-findings">
        <Box paddingBottom={3}>
          <Typography id="gdpr-findings" variant="beta" tag="h2">
            {t('scan.list.title')}
          </Typography>
        </Box>
        <FindingList page={page} view={view} today={today} onChange={change} />
      </Box>
    </Flex>
  );
}

function NeverScanned() {
  const t = useTranslate();
  return (
    <EmptyState
      icon={<EmptyDocuments width="16rem" height="8.8rem" aria-hidden />}
      title={t('scan.never.title')}
      content={t('scan.never.content')}
    >
      <LinkButton tag={Link} to={`/plugins/${PLUGIN_ID}/scans`} startIcon={<Search />}>
        {t('scan.never.start')}
      </LinkButton>
    </EmptyState>
  );
}
