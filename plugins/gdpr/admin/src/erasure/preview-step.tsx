import * as React from 'react';
import { Button, Flex, Modal, Typography, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { ConfirmRequest, Preview } from '../../../shared/contracts/erasure';
import { useTranslate } from '../ui/use-translate';
import { BlockerNotice } from './blocker-notice';
import { BucketTabs } from './bucket-tabs';
import { missingFor, type Confirmation } from './confirmation';
import { ConfirmationForm } from './confirmation-form';
import { FileSection, SharedSection, SinkSection } from './consequences';
import { Expiry } from './expiry';
import type { Failure } from './failure';
import { FailureNotice } from './failure-notice';
import { KpiSection } from './kpi-section';
import { Notice } from './notice';
import { PreviewSection } from './preview-section';
import { PreviewSummary } from './preview-summary';
import { StepHeading } from './step-heading';
import { TypeTable } from './type-table';
import { useClock } from './use-clock';
import { useTypeLabel } from './use-type-label';

interface PreviewStepProps {
  readonly preview: Preview;
  readonly confirmation: Confirmation;
  readonly onChange: (change: Partial<Confirmation>) => void;
  /** the confirmation was refused for something that can be put right here */
  readonly failure: Failure | undefined;
  readonly onConfirm: (request: ConfirmRequest) => void;
  readonly onPreview: () => void;
  readonly onClose: () => void;
}

/** Everything that will happen, then the reason and the word: nothing is written before the button. */
export function PreviewStep(props: PreviewStepProps) {
  const { preview, confirmation, onChange, failure, onConfirm, onPreview, onClose } = props;
  const t = useTranslate();
  const { locale } = useIntl();
  const now = useClock();
  const missing = missingFor(preview, confirmation, { locale, now });
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <PreviewHead preview={preview} />
          {failure ? <FailureNotice failure={failure} title={t('erasure.failed.title')} /> : null}
          <BlockerNotice
            blockers={preview.blockers}
            motive={confirmation.overrideMotive}
            onMotive={(overrideMotive) => onChange({ overrideMotive })}
          />
          <PreviewSummary preview={preview} />
          <PreviewDetail preview={preview} />
          <ConfirmationForm preview={preview} confirmation={confirmation} onChange={onChange} />
          <Expiry preview={preview} now={now} onPreview={onPreview} />
        </Flex>
      </Modal.Body>
      <PreviewFooter
        mode={preview.mode}
        missing={missing}
        onClose={onClose}
        onConfirm={() => onConfirm(requestOf(preview, confirmation))}
      />
    </>
  );
}

function PreviewHead({ preview }: { readonly preview: Preview }) {
  const t = useTranslate();
  const { formatList } = useIntl();
  const names = preview.subjects.map(({ title, documentId }) => title ?? documentId);
  const key = preview.scope === 'document' ? 'document' : preview.mode;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <StepHeading>
        {t(`erasure.preview.heading.${key}`, { names: formatList(names, { type: 'conjunction' }) })}
      </StepHeading>
      <Notice
        tone={preview.mode === 'delete' ? 'danger' : 'warning'}
        title={t('erasure.preview.irreversible')}
      >
        <Typography tag="p">{t(`erasure.preview.about.${key}`)}</Typography>
      </Notice>
    </Flex>
  );
}

function PreviewDetail({ preview }: { readonly preview: Preview }) {
  const t = useTranslate();
  const labelOf = useTypeLabel();
  return (
    <>
      <PreviewSection title={t('erasure.buckets.title')}>
        <BucketTabs buckets={preview.buckets} />
      </PreviewSection>
      <PreviewSection title={t('erasure.types.title')} about={t('erasure.types.about')}>
        <TypeTable types={preview.types} />
      </PreviewSection>
      <FileSection files={preview.files} />
      <SharedSection shared={preview.shared} labelOf={labelOf} />
      {preview.mode === 'delete' ? <KpiSection kpis={preview.kpis} /> : null}
      <SinkSection sinks={preview.sinks} />
    </>
  );
}

interface PreviewFooterProps {
  readonly mode: Preview['mode'];
  readonly missing: ReturnType<typeof missingFor>;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

function PreviewFooter({ mode, missing, onClose, onConfirm }: PreviewFooterProps) {
  const t = useTranslate();
  const { formatList } = useIntl();
  const hint = React.useId();
  const names = missing.map((name) => t(`erasure.missing.${name}`));
  return (
    <Modal.Footer>
      <Button variant="tertiary" onClick={onClose}>
        {t('erasure.cancel')}
      </Button>
      <Flex gap={3}>
        <Typography id={hint} variant="pi" textColor="neutral700">
          {names.length === 0 ? '' : t('erasure.missing', { list: formatList(names) })}
        </Typography>
        <Button
          variant="danger"
          disabled={missing.length > 0}
          aria-describedby={hint}
          onClick={onConfirm}
        >
          {t(`erasure.confirm.${mode}`)}
        </Button>
        <VisuallyHidden role="status">
          {missing.length === 0 ? t('erasure.confirm.ready') : ''}
        </VisuallyHidden>
      </Flex>
    </Modal.Footer>
  );
}

function requestOf(preview: Preview, confirmation: Confirmation): ConfirmRequest {
  const { reasonCode, word } = confirmation;
  // The button is disabled until a reason is chosen: the empty one never gets here.
  if (reasonCode === '') throw new Error('an erasure was confirmed without a reason');
  const reason = confirmation.reason.trim();
  return {
    planId: preview.planId,
    token: preview.token,
    word,
    reasonCode,
    ...(reason === '' ? {} : { reason }),
    ...(preview.blockers.length === 0
      ? {}
      : { overrideMotive: confirmation.overrideMotive.trim() }),
  };
}
