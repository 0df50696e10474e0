import * as React from 'react';
import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { JobView, Refusal } from '../../../shared/contracts/jobs';
import { PreviewSection } from '../erasure/preview-section';
import { DownloadButton } from '../ui/download-button';
import { Pager } from '../ui/pager';
import { useTranslate } from '../ui/use-translate';
import { useJobRefusalsQuery } from './jobs-api';
import { RefusalTable } from './refusal-table';
import { useRefetchWith } from './use-refetch-with';

const PAGE_SIZE = 20;
const COLUMNS = ['record', 'reason', 'at'] as const;

interface JobRefusalsProps {
  readonly job: JobView;
  /** `run`: refused on the way, what a retry is about; `selection`: left out before anything began */
  readonly phase: Refusal['phase'];
}

/** Who was refused on the way, or left out at the selection, and why. */
export function JobRefusals({ job, phase }: JobRefusalsProps) {
  const t = useTranslate();
  const [page, setPage] = React.useState(1);
  const { data, refetch } = useJobRefusalsQuery(
    { jobId: job.jobId, page, pageSize: PAGE_SIZE, phase },
    { refetchOnMountOrArgChange: true },
  );
  useRefetchWith(job, refetch);
  if (!data || data.data.length === 0) return null;
  const title = t(`jobs.refusals.${phase}.title`);
  return (
    <PreviewSection heading="h2" title={title} about={t('jobs.refusals.about')}>
      <Flex>
        <RefusalsDownload jobId={job.jobId} />
      </Flex>
      <RefusalTable refusals={data.data} caption={title} columns={COLUMNS} />
      {data.meta?.pagination ? (
        <Pager
          meta={data.meta.pagination}
          label={t(`jobs.refusals.${phase}.pages`)}
          onPage={setPage}
        />
      ) : null}
    </PreviewSection>
  );
}

/** All of them, not only those on screen. */
export function RefusalsDownload({ jobId }: { readonly jobId: string }) {
  const t = useTranslate();
  const locale = useIntl().locale.startsWith('fr') ? 'fr' : 'en';
  return (
    <DownloadButton
      path={`/gdpr/jobs/${jobId}/refusals?format=csv&locale=${locale}`}
      fileName={`${t('jobs.refusals.fileName')}-${jobId}.csv`}
      label={t('jobs.refusals.csv')}
    />
  );
}
