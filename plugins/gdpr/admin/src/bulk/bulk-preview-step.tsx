import { Button, Flex, Modal, Typography } from '@strapi/design-system';

import type { BulkPreview } from '../../../shared/contracts/bulk';
import { BucketTabs } from '../erasure/bucket-tabs';
import { SinkSection } from '../erasure/consequences';
import { Expiry } from '../erasure/expiry';
import { KpiSection } from '../erasure/kpi-section';
import { Notice } from '../erasure/notice';
import { PreviewSection } from '../erasure/preview-section';
import { StepHeading } from '../erasure/step-heading';
import { TypeTable } from '../erasure/type-table';
import { useClock } from '../erasure/use-clock';
import { useTranslate } from '../ui/use-translate';
import { nounOf } from './bulk-target';
import { BulkSummary } from './bulk-summary';
import { ExclusionSection } from './exclusion-section';

interface BulkPreviewStepProps {
  readonly preview: BulkPreview;
  readonly onContinue: () => void;
  readonly onBack: () => void;
  readonly onPreview: () => void;
}

/** Whom it concerns, who is left out and why, and what becomes of the data: nothing is written here. */
export function BulkPreviewStep({ preview, onContinue, onBack, onPreview }: BulkPreviewStepProps) {
  const t = useTranslate();
  const now = useClock();
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Head preview={preview} />
          <BulkSummary preview={preview} />
          <ExclusionSection preview={preview} />
          {preview.total === 0 ? null : <Consequences preview={preview} />}
          <Expiry preview={preview} now={now} onPreview={onPreview} />
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onBack}>
          {t('bulk.back.selection')}
        </Button>
        <Button disabled={preview.total === 0} onClick={onContinue}>
          {t('bulk.preview.continue')}
        </Button>
      </Modal.Footer>
    </>
  );
}

function Head({ preview }: { readonly preview: BulkPreview }) {
  const t = useTranslate();
  const { mode, total, target } = preview;
  const what = t(nounOf(target), { count: total });
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <StepHeading>{t(`bulk.preview.heading.${mode}`, { what })}</StepHeading>
      {total === 0 ? (
        <Notice tone="warning" title={t('bulk.preview.nobody.title')}>
          <Typography tag="p">{t('bulk.preview.nobody.about')}</Typography>
        </Notice>
      ) : (
        <Notice
          tone={mode === 'delete' ? 'danger' : 'warning'}
          title={t('erasure.preview.irreversible')}
        >
          <Typography tag="p">{t(`bulk.preview.about.${mode}.${target}`)}</Typography>
        </Notice>
      )}
      {preview.needsApproval && total > 0 ? (
        <Notice tone="info" title={t('bulk.approval.title')}>
          <Typography tag="p">{t('bulk.approval.about')}</Typography>
        </Notice>
      ) : null}
    </Flex>
  );
}

function Consequences({ preview }: { readonly preview: BulkPreview }) {
  const t = useTranslate();
  const about = preview.estimated
    ? t('bulk.types.estimated', { count: preview.sampled })
    : t('bulk.types.exact');
  return (
    <>
      <PreviewSection title={t('erasure.buckets.title')}>
        <BucketTabs buckets={preview.buckets} />
      </PreviewSection>
      <PreviewSection title={t('erasure.types.title')} about={about}>
        <TypeTable types={preview.types} />
      </PreviewSection>
      {preview.mode === 'delete' ? <KpiSection kpis={preview.kpis} /> : null}
      <SinkSection sinks={preview.sinks} />
    </>
  );
}
