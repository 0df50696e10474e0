import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { Preview, SinkLine } from '../../../shared/contracts/erasure';
import { StatusBadge } from '../ui/status-badge';
import { useTranslate } from '../ui/use-translate';
import { inLanguage } from './confirmation';
import { PreviewSection } from './preview-section';
import { fileSize } from './file-size';

/** The files that go with the records. */
export function FileSection({ files }: { readonly files: Preview['files'] }) {
  const t = useTranslate();
  const { formatNumber } = useIntl();
  const { value, unit } = fileSize(files.bytes);
  const size = formatNumber(value, { style: 'unit', unit, maximumFractionDigits: 1 });
  return (
    <PreviewSection title={t('erasure.files.title')}>
      <Typography tag="p">{t('erasure.files.deleted', { count: files.deleted, size })}</Typography>
      {files.keptElsewhere === 0 ? null : (
        <Typography tag="p">{t('erasure.files.kept', { count: files.keptElsewhere })}</Typography>
      )}
    </PreviewSection>
  );
}

interface SharedSectionProps {
  readonly shared: Preview['shared'];
  readonly labelOf: (uid: string) => string;
}

/** The records that other people own too: they survive, without their link to this person. */
export function SharedSection({ shared, labelOf }: SharedSectionProps) {
  const t = useTranslate();
  if (shared.length === 0) return null;
  return (
    <PreviewSection title={t('erasure.shared.title')} about={t('erasure.shared.about')}>
      <ul>
        {shared.map((record) => (
          <Typography key={`${record.uid}.${record.documentId}`} tag="li">
            {t('erasure.shared.line', {
              type: labelOf(record.uid),
              title: record.title ?? record.documentId,
              count: record.otherOwners,
            })}
          </Typography>
        ))}
      </ul>
    </PreviewSection>
  );
}

/** The places where copies may be, outside the records: those treated too, and those to look at by hand. */
export function SinkSection({ sinks }: { readonly sinks: readonly SinkLine[] }) {
  const t = useTranslate();
  if (sinks.length === 0) return null;
  return (
    <PreviewSection title={t('erasure.sinks.title')} about={t('erasure.sinks.about')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {sinks.map((sink) => (
          <SinkItem key={sink.name} sink={sink} />
        ))}
      </Flex>
    </PreviewSection>
  );
}

function SinkItem({ sink }: { readonly sink: SinkLine }) {
  const t = useTranslate();
  const { locale } = useIntl();
  return (
    <Flex tag="li" gap={2} wrap="wrap">
      <StatusBadge tone={sink.covered ? 'success' : 'warning'}>
        {t(sink.covered ? 'erasure.sinks.covered' : 'erasure.sinks.notCovered')}
      </StatusBadge>
      <Typography fontWeight="semiBold">{inLanguage(sink.label, locale)}</Typography>
      {sink.covered || sink.rows > 0 ? (
        <Typography textColor="neutral700">
          {t('erasure.sinks.rows', { count: sink.rows })}
        </Typography>
      ) : null}
      {sink.because ? (
        <Typography textColor="neutral700">{inLanguage(sink.because, locale)}</Typography>
      ) : null}
    </Flex>
  );
}
