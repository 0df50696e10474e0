import { Box, Flex, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Page, Pagination, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import type { JobView } from '../../../shared/contracts/jobs';
import { failureOf } from '../erasure/failure';
import { FailureNotice } from '../erasure/failure-notice';
import { RunBadge, useMoment } from '../erasure/run-text';
import { TextLink } from '../erasure/text-link';
import { PLUGIN_ID } from '../plugin-id';
import { DataTable, Td, Tr } from '../ui/data-table';
import { DownloadButton } from '../ui/download-button';
import { EmptyState } from '../ui/empty-state';
import { PluginPage } from '../ui/plugin-page';
import { useTranslate } from '../ui/use-translate';
import { JobCard } from './job-card';
import { firstJobs, isLive } from './job-state';
import { useJobTitle, usePersonText } from './job-words';
import { useJobsQuery, type PageOf } from './jobs-api';
import { useLiveJobs } from './use-polled';

const PAGE_SIZE = 20;
const COLUMNS = ['date', 'what', 'state', 'done', 'refused', 'author', 'open'];

/** «Tâches»: what runs now and what waits for somebody, then what has ended. */
export default function JobsPage() {
  const t = useTranslate();
  const locale = useIntl().locale.startsWith('fr') ? 'fr' : 'en';
  return (
    <PluginPage
      title={t('jobs.page.title')}
      subtitle={t('jobs.page.subtitle')}
      primaryAction={
        <DownloadButton
          path={`/gdpr/jobs?format=csv&locale=${locale}`}
          fileName={`${t('jobs.page.fileName')}.csv`}
          label={t('erasure.page.csv')}
        />
      }
    >
      <Jobs />
    </PluginPage>
  );
}

function Jobs() {
  const t = useTranslate();
  const [{ query }] = useQueryParams<{ page?: string; pageSize?: string }>();
  const page = Number(query.page ?? 1);
  const pageSize = Number(query.pageSize ?? PAGE_SIZE);
  const live = useLiveJobs();
  const all = useJobsQuery({ page, pageSize, live: false }, { refetchOnMountOrArgChange: true });
  const error = live.error ?? all.error;
  if (!live.data || !all.data) {
    if (!error) return <Page.Loading>{t('jobs.page.loading')}</Page.Loading>;
    return (
      <FailureNotice
        failure={failureOf(error)}
        title={t('jobs.page.failed')}
        onAgain={() => {
          live.refetch();
          void all.refetch();
        }}
        againLabel={t('ui.error.retry')}
      />
    );
  }
  const first = firstJobs(all.data.data, live.data.data);
  const past = all.data.data.filter((job) => !isLive(job));
  if (first.length === 0 && past.length === 0 && page === 1) return <NoJob />;
  return (
    <Flex direction="column" alignItems="stretch" gap={8}>
      <LiveJobs jobs={first} />
      <PastJobs jobs={past} meta={all.data.meta} />
    </Flex>
  );
}

function NoJob() {
  const t = useTranslate();
  return (
    <EmptyState
      icon={<EmptyDocuments width="16rem" height="8.8rem" aria-hidden />}
      title={t('jobs.empty.title')}
      content={t('jobs.empty.content')}
    />
  );
}

function LiveJobs({ jobs }: { readonly jobs: readonly JobView[] }) {
  const t = useTranslate();
  return (
    <Box tag="section">
      <Box paddingBottom={3}>
        <Typography variant="beta" tag="h2">
          {t('jobs.live.title', { count: jobs.length })}
        </Typography>
      </Box>
      {jobs.length === 0 ? (
        <Typography tag="p" textColor="neutral700">
          {t('jobs.live.none')}
        </Typography>
      ) : (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
          {jobs.map((job) => (
            <JobCard key={job.jobId} job={job} />
          ))}
        </Flex>
      )}
    </Box>
  );
}

interface PastJobsProps {
  readonly jobs: readonly JobView[];
  readonly meta: PageOf<JobView>['meta'];
}

function PastJobs({ jobs, meta }: PastJobsProps) {
  const t = useTranslate();
  const { pageCount, total } = meta?.pagination ?? { pageCount: 1, total: jobs.length };
  const columns = COLUMNS.map((name) => ({ name, label: t(`jobs.column.${name}`) }));
  return (
    <Box tag="section">
      <Box paddingBottom={3}>
        <Typography variant="beta" tag="h2">
          {t('jobs.past.title')}
        </Typography>
      </Box>
      {jobs.length === 0 ? (
        <Typography tag="p" textColor="neutral700">
          {t('jobs.past.none')}
        </Typography>
      ) : (
        <DataTable caption={t('jobs.past.title')} columns={columns}>
          {jobs.map((job) => (
            <PastRow key={job.jobId} job={job} />
          ))}
        </DataTable>
      )}
      <Pagination.Root pageCount={pageCount} total={total} defaultPageSize={PAGE_SIZE}>
        <Pagination.PageSize />
        <Pagination.Links />
      </Pagination.Root>
    </Box>
  );
}

function PastRow({ job }: { readonly job: JobView }) {
  const t = useTranslate();
  const title = useJobTitle();
  const person = usePersonText();
  const moment = useMoment();
  const { formatNumber } = useIntl();
  const cells = [
    ['done', formatNumber(job.done)],
    ['refused', formatNumber(job.refused + job.excluded)],
    ['author', person(job.requestedByName, job.requestedBy)],
  ] as const;
  return (
    <Tr>
      <Td>
        <Typography>{moment(job.finishedAt ?? job.createdAt)}</Typography>
      </Td>
      <Td style={{ whiteSpace: 'normal' }}>
        <Typography fontWeight="semiBold">{title(job)}</Typography>
      </Td>
      <Td>
        <RunBadge state={job.state} />
      </Td>
      {cells.map(([name, text]) => (
        <Td key={name}>
          <Typography>{text}</Typography>
        </Td>
      ))}
      <Td>
        <TextLink
          to={`/plugins/${PLUGIN_ID}/jobs/${job.jobId}`}
          aria-label={t('jobs.open.label', { title: title(job) })}
        >
          {t('jobs.open')}
        </TextLink>
      </Td>
    </Tr>
  );
}
