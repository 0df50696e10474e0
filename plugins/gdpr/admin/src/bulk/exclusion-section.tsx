import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { BulkPreview, ExclusionLine } from '../../../shared/contracts/bulk';
import type { Refusal } from '../../../shared/contracts/jobs';
import { inLanguage } from '../erasure/confirmation';
import { PreviewSection } from '../erasure/preview-section';
import { RefusalsDownload } from '../jobs/job-refusals';
import { RefusalTable } from '../jobs/refusal-table';
import { DataTable, Td, Tr } from '../ui/data-table';
import { useTranslate } from '../ui/use-translate';
import { leftOut } from './left-out';

/** How many of those left out are named in the modal; the file names all. */
const NAMED = 10;

/** Who is left out, how many for each reason, the first of them by name, all of them as a file. */
export function ExclusionSection({ preview }: { readonly preview: BulkPreview }) {
  const t = useTranslate();
  const count = leftOut(preview);
  const named = namedRefusals(preview).slice(0, NAMED);
  if (count === 0) {
    return (
      <PreviewSection title={t('bulk.excluded.title', { count })}>
        <Typography tag="p">{t('bulk.excluded.none')}</Typography>
      </PreviewSection>
    );
  }
  return (
    <PreviewSection title={t('bulk.excluded.title', { count })} about={t('bulk.excluded.about')}>
      <Reasons exclusions={preview.exclusions} />
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography tag="p" textColor="neutral700">
          {named.length < count
            ? t('bulk.excluded.first', { count: named.length })
            : t('bulk.excluded.all')}
        </Typography>
        <RefusalsDownload jobId={preview.jobId} />
      </Flex>
      {named.length === 0 ? null : (
        <RefusalTable
          refusals={named}
          caption={t('bulk.excluded.records')}
          columns={['record', 'reason']}
        />
      )}
    </PreviewSection>
  );
}

function Reasons({ exclusions }: { readonly exclusions: readonly ExclusionLine[] }) {
  const t = useTranslate();
  const { locale, formatNumber } = useIntl();
  const columns = ['reason', 'count'].map((name) => ({
    name,
    label: t(`bulk.excluded.${name}`),
  }));
  return (
    <DataTable caption={t('bulk.excluded.reasons')} columns={columns}>
      {exclusions.map((line) => (
        <Tr key={`${line.code}.${line.detail ?? ''}`}>
          <Td style={{ whiteSpace: 'normal' }}>
            <Typography fontWeight="semiBold">{inLanguage(line.label, locale)}</Typography>
          </Td>
          <Td>
            <Typography>{formatNumber(line.count)}</Typography>
          </Td>
        </Tr>
      ))}
    </DataTable>
  );
}

/** The preview gives the words of a reason once, with its number: each of its records gets them here. */
function namedRefusals({ refusals, exclusions }: BulkPreview): Refusal[] {
  return refusals.map((refusal) => {
    const label = exclusions.find(
      ({ code, detail }) => code === refusal.code && detail === refusal.detail,
    )?.label;
    return label ? { ...refusal, label } : refusal;
  });
}
