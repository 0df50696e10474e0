import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { JobLogLine, JobView } from '../../../shared/contracts/jobs';
import { PreviewSection } from '../erasure/preview-section';
import { useFailureText } from '../erasure/use-failure-text';
import { DataTable, Td, Tr } from '../ui/data-table';
import { Pager } from '../ui/pager';
import { useTranslate } from '../ui/use-translate';
import { useActorText } from './job-words';
import { useJobLogQuery } from './jobs-api';
import { useRefetchWith } from './use-refetch-with';

const PAGE_SIZE = 20;
const COLUMNS = ['at', 'event', 'who', 'count'];

/** What happened to a job, the newest first: acts of people, chunks of work, machines that took over. */
export function JobLog({ job }: { readonly job: JobView }) {
  const t = useTranslate();
  const [page, setPage] = React.useState(1);
  const { data, refetch } = useJobLogQuery(
    { jobId: job.jobId, page, pageSize: PAGE_SIZE },
    { refetchOnMountOrArgChange: true },
  );
  useRefetchWith(job, refetch);
  if (!data) return null;
  const columns = COLUMNS.map((name) => ({ name, label: t(`jobs.log.${name}`) }));
  return (
    <PreviewSection heading="h2" title={t('jobs.log.title')}>
      {data.data.length === 0 ? (
        <Typography tag="p" textColor="neutral700">
          {t('jobs.log.none')}
        </Typography>
      ) : (
        <DataTable caption={t('jobs.log.title')} columns={columns}>
          {data.data.map((line, index) => (
            <LogRow
              key={`${line.at}.${line.event}.${line.chunk ?? ''}.${index}`}
              line={line}
              job={job}
            />
          ))}
        </DataTable>
      )}
      {data.meta?.pagination ? (
        <Pager meta={data.meta.pagination} label={t('jobs.log.pages')} onPage={setPage} />
      ) : null}
    </PreviewSection>
  );
}

interface LogRowProps {
  readonly line: JobLogLine;
  readonly job: JobView;
}

function LogRow({ line, job }: LogRowProps) {
  const t = useTranslate();
  const textOf = useFailureText();
  const actorText = useActorText(job);
  const { formatDate, formatNumber } = useIntl();
  const chunk = line.chunk === undefined ? '' : t('jobs.log.chunk', { number: line.chunk + 1 });
  const code = line.code === undefined ? '' : textOf(line.code, line.code);
  const detail = [chunk, code].filter((part) => part !== '').join(' · ');
  return (
    <Tr>
      <Td>
        <Typography>{formatDate(line.at, { dateStyle: 'short', timeStyle: 'medium' })}</Typography>
      </Td>
      <Td style={{ whiteSpace: 'normal' }}>
        <Typography tag="p">{t(`jobs.event.${line.event}`)}</Typography>
        {detail === '' ? null : (
          <Typography tag="p" variant="pi" textColor="neutral700">
            {detail}
          </Typography>
        )}
      </Td>
      <Td>
        <Typography>
          {line.actor === undefined ? (line.instance ?? '–') : actorText(line.actor)}
        </Typography>
      </Td>
      <Td>
        <Typography>{line.subjects === undefined ? '–' : formatNumber(line.subjects)}</Typography>
      </Td>
    </Tr>
  );
}
