import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { JobView } from '../../../shared/contracts/jobs';
import { RunBadge } from '../erasure/run-text';
import { TextLink } from '../erasure/text-link';
import { treatedDocuments } from '../erasure/treated-documents';
import { PLUGIN_ID } from '../plugin-id';
import { Card } from '../ui/card';
import { useTranslate } from '../ui/use-translate';
import { JobActs } from './job-acts';
import { JobFacts } from './job-facts';
import { JobAnnouncer, JobProgress } from './job-progress';
import { useJobTitle } from './job-words';

/** A job that runs or waits: how far it is, who is behind it, and what may be done with it. */
export function JobCard({ job }: { readonly job: JobView }) {
  const t = useTranslate();
  const title = useJobTitle();
  return (
    <Card tag="li">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <Flex gap={3} wrap="wrap">
          <Typography tag="h3" variant="delta">
            {title(job)}
          </Typography>
          <RunBadge state={job.state} />
        </Flex>
        <TextLink
          to={`/plugins/${PLUGIN_ID}/jobs/${job.jobId}`}
          aria-label={t('jobs.open.label', { title: title(job) })}
        >
          {t('jobs.open')}
        </TextLink>
      </Flex>
      <JobAnnouncer job={job} />
      {job.state === 'awaiting-approval' ? <WaitsFor job={job} /> : <JobProgress job={job} />}
      <TypeCounts job={job} />
      <JobFacts job={job} brief />
      <JobActs job={job} />
    </Card>
  );
}

/** Whose word a job waits for. */
export function WaitsFor({ job }: { readonly job: JobView }) {
  const t = useTranslate();
  const key = job.acts.includes('approve') ? 'jobs.waits.you' : 'jobs.waits.other';
  return <Typography tag="p">{t(key)}</Typography>;
}

/** What is treated, by type, in one line; the job's page has the table. */
function TypeCounts({ job }: { readonly job: JobView }) {
  const t = useTranslate();
  const { formatList, formatNumber } = useIntl();
  if (treatedDocuments(job.types) === 0) return null;
  const parts = job.types
    .filter(({ action }) => action === 'anonymise' || action === 'delete')
    .map(({ label, documents }) => `${label} ${formatNumber(documents)}`);
  return (
    <Typography tag="p" textColor="neutral700">
      {t('jobs.types', { list: formatList(parts, { type: 'unit' }) })}
    </Typography>
  );
}
