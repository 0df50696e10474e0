import { Box, Flex, Typography } from '@strapi/design-system';
import { BackButton, Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

import type { JobView } from '../../../shared/contracts/jobs';
import { failureOf } from '../erasure/failure';
import { FailureNotice } from '../erasure/failure-notice';
import { Notice } from '../erasure/notice';
import { PreviewSection } from '../erasure/preview-section';
import { ReceiptButtons } from '../erasure/receipt-buttons';
import { hasErased } from '../erasure/run-state';
import { RunBadge } from '../erasure/run-text';
import { TypeTable } from '../erasure/type-table';
import { useFailureText } from '../erasure/use-failure-text';
import { PLUGIN_ID } from '../plugin-id';
import { Card } from '../ui/card';
import { PluginPage } from '../ui/plugin-page';
import { useTranslate } from '../ui/use-translate';
import { JobActs } from './job-acts';
import { WaitsFor } from './job-card';
import { JobFacts } from './job-facts';
import { JobLog } from './job-log';
import { JobAnnouncer, JobProgress } from './job-progress';
import { JobRefusals } from './job-refusals';
import { useJobText, useJobTitle } from './job-words';
import { useLiveJob } from './use-polled';

/** One job: its progress, what may be done with it, what was refused, what happened, and the proof. */
export default function JobPage() {
  const t = useTranslate();
  const title = useJobTitle();
  const { jobId = '' } = useParams<{ jobId: string }>();
  const { data: job, error, refetch } = useLiveJob(jobId);
  return (
    <PluginPage
      title={job ? title(job) : t('jobs.one.title')}
      subtitle={jobId}
      primaryAction={
        job?.kind === 'erasure' && hasErased(job.state) ? <ReceiptButtons planId={jobId} /> : null
      }
    >
      <Flex direction="column" alignItems="stretch" gap={6}>
        <Box>
          <BackButton fallback={`/plugins/${PLUGIN_ID}/jobs`} />
        </Box>
        {job ? (
          <JobDetail job={job} />
        ) : error ? (
          <FailureNotice
            failure={failureOf(error)}
            title={t('jobs.one.failed')}
            onAgain={refetch}
            againLabel={t('ui.error.retry')}
          />
        ) : (
          <Page.Loading>{t('jobs.page.loading')}</Page.Loading>
        )}
      </Flex>
    </PluginPage>
  );
}

function JobDetail({ job }: { readonly job: JobView }) {
  const t = useTranslate();
  const text = useJobText();
  return (
    <>
      <Card>
        <Flex gap={3}>
          <RunBadge state={job.state} />
          <Typography textColor="neutral700">{text(job, `state.${job.state}`)}</Typography>
        </Flex>
        <JobAnnouncer job={job} />
        {job.state === 'awaiting-approval' ? <WaitsFor job={job} /> : <JobProgress job={job} />}
        <Failed job={job} />
        <JobFacts job={job} />
        <JobActs job={job} />
      </Card>
      <JobRefusals job={job} phase="run" />
      {job.types.length === 0 ? null : (
        <PreviewSection heading="h2" title={t('erasure.types.title')}>
          <TypeTable types={job.types} />
        </PreviewSection>
      )}
      <JobRefusals job={job} phase="selection" />
      <JobLog job={job} />
    </>
  );
}

function Failed({ job }: { readonly job: JobView }) {
  const t = useTranslate();
  const textOf = useFailureText();
  if (job.failure === undefined) return null;
  return (
    <Notice tone="danger" title={t('jobs.failed.title')}>
      <Typography tag="p">{textOf(job.failure, job.failure)}</Typography>
      <Typography tag="p">{t('jobs.failed.about')}</Typography>
    </Notice>
  );
}
