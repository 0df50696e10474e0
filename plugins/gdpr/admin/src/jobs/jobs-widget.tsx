import { Box, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';

import type { JobView } from '../../../shared/contracts/jobs';
import { RunBadge, useMoment } from '../erasure/run-text';
import { TextLink } from '../erasure/text-link';
import { PLUGIN_ID } from '../plugin-id';
import { Progress } from '../ui/progress';
import { useTranslate } from '../ui/use-translate';
import { awaitingMine, firstJobs, isLive, percentOf } from './job-state';
import { useJobTitle, useShareText } from './job-words';
import { useJobsQuery } from './jobs-api';
import { useLiveJobs } from './use-polled';

/** How many of the last ended jobs are shown. */
const LAST = 3;

/** Home page: what runs, what waits for my approval, what ended last. */
export function JobsWidget() {
  const live = useLiveJobs();
  const all = useJobsQuery(
    { page: 1, pageSize: 20, live: false },
    { refetchOnMountOrArgChange: true },
  );
  if (!live.data || !all.data) {
    return live.error || all.error ? <Widget.Error /> : <Widget.Loading />;
  }
  const first = firstJobs(all.data.data, live.data.data);
  const mine = awaitingMine(first);
  const running = first.filter((job) => !mine.includes(job));
  const last = all.data.data.filter((job) => !isLive(job)).slice(0, LAST);
  if (first.length === 0 && last.length === 0) return <Nothing />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Section name="mine" jobs={mine} />
      <Section name="running" jobs={running} />
      <Section name="last" jobs={last} />
    </Flex>
  );
}

function Nothing() {
  const t = useTranslate();
  return <Widget.NoData>{t('jobs.widget.none')}</Widget.NoData>;
}

interface SectionProps {
  readonly name: 'mine' | 'running' | 'last';
  readonly jobs: readonly JobView[];
}

function Section({ name, jobs }: SectionProps) {
  const t = useTranslate();
  if (jobs.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" variant="sigma" textColor="neutral700">
        {t(`jobs.widget.${name}`, { count: jobs.length })}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {jobs.map((job) => (
          <WidgetJob key={job.jobId} job={job} />
        ))}
      </Flex>
    </Flex>
  );
}

function WidgetJob({ job }: { readonly job: JobView }) {
  const t = useTranslate();
  const title = useJobTitle();
  const share = useShareText();
  const moment = useMoment();
  const percent = percentOf(job);
  const running = isLive(job) && job.state !== 'awaiting-approval';
  return (
    <Flex tag="li" direction="column" alignItems="stretch" gap={1}>
      <Flex justifyContent="space-between" gap={2}>
        <TextLink to={`/plugins/${PLUGIN_ID}/jobs/${job.jobId}`}>{title(job)}</TextLink>
        <RunBadge state={job.state} />
      </Flex>
      {running ? (
        <Flex gap={2}>
          <Box flex={1}>
            <Progress
              size="S"
              percent={percent}
              label={t('jobs.progress.label', { title: title(job) })}
              text={share(job)}
            />
          </Box>
          <Typography variant="pi" textColor="neutral700">
            {share(job)}
          </Typography>
        </Flex>
      ) : (
        <Typography variant="pi" textColor="neutral700">
          {moment(job.finishedAt ?? job.createdAt)}
        </Typography>
      )}
    </Flex>
  );
}
