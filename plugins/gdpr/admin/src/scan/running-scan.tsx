import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';

import { isOver } from '../erasure/run-state';
import { RunBadge } from '../erasure/run-text';
import { TextLink } from '../erasure/text-link';
import { JobActs } from '../jobs/job-acts';
import { JobAnnouncer, JobProgress } from '../jobs/job-progress';
import { useJobText, useJobTitle } from '../jobs/job-words';
import { useLiveJob } from '../jobs/use-polled';
import { PLUGIN_ID } from '../plugin-id';
import { Card } from '../ui/card';
import { useTranslate } from '../ui/use-translate';
import { Waiting } from '../ui/waiting';
import { useForgetFindingsMutation } from './scan-api';

/** A scan that runs or is paused: rows, rate, time left, and how to pause, resume or stop it. */
export function RunningScan({ jobId }: { readonly jobId: string }) {
  const t = useTranslate();
  const title = useJobTitle();
  const text = useJobText();
  const { data: job } = useLiveJob(jobId);
  const [forget] = useForgetFindingsMutation();
  const over = job !== undefined && isOver(job.state);
  React.useEffect(() => {
    if (over) void forget(undefined);
  }, [over, forget]);
  if (!job) return <Waiting label={t('scan.running.loading')} height="16rem" />;
  return (
    <Card tag="section">
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Flex gap={3} wrap="wrap">
          <Typography tag="h2" variant="delta">
            {title(job)}
          </Typography>
          <RunBadge state={job.state} />
        </Flex>
        <TextLink to={`/plugins/${PLUGIN_ID}/jobs/${jobId}`}>{t('scan.job.open')}</TextLink>
      </Flex>
      <Typography tag="p" textColor="neutral700">
        {text(job, `state.${job.state}`)}
      </Typography>
      <JobAnnouncer job={job} />
      <JobProgress job={job} />
      <JobActs job={job} />
    </Card>
  );
}
