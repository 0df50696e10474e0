import { Box, Flex, Typography } from '@strapi/design-system';
import { Pagination, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import type { ScanView } from '../../../shared/contracts/scan';
import { failureOf } from '../erasure/failure';
import { isOver } from '../erasure/run-state';
import { RunBadge, useMoment } from '../erasure/run-text';
import { TextLink } from '../erasure/text-link';
import { PLUGIN_ID } from '../plugin-id';
import { DataTable, Td, Tr } from '../ui/data-table';
import { useMay } from '../ui/permissions';
import { PluginPage } from '../ui/plugin-page';
import { ProblemNotice } from '../ui/problem-notice';
import { useTranslate } from '../ui/use-translate';
import { Waiting } from '../ui/waiting';
import { RunningScan } from './running-scan';
import { useScansQuery, type ScansPage as Scans } from './scan-api';
import { StartScan } from './start-scan';

const PAGE_SIZE = 20;
/** Somebody else, or the schedule, may start one while the page is open. */
const IDLE_MS = 15_000;
/** As often as the progress above the list: both say the same. */
const RUNNING_MS = 2000;
const COLUMNS = ['date', 'scope', 'rows', 'findings', 'author', 'state', 'open'];

/** «Analyses»: start one, follow the one that runs, the last ones, and when the next is due. */
export default function ScansPage() {
  const t = useTranslate();
  return (
    <PluginPage title={t('scan.scans.title')} subtitle={t('scan.scans.subtitle')}>
      <Loaded />
    </PluginPage>
  );
}

function Loaded() {
  const t = useTranslate();
  const [{ query }] = useQueryParams<{ page?: string; pageSize?: string }>();
  const asked = {
    page: Number(query.page ?? 1),
    pageSize: Number(query.pageSize ?? PAGE_SIZE),
  };
  const { data, error, refetch } = useScansQuery(asked, { refetchOnMountOrArgChange: true });
  const running = data?.data.some(({ state }) => !isOver(state)) ?? false;
  // A second look at the same cache entry: the first one's answer sets the pace.
  useScansQuery(asked, { pollingInterval: running ? RUNNING_MS : IDLE_MS });
  if (data) return <Content scans={data} />;
  if (!error) return <Waiting label={t('scan.scans.loading')} height="40rem" />;
  return (
    <ProblemNotice
      title={t('scan.scans.failed')}
      failure={failureOf(error)}
      onAgain={() => void refetch()}
    />
  );
}

function Content({ scans }: { readonly scans: Scans }) {
  const may = useMay();
  const running = scans.data.find(({ state }) => !isOver(state));
  return (
    <Flex direction="column" alignItems="stretch" gap={8}>
      {running ? <RunningScan jobId={running.jobId} /> : null}
      {!running && may('plugin::gdpr.scan.run') ? (
        <StartScan first={scans.data.length === 0} />
      ) : null}
      <NextScan next={scans.meta?.next} />
      <LastScans scans={scans} />
    </Flex>
  );
}

function NextScan({ next }: { readonly next: string | undefined }) {
  const t = useTranslate();
  const { formatDate } = useIntl();
  return (
    <Typography tag="p" textColor="neutral700">
      {next === undefined
        ? t('scan.next.none')
        : t('scan.next', { moment: formatDate(next, { dateStyle: 'full', timeStyle: 'short' }) })}
    </Typography>
  );
}

function LastScans({ scans }: { readonly scans: Scans }) {
  const t = useTranslate();
  const { pageCount, total } = scans.meta?.pagination ?? { pageCount: 1, total: scans.data.length };
  if (scans.data.length === 0) return null;
  const columns = COLUMNS.map((name) => ({ name, label: t(`scan.scans.column.${name}`) }));
  return (
    <Box>
      <Box paddingBottom={3}>
        <Typography variant="beta" tag="h2">
          {t('scan.scans.last')}
        </Typography>
      </Box>
      <DataTable caption={t('scan.scans.last')} columns={columns}>
        {scans.data.map((scan) => (
          <ScanRow key={scan.jobId} scan={scan} />
        ))}
      </DataTable>
      <Pagination.Root pageCount={pageCount} total={total} defaultPageSize={PAGE_SIZE}>
        <Pagination.PageSize />
        <Pagination.Links />
      </Pagination.Root>
    </Box>
  );
}

function ScanRow({ scan }: { readonly scan: ScanView }) {
  const t = useTranslate();
  const moment = useMoment();
  const { formatNumber } = useIntl();
  const scope = t(`scan.scope.${scan.scope}`);
  return (
    <Tr>
      <Td>{moment(scan.startedAt ?? scan.createdAt)}</Td>
      <Td style={{ whiteSpace: 'normal' }}>
        {scan.attachments ? t('scan.scope.attachments', { scope }) : scope}
      </Td>
      <Td>
        {t('scan.scans.rows', { done: formatNumber(scan.rowsDone), all: formatNumber(scan.rows) })}
        {scan.rowsFailed === 0 ? null : (
          <Typography tag="p" variant="pi" textColor="danger700">
            {t('scan.scans.rowsFailed', { count: scan.rowsFailed })}
          </Typography>
        )}
      </Td>
      <Td>{formatNumber(scan.findings)}</Td>
      <Td>{scan.requestedByName ?? t('scan.scans.scheduled')}</Td>
      <Td>
        <RunBadge state={scan.state} />
      </Td>
      <Td>
        <TextLink
          to={`/plugins/${PLUGIN_ID}/jobs/${scan.jobId}`}
          aria-label={t('scan.scans.open.label', { moment: moment(scan.createdAt) })}
        >
          {t('scan.scans.open')}
        </TextLink>
      </Td>
    </Tr>
  );
}
