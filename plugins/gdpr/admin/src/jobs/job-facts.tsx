import type { JobView } from '../../../shared/contracts/jobs';
import { TextLink } from '../erasure/text-link';
import { useMoment } from '../erasure/run-text';
import { useTypeLabel } from '../erasure/use-type-label';
import { PLUGIN_ID } from '../plugin-id';
import { Fact, Facts } from '../ui/facts';
import { useTranslate } from '../ui/use-translate';
import { useIntl } from 'react-intl';
import { usePersonText } from './job-words';

interface JobFactsProps {
  readonly job: JobView;
  /** a card shows the essential, a page all */
  readonly brief?: boolean;
}

/** Who started a job, who approved it, when, and which instances run it. */
export function JobFacts({ job, brief = false }: JobFactsProps) {
  const t = useTranslate();
  const person = usePersonText();
  const moment = useMoment();
  const approved = job.approvedBy !== undefined || job.approvedByName !== undefined;
  return (
    <Facts>
      <Fact label={t('jobs.fact.requestedBy')}>{person(job.requestedByName, job.requestedBy)}</Fact>
      {approved ? (
        <Fact label={t('jobs.fact.approvedBy')}>{person(job.approvedByName, job.approvedBy)}</Fact>
      ) : null}
      {job.startedAt === undefined ? (
        <Fact label={t('jobs.fact.createdAt')}>{moment(job.createdAt)}</Fact>
      ) : (
        <Fact label={t('jobs.fact.startedAt')}>{moment(job.startedAt)}</Fact>
      )}
      {job.instances.length === 0 ? null : (
        <Fact label={t('jobs.fact.instances')}>{job.instances.join(', ')}</Fact>
      )}
      {brief ? null : <FurtherFacts job={job} />}
    </Facts>
  );
}

function FurtherFacts({ job }: { readonly job: JobView }) {
  const t = useTranslate();
  const moment = useMoment();
  const labelOf = useTypeLabel();
  const { formatNumber } = useIntl();
  return (
    <>
      {job.finishedAt === undefined ? null : (
        <Fact label={t('jobs.fact.finishedAt')}>{moment(job.finishedAt)}</Fact>
      )}
      {job.uid === undefined ? null : <Fact label={t('jobs.fact.list')}>{labelOf(job.uid)}</Fact>}
      {job.kind === 'erasure' ? (
        <Fact label={t('jobs.fact.excluded')}>{formatNumber(job.excluded)}</Fact>
      ) : null}
      {job.retryOf === undefined ? null : (
        <Fact label={t('jobs.fact.retryOf')}>
          <TextLink to={`/plugins/${PLUGIN_ID}/jobs/${job.retryOf}`}>{job.retryOf}</TextLink>
        </Fact>
      )}
    </>
  );
}
