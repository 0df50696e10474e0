import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';

import { isOver } from '../erasure/run-state';
import { TextLink } from '../erasure/text-link';
import { JobAnnouncer, JobProgress } from '../jobs/job-progress';
import { useJobTitle } from '../jobs/job-words';
import { useLiveJob } from '../jobs/use-polled';
import { PLUGIN_ID } from '../plugin-id';
import { Card } from '../ui/card';
import { useTranslate } from '../ui/use-translate';
import { Waiting } from '../ui/waiting';
import { useForgetFindingsMutation } from './scan-api';

interface DecisionJobProps {
  readonly jobId: string;
  readonly onClose: () => void;
}

/** A decision about many findings while it runs; the list is read again when it has ended. */
export function DecisionJob({ jobId, onClose }: DecisionJobProps) {
  const t = useTranslate();
  const title = useJobTitle();
  const { data: job } = useLiveJob(jobId);
  const [forget] = useForgetFindingsMutation();
  const over = job !== undefined && isOver(job.state);
  React.useEffect(() => {
    if (over) void forget(undefined);
  }, [over, forget]);
  if (!job) return <Waiting label={t('jobs.page.loading')} height="6rem" />;
  return (
    <Card>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography tag="h2" variant="delta">
          {title(job)}
        </Typography>
        <Flex gap={4}>
          <TextLink to={`/plugins/${PLUGIN_ID}/jobs/${jobId}`}>{t('scan.job.open')}</TextLink>
          <Button size="S" variant="tertiary" startIcon={<Cross />} onClick={onClose}>
            {t('erasure.close')}
          </Button>
        </Flex>
      </Flex>
      <JobAnnouncer job={job} />
      <JobProgress job={job} />
    </Card>
  );
}
