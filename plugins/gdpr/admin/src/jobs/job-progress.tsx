import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';

import type { JobView } from '../../../shared/contracts/jobs';
import { Progress } from '../ui/progress';
import { useTranslate } from '../ui/use-translate';
import { percentOf, quarterOf } from './job-state';
import { useJobText, useJobTitle, useRateText, useRemainingText, useShareText } from './job-words';

/** How far a job is: bar, figures, rate and remaining time. */
export function JobProgress({ job }: { readonly job: JobView }) {
  const t = useTranslate();
  const title = useJobTitle();
  const text = useJobText();
  const share = useShareText();
  const rate = useRateText();
  const remaining = useRemainingText();
  const percent = percentOf(job);
  const figures = t('jobs.progress', { share: share(job), percent });
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Progress
        percent={percent}
        success={job.state === 'done'}
        label={t('jobs.progress.label', { title: title(job) })}
        text={figures}
      />
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography tag="p" fontWeight="semiBold">
          {figures}
        </Typography>
        {job.state === 'running' ? (
          <Typography tag="p" textColor="neutral700">
            {t('jobs.pace', { rate: rate(job), remaining: remaining(job) })}
          </Typography>
        ) : null}
      </Flex>
      {job.refused === 0 ? null : (
        <Typography tag="p" fontWeight="semiBold">
          {text(job, 'refused', { count: job.refused })}
        </Typography>
      )}
    </Flex>
  );
}

/** Tells screen readers every quarter and every change of state; the words change at no other moment. */
export function JobAnnouncer({ job }: { readonly job: JobView }) {
  const t = useTranslate();
  const title = useJobTitle();
  return (
    <VisuallyHidden role="status">
      {t('jobs.announce', {
        title: title(job),
        state: t(`erasure.state.${job.state}`),
        percent: quarterOf(percentOf(job)),
      })}
    </VisuallyHidden>
  );
}
